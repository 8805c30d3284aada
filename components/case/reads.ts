import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '@/lib/storage/database';
import type { CaseContextValue } from './context';

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
