import { beforeEach, describe, expect, it } from 'vitest';
import { createByHand } from '@/lib/background/cases';
import { setField, undoRun } from '@/lib/background/fields';
import { loadConfiguration } from '@/lib/config/load';
import type { Database } from '@/lib/storage/database';
import { document, newDatabase, page, worker } from './world';

const withRules = {
  ...document,
  updates: { rules: [{ name: 'all', fields: ['order', 'topic'] }] },
};

let database: Database;
let running: ReturnType<typeof worker>;
let chat: ReturnType<typeof page>;

function start(configured: unknown = withRules) {
  const { configuration } = loadConfiguration(configured);
  const state = { configuration, own: null, problems: [], managed: [], origins: [] };
  database = newDatabase();
  running = worker(database, { configuration: async () => state });
  chat = page(database, running);
}

beforeEach(() => start());

const values = async () => {
  await running.delivered();
  return (await database.records.toArray())[0]?.values;
};

describe('new words of the customer', () => {
  it('fill and change fields, with a run to show and to undo', async () => {
    await chat.say('order 4711');
    await chat.say('sorry, order 4712, topic parcel');
    expect(await values()).toEqual({ order: '4712', topic: 'parcel' });
    const updated = await chat.caseOf();
    expect(updated?.lastRun).toMatchObject({ kind: 'update', fields: ['order', 'topic'] });
    expect(updated).toMatchObject({ bannerDismissed: false, unchanged: null });
    await undoRun(running.context, { caseId: updated?.id ?? '' });
    expect(await values()).toEqual({ order: '4711', topic: null });
  });

  it('that say nothing new change nothing, and that is said', async () => {
    await chat.say('order 4711');
    const before = await chat.caseOf();
    await chat.say('thank you');
    const after = await chat.caseOf();
    expect(after?.unchanged).toMatchObject({ why: 'nothingNew' });
    expect(after).toMatchObject({ version: before?.version, lastRun: before?.lastRun });
  });

  it('never overwrite what a person set: the value is offered', async () => {
    await chat.say('order 4711');
    const caseId = (await chat.caseOf())?.id ?? '';
    await setField(running.context, { caseId, field: 'order', value: 'mine' });
    await chat.say('order 4712');
    const order = (await chat.caseOf())?.fields.order;
    expect(order).toMatchObject({ value: 'mine', setBy: 'person' });
    expect(order?.suggestion?.value).toBe('4712');
    expect((await chat.caseOf())?.unchanged?.why).toBe('onlySuggested');
  });

  it('change nothing without a rule', async () => {
    start(document);
    await chat.say('order 4711');
    await chat.say('order 4712');
    expect(await values()).toEqual({ order: '4711', topic: null });
  });

  it('only change the fields that the rule names', async () => {
    start({ ...document, updates: { rules: [{ name: 'topics', fields: ['topic'] }] } });
    await chat.say('order 4711');
    await chat.say('order 4712 topic parcel');
    expect(await values()).toEqual({ order: '4711', topic: 'parcel' });
    expect((await chat.caseOf())?.fields.order?.suggestion?.value).toBe('4712');
  });

  it('are in the audit history with before, after and evidence', async () => {
    await chat.say('order 4711');
    await chat.say('order 4712');
    const entry = (await database.audit.toArray()).at(-1);
    expect(entry).toMatchObject({ actor: 'ai', action: 'filled', before: '4711', after: '4712' });
    expect(entry?.prediction?.evidence[0].quote).toBe('order 4712');
  });
});

describe('a case made by hand', () => {
  it('is updated when the conversation ends', async () => {
    await chat.say('hello');
    await createByHand(running.context, { conversationKey: 'acme:1' });
    await chat.say('order 4711');
    expect(await values()).toEqual({ order: null, topic: null });
    await chat.become({ phase: 'wrapUp' });
    expect(await values()).toEqual({ order: '4711', topic: null });
    expect(await database.records.count()).toBe(1);
  });

  it('and by an incoming e-mail', async () => {
    await chat.become({ channel: 'email', phase: 'active' });
    await chat.say('hello');
    await createByHand(running.context, { conversationKey: 'acme:1' });
    await chat.say('order 4711');
    expect(await values()).toEqual({ order: '4711', topic: null });
  });
});
