import { Checkbox } from '@mantine/core';
import type { CaseField } from '@/lib/domain/case';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { isSummary } from '@/lib/prediction/model/fields';
import classes from '../Simulation.module.css';

/** How often a field is judged, and how often it has a value. */
function figures(records: LabelledConversation[], { name }: CaseField) {
  const judged = records.filter(({ gold }) => gold[name] !== undefined);
  const values = judged.filter(({ gold }) => gold[name] !== null);
  return { judged: judged.length, values: values.length };
}

/** Those that something is known of. Summaries are never the same word for word, so they must be asked for. */
export function usualFields(fields: CaseField[], records: LabelledConversation[]): string[] {
  return fields
    .filter((field) => figures(records, field).judged > 0 && !isSummary(field))
    .map(({ name }) => name);
}

interface FieldChoiceProps {
  fields: CaseField[];
  records: LabelledConversation[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** The fields that are predicted and judged. */
export function FieldChoice({ fields, records, chosen, onChange }: FieldChoiceProps) {
  return (
    <section className={classes.box} aria-label="Fields">
      <h2>Fields to judge</h2>
      <div className={classes.fields}>
        {fields.map((field) => {
          const { judged, values } = figures(records, field);
          const summary = isSummary(field)
            ? ' A summary is hardly ever the same word for word.'
            : '';
          return (
            <Checkbox
              key={field.name}
              size="xs"
              label={field.label}
              description={
                judged === 0
                  ? 'Nothing is known of it here.'
                  : `${values} with a value, ${judged - values} empty.${summary}`
              }
              disabled={judged === 0}
              checked={judged > 0 && chosen.includes(field.name)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(
                  checked ? [...chosen, field.name] : chosen.filter((name) => name !== field.name),
                )
              }
            />
          );
        })}
      </div>
    </section>
  );
}
