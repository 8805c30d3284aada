import { useState } from 'react';
import type { CaseField } from '@/lib/domain/case';
import type { AuditEntry } from '@/lib/storage/rows';
import { EntryRow } from './EntryRow';
import { anything, matchesFilter } from './filter';
import { HistoryFilter } from './HistoryFilter';
import classes from './History.module.css';
import { useAudit } from './reads';

interface HistoryListProps {
  caseId: string;
  fields: CaseField[];
  /** Beside the filter, for what one may do with the entries that it lets through. */
  actions?: (entries: AuditEntry[]) => React.ReactNode;
}

/** What happened to a case, newest first, with a filter by field and actor. */
export function HistoryList({ caseId, fields, actions }: HistoryListProps) {
  const [filter, setFilter] = useState(anything);
  const entries = useAudit(caseId);
  if (!entries) return null;
  const shown = entries.filter((entry) => matchesFilter(entry, filter));
  return (
    <section aria-label="Audit history">
      <div className={classes.tools}>
        <HistoryFilter filter={filter} fields={fields} onChange={setFilter} />
        {actions?.(shown)}
      </div>
      {shown.length === 0 && (
        <p className={classes.none}>
          {entries.length === 0 ? 'Nothing has happened yet.' : 'Nothing matches the filter.'}
        </p>
      )}
      <ol className={classes.entries}>
        {shown.map((entry) => (
          <EntryRow key={entry.id} entry={entry} fields={fields} />
        ))}
      </ol>
    </section>
  );
}
