import { Checkbox } from '@mantine/core';
import type { CaseField } from '@/lib/domain/case';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { folds } from '../run/folds';

/** Of how many conversations a choice is known, for the choice of which most are. */
export function teaching(
  fields: CaseField[],
  records: LabelledConversation[],
  chosen: string[],
): number {
  const choices = fields.filter(({ name, type }) => type === 'choice' && chosen.includes(name));
  const known = ({ name }: CaseField) =>
    records.filter(({ gold }) => (gold[name] ?? null) !== null).length;
  return Math.max(0, ...choices.map(known));
}

interface LearningChoiceProps {
  /** See `teaching`. */
  known: number;
  /** `prediction.learning.minimumExamples`. */
  minimum: number;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Whether the conversations are predicted as on the first day, or with what others of them teach. */
export function LearningChoice({ known, minimum, checked, onChange }: LearningChoiceProps) {
  const wanted = Math.ceil((minimum * folds) / (folds - 1));
  const enough = known >= wanted;
  return (
    <Checkbox
      size="xs"
      mb="xs"
      label="Learn choices from the other conversations"
      description={
        enough
          ? 'Each is predicted with what four fifths of them teach, never with what it teaches itself. Without: as on the first day, before anything was learned.'
          : `Takes ${wanted} conversations in which a choice has a value; here ${known === 1 ? 'is 1' : `are ${known}`}.`
      }
      disabled={!enough}
      checked={enough && checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
