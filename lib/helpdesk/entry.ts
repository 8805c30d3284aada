import type { Conversation } from './conversation';
import type { Row } from './order';
import type { Rows } from './rows';

interface Entry {
  row: Row;
  /** The ids of the messages above it, and below it among those known. */
  previous: string | null;
  next: string | null;
}

/**
 * Enters rows into a conversation: new messages at their place, changes of known ones.
 *
 * @param list the rows of the pane, oldest first; those before `start` belong to another conversation.
 * @param fresh the rows among them that were just read.
 * @param isNews whether a message that is new below all others was just written.
 */
export function enterRows(
  conversation: Conversation,
  list: readonly Row[],
  { fresh, start }: { fresh: readonly Row[]; start: number },
  isNews: (row: Row) => boolean,
): void {
  const entries = placed(conversation, list, new Set(fresh), start);
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry) enter(conversation, entry, isNews);
  }
}

/** Newest first: from the end, where most rows are added, only as far as there are fresh ones. */
function placed(
  { ledger }: Conversation,
  list: readonly Row[],
  fresh: ReadonlySet<Row>,
  start: number,
): Entry[] {
  const entries: Entry[] = [];
  let next: string | null = null;
  for (let index = list.length - 1; index >= start && entries.length < fresh.size; index -= 1) {
    const row = list[index];
    if (!row) continue;
    if (fresh.has(row)) entries.push({ row, previous: list[index - 1]?.message.id ?? null, next });
    if (ledger.get(row.message.id)) next = row.message.id;
  }
  return entries;
}

function enter(
  conversation: Conversation,
  { row, previous, next }: Entry,
  isNews: (row: Row) => boolean,
): void {
  const { ledger } = conversation;
  const { message } = row;
  const known = ledger.get(message.id);
  if (!known) {
    const index = ledger.placeFor(message.at, previous, next);
    conversation.add(message, index, index === ledger.size && isNews(row));
  } else if (known.text !== message.text || known.sender !== message.sender) {
    conversation.edit({ ...message, author: message.author ?? known.author, at: known.at });
  }
}

/** Takes messages away whose rows have left. A pane that lost all is being emptied for something else. */
export function removeDeleted(conversation: Conversation, rows: Rows): void {
  if (rows.isEmpty) return;
  const pending = rows.pendingIds();
  for (const id of [...conversation.ledger.ids()]) {
    if (!rows.of(id) && !pending.has(id)) conversation.remove(id);
  }
}
