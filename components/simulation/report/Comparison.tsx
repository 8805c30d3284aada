import { NativeSelect, Table } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { database } from '@/lib/storage/database';
import type { Simulation } from '@/lib/storage/rows';
import { shortTime } from '../../times';
import { valueText } from '../../values';
import { count } from '../../words';
import { shadowRun } from '../route';
import { useRun } from '../run/useRun';
import classes from '../Simulation.module.css';
import { compare, type Change, type ComparedField } from './compare';
import { percent } from './percent';
import type { Fills, Run } from './run';
import { outcomeWords } from './words';

interface ComparisonProps {
  id: string;
  run: Run;
  fills: Fills;
}

/** Sets another simulation beside this one, as before and after a change of the configuration. */
export function Comparison({ id, run, fills }: ComparisonProps) {
  const all = useLiveQuery(() => database.simulations.orderBy('createdAt').reverse().toArray());
  const others = (all ?? []).filter((one) => one.id !== id && one.done > 0);
  const [chosen, setChosen] = useState('');
  if (others.length === 0 && id === shadowRun) return null;
  return (
    <section aria-label="Comparison">
      <h2>Compare</h2>
      {others.length === 0 ? (
        <p>
          Run it again after changing the descriptions of options, or with another predictor, to
          compare the two here.
        </p>
      ) : (
        <NativeSelect
          size="xs"
          w={360}
          label="Compare with"
          value={chosen}
          data={[{ value: '', label: 'Nothing' }, ...others.map(choiceOf)]}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
        />
      )}
      {chosen !== '' && <Compared other={chosen} run={run} fills={fills} />}
    </section>
  );
}

const choiceOf = ({ id, name, createdAt, provider, learns }: Simulation) => ({
  value: id,
  label: `${name}, ${shortTime(createdAt)}, ${provider}${learns ? ', with learning' : ''}`,
});

function Compared({ other: id, run, fills }: { other: string; run: Run; fills: Fills }) {
  const other = useRun(id);
  const compared = useMemo(() => other && compare(other, run, fills), [other, run, fills]);
  if (!compared) return null;
  return (
    <>
      <ComparedFields fields={compared.fields} />
      <Changes changes={compared.changes} />
    </>
  );
}

function ComparedFields({ fields }: { fields: ComparedField[] }) {
  return (
    <div className={classes.wide}>
      <Table className={classes.table ?? ''} aria-label="Both simulations" mt="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Field</Table.Th>
            <Table.Th className={classes.number ?? ''}>Precision there</Table.Th>
            <Table.Th className={classes.number ?? ''}>here</Table.Th>
            <Table.Th className={classes.number ?? ''}>Change</Table.Th>
            <Table.Th className={classes.number ?? ''}>Coverage there</Table.Th>
            <Table.Th className={classes.number ?? ''}>here</Table.Th>
            <Table.Th className={classes.number ?? ''}>Change</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ name, label, before, now }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{label}</Table.Th>
              <Pair before={before?.precision ?? null} now={now.precision} />
              <Pair before={before?.coverage ?? null} now={now.coverage} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Pair({ before, now }: { before: number | null; now: number | null }) {
  const difference = before === null || now === null ? null : now - before;
  const direction = difference === null || difference === 0 ? '' : difference > 0 ? 'up' : 'down';
  const points = difference === null ? '–' : (difference * 100).toFixed(1);
  return (
    <>
      <Table.Td className={classes.number ?? ''}>{percent(before)}</Table.Td>
      <Table.Td className={classes.number ?? ''}>{percent(now)}</Table.Td>
      <Table.Td className={`${classes.number ?? ''} ${classes[direction] ?? ''}`}>
        {direction === 'up' ? `+${points}` : points}
      </Table.Td>
    </>
  );
}

const mostChanges = 100;

function Changes({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return <p>Every value came out as it does there.</p>;
  const better = changes.filter(
    ({ now }) => now.outcome === 'right' || now.outcome === 'rightlyEmpty',
  );
  return (
    <>
      <p>
        {count(better.length, 'value')} came out better here, {changes.length - better.length}{' '}
        worse.
      </p>
      <ul className={classes.misses}>
        {changes.slice(0, mostChanges).map(({ key, scored, before, now }) => (
          <li key={key} className={classes.change}>
            <span>{scored.field.label}</span>
            <span>
              <span className={classes.label}>Expected</span>{' '}
              {valueText(scored.field, scored.gold) || 'empty'}
            </span>
            <span>
              <span className={classes.label}>There: {outcomeWords[before.outcome]}</span>{' '}
              {valueText(scored.field, before.value)}
            </span>
            <span>
              <span className={classes.label}>Here: {outcomeWords[now.outcome]}</span>{' '}
              {valueText(scored.field, now.value)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
