import type { Case, CaseField, Evidence, Run } from '@/lib/domain/case';
import { clock } from '../times';
import { valueText } from '../values';
import { count } from '../words';

const verbs: Record<Run['kind'], string> = {
  create: 'Created by AI',
  update: 'Updated by AI',
  assist: 'Filled in by AI',
};

/** `Created by AI at 14:03 from 3 messages`; of an update which fields: `Updated by AI at 14:05: Phone`. */
export function runLine({ kind, at, messages, fields: names }: Run, fields: CaseField[]): string {
  const line = `${verbs[kind]} at ${clock(at)}`;
  if (kind !== 'update') return `${line} from ${count(messages, 'message')}`;
  const labels = names.map((name) => fields.find((field) => field.name === name)?.label ?? name);
  return `${line}: ${labels.join(', ')}`;
}

/** What a run changed in one field. */
export interface Change {
  field: CaseField;
  /** As people read them; the empty string while empty. */
  before: string;
  after: string;
  evidence: Evidence | null;
}

/** What was last written to the fields with these names, in the admin's order. */
export function changes(found: Case, fields: CaseField[], names: string[]): Change[] {
  return fields.flatMap((field) => {
    const state = found.fields[field.name];
    if (!state || !names.includes(field.name)) return [];
    const before = valueText(field, state.before);
    const after = valueText(field, state.value);
    return [{ field, before, after, evidence: state.source?.evidence[0] ?? null }];
  });
}
