import type { Case } from '@/lib/domain/case';
import type { Database, StoredConversation } from './database';

/**
 * The case of a conversation, proposed or saved: the one that is linked to it, or else the one whose
 * record the helpdesk's page shows.
 */
export async function caseOf(
  { cases }: Database,
  { key, recordId }: Pick<StoredConversation, 'key' | 'recordId'>,
): Promise<Case | null> {
  const linked = await cases.where({ conversationKey: key }).first();
  if (linked || recordId === null) return linked ?? null;
  const shown = await cases
    .where('record.id')
    .equals(recordId)
    .filter(({ record }) => record?.system !== 'local')
    .first();
  return shown ?? null;
}

/**
 * The conversation in which a message of a case stands: the one that is linked to it, or the one in
 * which the helpdesk shows its record.
 */
export async function conversationWith(
  { cases, conversations, messages }: Database,
  conversationKey: string,
  messageId: string,
): Promise<StoredConversation | null> {
  const linked = await conversations.get(conversationKey);
  if (linked && (await messages.get([conversationKey, messageId]))) return linked;
  const known = await cases.where({ conversationKey }).first();
  const shown = known?.record
    ? await conversations.where({ recordId: known.record.id }).first()
    : undefined;
  return shown ?? linked ?? null;
}

/** The conversation that a case is linked to, or else the one in which the helpdesk shows its record. */
export async function conversationOf(
  { conversations }: Database,
  { conversationKey, record }: Pick<Case, 'conversationKey' | 'record'>,
): Promise<StoredConversation | null> {
  const linked = conversationKey === null ? undefined : await conversations.get(conversationKey);
  if (linked || !record || record.system === 'local') return linked ?? null;
  return (await conversations.where({ recordId: record.id }).first()) ?? null;
}
