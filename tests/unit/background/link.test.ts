import { beforeEach, describe, expect, it } from 'vitest';
import { createByHand } from '@/lib/background/cases';
import { linkCase, unlinkCase } from '@/lib/background/link';
import { pasteText } from '@/lib/background/paste';
import { loadConfiguration } from '@/lib/config/load';
import type { Database } from '@/lib/storage/database';
import { MemoryServer, memoryRecords, type Carry } from './memoryRecords';
import { document, newDatabase, page, worker } from './world';

let database: Database;
let running: ReturnType<typeof worker>;
let chat: ReturnType<typeof page>;
const key = 'acme:1';

beforeEach(() => {
  database = newDatabase();
  running = worker(database);
  chat = page(database, running);
});

describe('linking', () => {
  it('an unlinked case stays, and the conversation gets no other by itself', async () => {
    await chat.say('order 4711');
    const caseId = (await chat.caseOf())?.id ?? '';
    expect(await unlinkCase(running.context, { caseId })).toMatchObject({ ok: true });
    await chat.say('order 4712');
    await chat.become({ phase: 'closed' });
    expect(await database.records.toArray()).toMatchObject([
      { conversationKey: null, values: { order: '4711' } },
    ]);
    expect(await database.cases.get(caseId)).toMatchObject({ status: 'saved' });
  });

  it('is linked to another conversation, whose proposal gives way', async () => {
    await chat.say('order 4711');
    const caseId = (await chat.caseOf())?.id ?? '';
    await unlinkCase(running.context, { caseId });
    const other = page(database, running, 'acme:2');
    await other.say('hello');
    expect(await other.caseOf()).toMatchObject({ status: 'proposed' });
    await linkCase(running.context, { caseId, conversationKey: 'acme:2' });
    expect(await other.caseOf()).toMatchObject({ id: caseId, status: 'saved' });
    await running.delivered();
    expect(await database.records.toArray()).toMatchObject([{ conversationKey: 'acme:2' }]);
    const actions = (await database.audit.toArray()).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(['unlinked', 'linked']);
  });

  it('never takes the place of a saved case', async () => {
    await chat.say('order 4711');
    const caseId = (await chat.caseOf())?.id ?? '';
    const other = page(database, running, 'acme:2');
    await other.say('order 4712');
    const linked = await linkCase(running.context, { caseId, conversationKey: 'acme:2' });
    expect(linked).toMatchObject({ ok: false, reason: 'taken' });
  });

  it('a new case can be made by hand after unlinking', async () => {
    await chat.say('order 4711');
    await unlinkCase(running.context, { caseId: (await chat.caseOf())?.id ?? '' });
    await createByHand(running.context, { conversationKey: key });
    await running.delivered();
    expect(await database.records.count()).toBe(2);
    expect(await chat.caseOf()).toMatchObject({ status: 'saved', createdBy: 'person' });
  });
});

describe('linking where another case was unlinked, while the server is away', () => {
  const { configuration } = loadConfiguration({
    ...document,
    record: { system: 'request-tracker', baseURL: 'https://memory.example/', queue: 'Support' },
  });
  const state = { configuration, own: null, problems: [], managed: [], origins: [] };
  const server = () => {
    const there = new MemoryServer();
    /** Requests that get through before the server is away, or the worker dies. */
    let left = Infinity;
    const carry: Carry = async (request) => {
      left -= 1;
      return left < 0 ? null : { value: request() };
    };
    let time = Date.now();
    running = worker(database, {
      configuration: async () => state,
      record: () => memoryRecords(there, carry),
      now: () => time,
    });
    return {
      there,
      allow: (requests: number) => void (left = requests),
      /** What waits is tried again. */
      async later() {
        time += 20 * 60_000;
        await running.delivered();
        await running.delivered();
      },
    };
  };

  /** Two saved cases, A in acme:1 with ticket 1 and B in acme:2 with ticket 2. */
  async function twoCases() {
    const away = server();
    chat = page(database, running);
    const other = page(database, running, 'acme:2');
    await chat.say('order 4711');
    await other.say('order 4712');
    await running.delivered();
    const [a, b] = [(await chat.caseOf())?.id ?? '', (await other.caseOf())?.id ?? ''];
    away.allow(0);
    return { ...away, a, b };
  }
  const ticketsIn = (there: MemoryServer) =>
    [1, 2].map((id) => {
      const ticket = there.get(id);
      return [ticket?.id, ticket?.conversationKey, ticket?.values.order];
    });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'the tickets stay two, also where the server goes away again after %d requests',
    async (requests) => {
      const { there, allow, later, a, b } = await twoCases();
      await unlinkCase(running.context, { caseId: b });
      await unlinkCase(running.context, { caseId: a });
      await linkCase(running.context, { caseId: a, conversationKey: 'acme:2' });
      await running.delivered();
      // The delivery of the unlinked case has its turn last.
      await database.outbox.where({ caseId: b }).modify({ dueAt: Infinity });
      allow(requests);
      await later();
      allow(Infinity);
      await later();
      await database.outbox.where({ caseId: b }).modify({ dueAt: 0 });
      await later();
      expect(ticketsIn(there)).toEqual([
        [1, 'acme:2', '4711'],
        [2, null, '4712'],
      ]);
      expect(await database.outbox.count()).toBe(0);
    },
  );

  it('two cases change places', async () => {
    const { there, allow, later, a, b } = await twoCases();
    for (const caseId of [a, b]) await unlinkCase(running.context, { caseId });
    await linkCase(running.context, { caseId: a, conversationKey: 'acme:2' });
    await linkCase(running.context, { caseId: b, conversationKey: 'acme:1' });
    await running.delivered();
    allow(Infinity);
    await later();
    await later();
    expect(ticketsIn(there)).toEqual([
      [1, 'acme:2', '4711'],
      [2, 'acme:1', '4712'],
    ]);
  });
});

describe('a pasted text', () => {
  it('fills the proposal for review and creates nothing', async () => {
    await chat.say('hello');
    await pasteText(running.context, { conversationKey: key, text: 'a letter: order 4711' });
    expect(await chat.caseOf()).toMatchObject({
      status: 'proposed',
      fields: { order: { value: '4711' } },
    });
    expect(await database.records.count()).toBe(0);
  });

  it('only suggests on a saved case', async () => {
    await chat.say('order 4711');
    await pasteText(running.context, { conversationKey: key, text: 'order 4712 topic parcel' });
    const { fields } = (await chat.caseOf()) ?? {};
    expect(fields?.order).toMatchObject({ value: '4711', suggestion: { value: '4712' } });
    expect(fields?.topic).toMatchObject({ value: null, suggestion: { value: 'parcel' } });
    expect(await database.records.toArray()).toMatchObject([{ values: { order: '4711' } }]);
  });

  it('is kept as evidence, and needs a conversation', async () => {
    await chat.say('hello');
    await pasteText(running.context, { conversationKey: key, text: 'order 4711' });
    const texts = (await database.messages.toArray()).map(({ author }) => author);
    expect(texts).toContain('Pasted by the agent');
    const nowhere = await pasteText(running.context, { conversationKey: 'acme:9', text: 'x' });
    expect(nowhere).toMatchObject({ ok: false, reason: 'notFound' });
  });
});
