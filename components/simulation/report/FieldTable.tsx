import { Button, Table, UnstyledButton } from '@mantine/core';
import type { Counts, Outcome } from '@/lib/domain/score';
import classes from '../Simulation.module.css';
import type { FieldFigures } from './figures';
import { percent } from './percent';
import { outcomeWords } from './words';

interface FieldTableProps {
  figures: FieldFigures[];
  chosen: string;
  onChoose: (name: string) => void;
  onRecommended: () => void;
  /** Back to the configured thresholds; null where they are shown. */
  onConfigured: (() => void) | null;
}

const shown: Outcome[] = ['right', 'wrong', 'leftEmpty', 'wronglyFilled'];

/** Each field at its fill threshold; blanks count and are seen. */
export function FieldTable(props: FieldTableProps) {
  const { figures, chosen, onChoose, onRecommended, onConfigured } = props;
  return (
    <section aria-label="Fields">
      <h2>Fields at their fill threshold</h2>
      <div className={classes.wide}>
        <Table className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Field</Table.Th>
              <Table.Th>Outcomes</Table.Th>
              {shown.map((outcome) => (
                <Table.Th key={outcome} className={classes.count ?? ''}>
                  {outcomeWords[outcome]}
                </Table.Th>
              ))}
              <Table.Th className={classes.count ?? ''}>Precision</Table.Th>
              <Table.Th className={classes.count ?? ''}>Coverage</Table.Th>
              <Table.Th className={classes.count ?? ''}>Threshold</Table.Th>
              <Table.Th className={classes.count ?? ''}>Recommended</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {figures.map((one) => (
              <FieldLine
                key={one.field.name}
                figures={one}
                chosen={one.field.name === chosen}
                onChoose={() => onChoose(one.field.name)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Legend />
      <div className={classes.row}>
        {figures.some(({ recommended }) => recommended !== null) && (
          <Button size="xs" variant="default" onClick={onRecommended}>
            Show with the recommended thresholds
          </Button>
        )}
        {onConfigured && (
          <Button size="xs" variant="default" onClick={onConfigured}>
            Back to the configured ones
          </Button>
        )}
      </div>
    </section>
  );
}

interface FieldLineProps {
  figures: FieldFigures;
  chosen: boolean;
  onChoose: () => void;
}

function FieldLine({ figures, chosen, onChoose }: FieldLineProps) {
  const { field, counts, precision, coverage, fill, recommended } = figures;
  return (
    <Table.Tr className={chosen ? (classes.chosen ?? '') : ''}>
      <Table.Th scope="row">
        <UnstyledButton
          className={classes.fieldName ?? ''}
          aria-pressed={chosen}
          onClick={onChoose}
        >
          {field.label}
        </UnstyledButton>
      </Table.Th>
      <Table.Td>
        <Bar counts={counts} />
      </Table.Td>
      {shown.map((outcome) => (
        <Table.Td key={outcome} className={classes.number ?? ''}>
          {counts[outcome]}
        </Table.Td>
      ))}
      <Table.Td className={classes.number ?? ''}>{percent(precision)}</Table.Td>
      <Table.Td className={classes.number ?? ''}>{percent(coverage)}</Table.Td>
      <Table.Td className={classes.number ?? ''}>{fill.toFixed(2)}</Table.Td>
      <Table.Td className={classes.number ?? ''}>
        {recommended === null ? 'None' : recommended.toFixed(2)}
      </Table.Td>
    </Table.Tr>
  );
}

/** The counts as a bar; the numbers stand beside it. */
function Bar({ counts }: { counts: Counts }) {
  const total = shown.reduce((sum, outcome) => sum + counts[outcome], 0);
  return (
    <div className={classes.bar} aria-hidden>
      {shown.map((outcome) => (
        <span
          key={outcome}
          className={classes[outcome]}
          style={{ width: `${(counts[outcome] / Math.max(1, total)) * 100}%` }}
        />
      ))}
    </div>
  );
}

function Legend() {
  return (
    <ul className={classes.legend} aria-label="Legend of the bars">
      {shown.map((outcome) => (
        <li key={outcome}>
          <span className={`${classes.key ?? ''} ${classes[outcome] ?? ''}`} aria-hidden />
          {outcomeWords[outcome]}
        </li>
      ))}
    </ul>
  );
}
