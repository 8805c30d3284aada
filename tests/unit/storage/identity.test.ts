import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Message } from '@/lib/domain/conversation';
import { openDatabase, type Database } from '@/lib/storage/database';
import type { StoredConversation } from '@/lib/storage/rows';
import { storedKey } from '@/lib/storage/identity';

let database: Database;
const hour = 3_600_000;

function message(id: string, text: string, at: number): Message {
  return { id, sender: 'customer', author: null, text, at };
}

beforeEach(async () => {
  database = openDatabase(`test-${crypto.randomUUID()}`);
  const key = 'chat:ada@example.com@2026-03-01T10:00';
  await database.conversations.put({ key, pageKey: key, lastSeenAt: 10_000 } as StoredConversation);
  await database.messages.put({ ...message('m1', 'hello', 1000), conversationKey: key, rank: 1 });
});

const known = 'chat:ada@example.com@2026-03-01T10:00';

it('a page that shows less of the history does not make a second conversation', async () => {
  const seen = [message('m1', 'hello', 2000), message('m2', 'there?', 3000)];
  expect(await storedKey(database, 'chat:ada@example.com@2026-03-01T10:07', seen, hour)).toBe(
    known,
  );
});

it('later reports under the page’s own name find it too', async () => {
  const other = 'chat:ada@example.com@2026-03-01T10:07';
  await database.conversations.update(known, { pageKey: other });
  expect(await storedKey(database, other, [], hour)).toBe(known);
});

it.each([
  ['no message is shared', [message('m9', 'hello', 2000)]],
  ['the id is used again for other words', [message('m1', 'other words', 2000)]],
  ['it was silent for long', [message('m1', 'hello', 10_000 + hour + 1)]],
])('it is a new one when %s', async (_name, seen) => {
  const key = 'chat:ada@example.com@0';
  expect(await storedKey(database, key, seen, hour)).toBe(key);
});

it('another customer is never the same', async () => {
  const key = 'chat:bob@example.com@2026-03-01T10:07';
  expect(await storedKey(database, key, [message('m1', 'hello', 2000)], hour)).toBe(key);
});
