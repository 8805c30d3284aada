import { customerMessages } from '@/lib/domain/conversation';
import type { LabelledConversation } from '@/lib/domain/simulation';

/** Into so many parts conversations are divided: each is predicted with what the others teach. */
export const folds = 5;

/**
 * The fold of each conversation. Those in which the customer says the same are of one fold, so that
 * none is predicted with what was learned from itself. Neighbours are of different folds, because
 * files are often sorted by what is to be predicted.
 */
export function foldsOf(records: LabelledConversation[]): number[] {
  const known = new Map<string, number>();
  return records.map(({ conversation }) => {
    const said = JSON.stringify(customerMessages(conversation).map(({ text }) => text));
    const fold = known.get(said) ?? known.size % folds;
    known.set(said, fold);
    return fold;
  });
}
