import type { Database } from './database';
import type { AuditEntry } from './rows';

type Facts = Pick<AuditEntry, 'caseId' | 'conversationKey' | 'at' | 'actor' | 'action'> &
  Partial<Pick<AuditEntry, 'field' | 'before' | 'after' | 'prediction' | 'runId' | 'note'>>;

/** Appends to the audit history; what is not given is null. */
export async function addAudit(database: Database, entries: Facts[]): Promise<void> {
  const rows = entries.map((entry) => ({
    field: null,
    before: null,
    after: null,
    prediction: null,
    runId: null,
    note: null,
    ...entry,
  }));
  await database.audit.bulkAdd(rows);
}
