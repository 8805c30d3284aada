import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@/lib/domain/conversation';
import { applyDelta, readConversation, type Delta } from '@/lib/storage/conversations';
import { openDatabase, type Database } from '@/lib/storage/database';

let database: Database;

beforeEach(() => {
  database = openDatabase(`test-${crypto.randomUUID()}`);
});

function message(id: string, text = id, change: Partial<Message> = {}): Message {
  return { id, sender: 'customer', author: null, text, at: 1, ...change };
}

/** Messages one below the other, the first below `after`. */
function run(ids: string[], after: string | null = null, news = true): Delta['added'] {
  return ids.map((id, index) => ({
    message: message(id),
    after: index === 0 ? after : (ids[index - 1] ?? null),
    news,
  }));
}

function delta(change: Partial<Delta> = {}): Delta {
  return {
    siteId: 'acme',
    key: 'acme:1',
    pageKey: 'acme:1',
    reader: 'r1',
    tabId: 1,
    revision: 1,
    active: true,
    head: {
      channel: 'chat',
      direction: 'inbound',
      phase: 'active',
      phaseFrom: 'page',
      subject: null,
      customerName: 'Ada',
      customerEmail: null,
      caseId: null,
    },
    keeper: null,
    added: [],
    edited: [],
    removed: [],
    at: 100,
    ...change,
  };
}

async function order(): Promise<string> {
  const found = await readConversation(database, 'acme:1');
  return found?.conversation.messages.map(({ id }) => id).join(' ') ?? '';
}

describe('messages keep the order of the page', () => {
  it('appended one by one', async () => {
    await applyDelta(database, delta({ added: run(['a']) }));
    await applyDelta(database, delta({ added: run(['b'], 'a') }));
    await applyDelta(database, delta({ added: run(['c', 'd'], 'b') }));
    expect(await order()).toBe('a b c d');
  });

  it('history above, and one between', async () => {
    await applyDelta(database, delta({ added: run(['c', 'd']) }));
    await applyDelta(database, delta({ added: run(['a', 'b']) }));
    await applyDelta(database, delta({ added: run(['b2'], 'b') }));
    expect(await order()).toBe('a b b2 c d');
  });

  it('a whole page that overlaps with what is known', async () => {
    await applyDelta(database, delta({ added: run(['b', 'd']) }));
    await applyDelta(database, delta({ added: run(['a', 'b', 'c', 'd', 'e']) }));
    expect(await order()).toBe('a b c d e');
  });

  it('below a message that is not known', async () => {
    await applyDelta(database, delta({ added: run(['a']) }));
    await applyDelta(database, delta({ added: run(['c'], 'gone') }));
    expect(await order()).toBe('a c');
  });

  it('however often the same gap is filled', async () => {
    await applyDelta(database, delta({ added: run(['first', 'last']) }));
    const ids = Array.from({ length: 80 }, (_, index) => `m${index}`);
    for (const id of ids) await applyDelta(database, delta({ added: run([id], 'first') }));
    expect(await order()).toBe(['first', ...ids.reverse(), 'last'].join(' '));
  });
});

describe('what the page says again', () => {
  it('changes nothing, even with other times and authors', async () => {
    await applyDelta(database, delta({ added: run(['a']) }));
    const again = message('a', 'a', { at: 999, author: 'you' });
    const stored = await applyDelta(
      database,
      delta({ added: [{ message: again, after: null, news: false }] }),
    );
    expect(stored.evidenceVersion).toBe(1);
    const found = await readConversation(database, 'acme:1');
    expect(found?.conversation.messages[0]).toMatchObject({ at: 1 });
  });

  it('keeps a head value once it was read', async () => {
    await applyDelta(database, delta());
    const head = { ...delta().head, customerName: null, subject: 'Lost parcel' };
    const stored = await applyDelta(database, delta({ head }));
    expect(stored).toMatchObject({ customerName: 'Ada', subject: 'Lost parcel' });
  });
});

describe('evidence', () => {
  it('grows with edits and removals, and not with notes', async () => {
    await applyDelta(database, delta({ added: run(['a', 'b']) }));
    const edited = await applyDelta(database, delta({ edited: [message('a', 'other words')] }));
    expect(edited.evidenceVersion).toBe(2);
    const removed = await applyDelta(database, delta({ removed: ['b'] }));
    expect(removed.evidenceVersion).toBe(3);
    const note = message('n', 'internal', { sender: 'note' });
    const noted = await applyDelta(
      database,
      delta({ added: [{ message: note, after: 'a', news: true }] }),
    );
    expect(noted.evidenceVersion).toBe(3);
    expect(await order()).toBe('a n');
  });
});

describe('moments are decided again', () => {
  async function decided(): Promise<void> {
    await applyDelta(database, delta({ added: run(['a']) }));
    await database.conversations.update('acme:1', { accept: 'decided', end: 'decided' });
  }
  const closed = { ...delta().head, phase: 'closed' as const };

  it('when a closed conversation turns active', async () => {
    await decided();
    await applyDelta(database, delta({ head: closed }));
    const stored = await applyDelta(database, delta());
    expect(stored).toMatchObject({ accept: 'open', end: 'open' });
  });

  it('when history loads after the accept', async () => {
    await decided();
    const stored = await applyDelta(database, delta({ added: run(['old'], null, false) }));
    expect(stored.accept).toBe('open');
  });

  it('and not for news, nor for history that is known', async () => {
    await decided();
    await applyDelta(database, delta({ added: run(['b'], 'a') }));
    const stored = await applyDelta(database, delta({ added: run(['a', 'b'], null, false) }));
    expect(stored.accept).toBe('decided');
  });
});
