import type { Message } from '@/lib/domain/conversation';
import type { Keeper } from '@/lib/domain/keeper';
import type { Database } from './database';
import type { StoredConversation } from './rows';

/** The id of which a conversation key was made, without the time that tells its uses apart. */
function baseOf(key: string): string | null {
  return /^(.+)@(?:0|\d{4}-\d\d-\d\dT\d\d:\d\d)$/s.exec(key)?.[1] ?? null;
}

/** The two share a message, and `other` was not silent for so long that a new one began. */
async function isSame(
  { messages }: Database,
  other: StoredConversation,
  seen: Message[],
  silence: number,
): Promise<boolean> {
  const [first] = seen;
  if (!first) return false;
  const stored = await messages.bulkGet(seen.map(({ id }): [string, string] => [other.key, id]));
  const shared = stored.some(
    (known, index) => known?.text === seen[index]?.text && known?.sender === seen[index]?.sender,
  );
  return shared && other.lastSeenAt >= first.at - silence;
}

/**
 * The key under which a conversation is stored. Where an id is used again (`restartMinutes`), the
 * key carries the time of the first message; a page that was loaded anew and shows less or more of
 * the history gives another time, and must not make a second conversation of it.
 *
 * @param key as the page's reader gives it.
 * @param silence milliseconds after which the same id begins a new conversation.
 */
export async function storedKey(
  database: Database,
  key: string,
  seen: Message[],
  silence: number,
): Promise<string> {
  const { conversations } = database;
  const base = baseOf(key);
  if (base === null || (await conversations.get(key))) return key;
  const others = await conversations.where('key').startsWith(`${base}@`).toArray();
  const named = others.find(({ pageKey }) => pageKey === key);
  if (named) return named.key;
  for (const other of others) {
    if (await isSame(database, other, seen, silence)) return other.key;
  }
  return key;
}

/**
 * The key of a conversation in which the helpdesk shows a record. Where the same site was another
 * server before, the conversation that it calls so now is another one too.
 */
export async function keyAt(
  { conversations }: Database,
  key: string,
  { server }: Keeper,
): Promise<string> {
  const known = await conversations.get(key);
  return known?.shows && known.shows.server !== server ? `${key}@${server}` : key;
}
