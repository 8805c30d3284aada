import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { IconSearch } from '../../icons';
import { count } from '../../words';
import classes from '../Simulation.module.css';
import { everyMiss, matchesFilter, missesOf, type MissFilter } from './misses';
import { MissRow } from './MissRow';
import { judgedFields, type Fills, type Run } from './run';
import { outcomeWords, reasonWords } from './words';

/** Rows that are shown at once. */
const step = 50;

/** Every field that does not come out right, with what speaks for it and why. */
export function MissList({ run, fills }: { run: Run; fills: Fills }) {
  const [filter, setFilter] = useState(everyMiss);
  const [most, setMost] = useState(step);
  const misses = useMemo(() => missesOf(run, fills), [run, fills]);
  const shown = misses.filter((miss) => matchesFilter(miss, filter));
  return (
    <section aria-label="What is not right">
      <h2>What is not right</h2>
      <Filters run={run} filter={filter} onChange={setFilter} />
      <p role="status" aria-label="Number shown">
        {misses.length === 0
          ? 'Everything came out right.'
          : `${shown.length} of ${count(misses.length, 'value')} that did not come out right`}
      </p>
      {shown.length > 0 && (
        <ul className={classes.misses}>
          {shown.slice(0, most).map((miss, index) => (
            <MissRow
              key={`${index} ${miss.item.conversation.key} ${miss.field.name}`}
              miss={miss}
            />
          ))}
        </ul>
      )}
      {shown.length > most && (
        <Button size="xs" variant="default" onClick={() => setMost(most + step)}>
          Show more
        </Button>
      )}
    </section>
  );
}

interface FiltersProps {
  run: Run;
  filter: MissFilter;
  onChange: (filter: MissFilter) => void;
}

const entries = <Key extends string>(words: Record<Key, string>) =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));

function Filters({ run, filter, onChange }: FiltersProps) {
  const { right: _right, rightlyEmpty: _empty, ...outcomes } = outcomeWords;
  const fields = judgedFields(run).map(({ name, label }) => ({ value: name, label }));
  return (
    <div className={classes.filters}>
      <NativeSelect
        size="xs"
        aria-label="Field"
        data={[{ value: '', label: 'All fields' }, ...fields]}
        value={filter.field}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, field: value })}
      />
      <NativeSelect
        size="xs"
        aria-label="Outcome"
        data={[{ value: '', label: 'All outcomes' }, ...entries(outcomes)]}
        value={filter.outcome}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, outcome: value as MissFilter['outcome'] })
        }
      />
      <NativeSelect
        size="xs"
        aria-label="Reason"
        data={[{ value: '', label: 'All reasons' }, ...entries(reasonWords)]}
        value={filter.reason}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, reason: value as MissFilter['reason'] })
        }
      />
      <TextInput
        type="search"
        size="xs"
        aria-label="Search"
        placeholder="Any word of the conversation"
        leftSection={<IconSearch size={14} />}
        value={filter.words}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, words: value })}
      />
    </div>
  );
}
