import type { Message } from '@/lib/domain/conversation';
import type { Database } from './database';
import type { StoredMessage } from './rows';

/** A message and the id of the one above it on the page, null for the first. */
export interface Placed {
  message: Message;
  after: string | null;
}

/** Below this distance there is no room between two ranks, and all are numbered anew. */
const closest = 1e-9;

function inOrder(database: Database, key: string, above = -Infinity) {
  return database.messages
    .where('[conversationKey+rank]')
    .between([key, above], [key, Infinity], false, true);
}

/** The messages of a conversation, oldest first. */
export function readMessages(database: Database, key: string): Promise<StoredMessage[]> {
  return inOrder(database, key).toArray();
}

/** `count` ranks that fit above `low` and below the next message. */
async function freeRanks(
  database: Database,
  key: string,
  low: number,
  count: number,
): Promise<number[]> {
  const next = await inOrder(database, key, low).first();
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  if (!next) return numbers.map((n) => (Number.isFinite(low) ? low : 0) + n);
  if (!Number.isFinite(low)) return numbers.map((n) => next.rank - count + n - 1);
  const step = (next.rank - low) / (count + 1);
  return numbers.map((n) => low + step * n);
}

async function numberAnew(database: Database, key: string): Promise<void> {
  const messages = await readMessages(database, key);
  await database.messages.bulkPut(messages.map((message, rank) => ({ ...message, rank })));
}

/** The id of the newest message, or null with none. */
export async function lastMessageId(database: Database, key: string): Promise<string | null> {
  const last = await inOrder(database, key).last();
  return last?.id ?? null;
}

async function rankOf(database: Database, key: string, id: string | null): Promise<number> {
  if (id === null) return -Infinity;
  const known = await database.messages.get([key, id]);
  if (known) return known.rank;
  const last = await inOrder(database, key).last();
  return last?.rank ?? -Infinity;
}

/** Stores new messages that stand one below the other, the first right below `low`; answers the last rank. */
async function insertRun(
  database: Database,
  key: string,
  run: Message[],
  low: number,
): Promise<number> {
  if (run.length === 0) return low;
  const ranks = await freeRanks(database, key, low, run.length);
  await database.messages.bulkPut(
    run.map((message, index) => ({
      ...message,
      conversationKey: key,
      rank: ranks[index] ?? low,
    })),
  );
  const last = ranks.at(-1) ?? low;
  if (last - low > closest) return last;
  await numberAnew(database, key);
  return rankOf(database, key, run.at(-1)?.id ?? null);
}

/** A known message keeps its time: pages write times differently from one read to the next. */
function changed(known: StoredMessage, seen: Message): StoredMessage | null {
  if (known.sender === seen.sender && known.text === seen.text) return null;
  return { ...known, sender: seen.sender, text: seen.text, author: seen.author ?? known.author };
}

/**
 * Stores messages in the order of the page. Known ones keep their place and are updated where
 * sender or text differ. Answers those that were new or different.
 */
export async function placeMessages(
  database: Database,
  key: string,
  placed: Placed[],
): Promise<Message[]> {
  const stored = await database.messages.bulkGet(placed.map(({ message }) => [key, message.id]));
  const news: Message[] = [];
  let run: Message[] = [];
  let low = -Infinity;
  let above: string | null | undefined;
  for (const [index, { message, after }] of placed.entries()) {
    const known = stored[index];
    if (known || after !== above) {
      low = await insertRun(database, key, run, low);
      run = [];
    }
    if (after !== above && !known) low = await rankOf(database, key, after);
    above = message.id;
    if (!known) {
      run.push(message);
      news.push(message);
      continue;
    }
    low = known.rank;
    const update = changed(known, message);
    if (!update) continue;
    await database.messages.put(update);
    news.push(message);
  }
  await insertRun(database, key, run, low);
  return news;
}

/** Updates messages that the page shows with other words. Answers those that really differ. */
export async function editMessages(
  database: Database,
  key: string,
  edited: Message[],
): Promise<Message[]> {
  const stored = await database.messages.bulkGet(edited.map(({ id }) => [key, id]));
  const updates = edited.flatMap((message, index) => {
    const known = stored[index];
    const update = known && changed(known, message);
    return update ? [update] : [];
  });
  await database.messages.bulkPut(updates);
  return updates;
}

/** Deletes messages that were taken back. Answers those that were there. */
export async function removeMessages(
  database: Database,
  key: string,
  ids: string[],
): Promise<Message[]> {
  const keys = ids.map((id): [string, string] => [key, id]);
  const stored = await database.messages.bulkGet(keys);
  await database.messages.bulkDelete(keys);
  return stored.filter((message) => message !== undefined);
}
