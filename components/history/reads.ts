import { useLiveQuery } from 'dexie-react-hooks';
import type { Case } from '@/lib/domain/case';
import { database } from '@/lib/storage/database';
import type { AuditEntry } from '@/lib/storage/rows';

/** What happened to a case, newest first; undefined until it is read. */
export function useAudit(caseId: string): AuditEntry[] | undefined {
  const answer = useLiveQuery(async () => {
    const entries = await database.audit.where('caseId').equals(caseId).sortBy('id');
    return { caseId, entries: entries.reverse() };
  }, [caseId]);
  return answer?.caseId === caseId ? answer.entries : undefined;
}

export interface CaseSummary {
  found: Case;
  customer: string;
}

/** All saved cases, newest first; undefined until they are read. */
export function useCases(): CaseSummary[] | undefined {
  return useLiveQuery(async () => {
    const cases = await database.cases.orderBy('createdAt').reverse().toArray();
    const saved = cases.filter(({ status }) => status !== 'proposed');
    const keys = saved.map(({ conversationKey }) => conversationKey ?? '');
    const conversations = await database.conversations.bulkGet(keys);
    return saved.map((found, index) => ({
      found,
      customer: conversations[index]?.customerName ?? '',
    }));
  });
}

/** The case with this id: null when there is none, undefined until it is read. */
export function useCase(id: string): Case | null | undefined {
  return useLiveQuery(async () => (await database.cases.get(id)) ?? null, [id]);
}
