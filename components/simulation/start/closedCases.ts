import type { Case, CaseField } from '@/lib/domain/case';
import { hasEnded } from '@/lib/domain/conversation';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { readConversation } from '@/lib/storage/conversations';
import type { Database } from '@/lib/storage/database';
import { mostRecords } from '../mapping/records';

/**
 * What is right for a case: what a person set or accepted, and what is empty. What AI wrote and
 * nobody touched says nothing, because it would count as right whatever it is.
 */
export function goldOf(
  { fields: states }: Case,
  fields: CaseField[],
): LabelledConversation['gold'] {
  const judged = fields.filter(({ name }) => states[name]?.setBy !== 'ai');
  return Object.fromEntries(judged.map(({ name }) => [name, states[name]?.value ?? null]));
}

/** The saved cases of conversations that have ended and are still stored, newest first. */
export async function readClosedCases(
  database: Database,
  fields: CaseField[],
  most = mostRecords,
): Promise<{ records: LabelledConversation[]; more: boolean }> {
  const records: LabelledConversation[] = [];
  const cases = await database.cases.orderBy('createdAt').reverse().toArray();
  for (const one of cases) {
    if (one.status !== 'saved' || one.conversationKey === null) continue;
    const found = await readConversation(database, one.conversationKey);
    if (!found || !hasEnded(found.stored.phase)) continue;
    const gold = goldOf(one, fields);
    // A case that nobody filled in says nothing of what is right.
    if (!Object.values(gold).some((value) => value !== null)) continue;
    if (records.length === most) return { records, more: true };
    records.push({ conversation: found.conversation, gold });
  }
  return { records, more: false };
}
