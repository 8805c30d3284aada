import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '@/lib/storage/database';
import type { Delivery } from '@/lib/storage/rows';
import { unsent } from '@/lib/storage/outbox';
import type { CaseContextValue } from './context';

/** What is still to be sent of a case, or null. */
export function useDelivery(caseId: string): Delivery | null {
  const answer = useLiveQuery(
    async () => ({ caseId, delivery: (await unsent(database, caseId)) ?? null }),
    [caseId],
  );
  return answer?.caseId === caseId ? answer.delivery : null;
}

/** The last verdicts that the agent gave on a case. */
export function useVerdicts(caseId: string): CaseContextValue['verdicts'] {
  const answer = useLiveQuery(async () => {
    const given = await database.feedback.where('caseId').equals(caseId).sortBy('id');
    return {
      caseId,
      verdicts: Object.fromEntries(given.map(({ field, verdict }) => [field ?? '', verdict])),
    };
  }, [caseId]);
  return answer?.caseId === caseId ? answer.verdicts : {};
}
