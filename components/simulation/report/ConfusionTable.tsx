import { useMemo } from 'react';
import type { CaseField, FieldValue } from '@/lib/domain/case';
import type { Scored } from '@/lib/domain/score';
import { valueText } from '../../values';
import { count } from '../../words';
import classes from '../Simulation.module.css';
import { confusionOf } from './confusion';

interface ConfusionTableProps {
  field: CaseField;
  scored: Scored[];
  fill: number;
}

/** What each option is taken for. */
export function ConfusionTable({ field, scored, fill }: ConfusionTableProps) {
  const { values, counts, others } = useMemo(() => confusionOf(scored, fill), [scored, fill]);
  const name = (value: FieldValue | null) => (value === null ? 'Empty' : valueText(field, value));
  return (
    <>
      <h2>What is taken for what</h2>
      <div
        className={classes.wide}
        tabIndex={0}
        role="region"
        aria-label={`Confusion of ${field.label}`}
      >
        <table className={classes.confusion}>
          <caption>Rows are what is right, columns what is filled.</caption>
          <thead>
            <tr>
              <td />
              {values.map((value) => (
                <th key={String(value)} scope="col">
                  {name(value)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map((right, row) => (
              <tr key={String(right)}>
                <th scope="row">{name(right)}</th>
                {values.map((made, column) => {
                  const number = counts[row]?.[column] ?? 0;
                  const kind = number === 0 ? 'none' : row === column ? 'right' : 'other';
                  return (
                    <td key={String(made)} data-kind={kind}>
                      {number}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others > 0 && <p>{count(others, 'rarer option')} left out; the export has them all.</p>}
    </>
  );
}
