import type { Case } from '@/lib/domain/case';
import { sameRecord, type RecordKey } from '@/lib/domain/keeper';
import type { Database } from './database';
import type { StoredConversation } from './rows';

/**
 * The case of a conversation, proposed or saved: the one that is linked to it, or else the one whose
 * record the helpdesk's page shows.
 */
export async function caseOf(
  { cases }: Database,
  { key, shows }: Pick<StoredConversation, 'key' | 'shows'>,
): Promise<Case | null> {
  const linked = await cases.where({ conversationKey: key }).first();
  if (linked || shows === null) return linked ?? null;
  const shown = await cases
    .where('record.id')
    .equals(shows.id)
    .filter(({ record }) => record !== null && sameRecord(record, shows))
    .first();
  return shown ?? null;
}

/** The conversation in which the helpdesk shows a record. */
function showing(
  { conversations }: Database,
  record: RecordKey,
): Promise<StoredConversation | undefined> {
  return conversations
    .where('shows.id')
    .equals(record.id)
    .filter(({ shows }) => shows !== null && sameRecord(shows, record))
    .first();
}

/**
 * The conversation in which a message of a case stands: the one that is linked to it, or the one in
 * which the helpdesk shows its record.
 */
export async function conversationWith(
  database: Database,
  conversationKey: string,
  messageId: string,
): Promise<StoredConversation | null> {
  const { cases, conversations, messages } = database;
  const linked = await conversations.get(conversationKey);
  if (linked && (await messages.get([conversationKey, messageId]))) return linked;
  const known = await cases.where({ conversationKey }).first();
  const shown = known?.record ? await showing(database, known.record) : undefined;
  return shown ?? linked ?? null;
}

/** The conversation that a case is linked to, or else the one in which the helpdesk shows its record. */
export async function conversationOf(
  database: Database,
  { conversationKey, record }: Pick<Case, 'conversationKey' | 'record'>,
): Promise<StoredConversation | null> {
  const linked =
    conversationKey === null ? undefined : await database.conversations.get(conversationKey);
  if (linked || !record) return linked ?? null;
  return (await showing(database, record)) ?? null;
}
