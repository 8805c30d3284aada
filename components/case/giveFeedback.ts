import { sendMessage } from '@/lib/messages';
import { run } from '../notices';

/** Says whether AI was right about a field, or with a null about the case as a whole. */
export async function giveFeedback(
  caseId: string,
  field: string | null,
  verdict: 'right' | 'wrong',
  reason: string,
): Promise<boolean> {
  return (await run(() => sendMessage('giveFeedback', { caseId, field, verdict, reason }))).ok;
}
