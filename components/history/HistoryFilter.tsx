import { NativeSelect } from '@mantine/core';
import type { CaseField } from '@/lib/domain/case';
import { actorWords } from '../words';
import type { Filter } from './filter';

interface HistoryFilterProps {
  filter: Filter;
  fields: CaseField[];
  onChange: (filter: Filter) => void;
}

export function HistoryFilter({ filter, fields, onChange }: HistoryFilterProps) {
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label="Field"
        value={filter.field}
        onChange={(event) => onChange({ ...filter, field: event.currentTarget.value })}
        data={[
          { value: '', label: 'All fields' },
          ...fields.map(({ name, label }) => ({ value: name, label })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label="By"
        value={filter.actor}
        onChange={(event) =>
          onChange({ ...filter, actor: event.currentTarget.value as Filter['actor'] })
        }
        data={[
          { value: '', label: 'AI and you' },
          { value: 'ai', label: actorWords.ai },
          { value: 'person', label: actorWords.person },
        ]}
      />
    </>
  );
}
