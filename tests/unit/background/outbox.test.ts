import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/background/context';
import { deliver } from '@/lib/background/deliver';
import { setField } from '@/lib/background/fields';
import { keepHere, retryDelivery } from '@/lib/background/outbox';
import { loadConfiguration } from '@/lib/config/load';
import { thisBrowser } from '@/lib/domain/keeper';
import { fail } from '@/lib/domain/result';
import type { SystemOfRecord } from '@/lib/records/record';
import { systemOfRecord } from '@/lib/records/systems';
import type { Database } from '@/lib/storage/database';
import { openLocalRecords } from '@/lib/storage/records';
import { document, newDatabase, page, worker } from './world';

const away = async () => fail('away', 'The server does not answer.', true);
const denied = async () => fail('denied', 'You may not create tickets.');

let database: Database;
let change: Partial<SystemOfRecord>;
let time: number;

/** The embedded system, of which a test replaces what is to fail; its store is the truth. */
const record: Context['record'] = (settings, fields) => {
  const local = systemOfRecord(
    { ...settings, system: 'local' },
    fields,
    openLocalRecords(database),
  );
  return { ...local, ...change };
};

const real = () => systemOfRecord({ system: 'local' }, [], openLocalRecords(database));

function start() {
  const { configuration } = loadConfiguration({
    ...document,
    updates: { rules: [{ name: 'all', fields: ['order', 'topic'] }] },
  });
  const state = { configuration, own: null, problems: [], managed: [], origins: [] };
  const running = worker(database, { record, now: () => time, configuration: async () => state });
  return { ...running, chat: page(database, running) };
}

const delivery = async () => (await database.outbox.toArray())[0];
const values = async () => (await database.records.toArray())[0]?.values;

/** What an agent does in the system of record itself. */
async function changeThere(field: string, value: string): Promise<void> {
  const [stored] = await database.records.toArray();
  if (!stored) throw new Error('there is no record to change');
  const next = { ...stored.values, [field]: value };
  await database.records.update(stored.number, { values: next, version: stored.version + 1 });
}

beforeEach(() => {
  database = newDatabase();
  change = {};
  time = Date.now();
});

describe('a system that is away', () => {
  it('gets the case later, each wait longer than the one before', async () => {
    change = { create: away };
    const { chat, context } = start();
    await chat.say('order 4711');
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const failed = await delivery();
      expect(failed).toMatchObject({ attempts: attempt, failure: { reason: 'away' } });
      waits.push((failed?.dueAt ?? 0) - time);
      time = failed?.dueAt ?? 0;
      await deliver(context, failed?.caseId ?? '');
    }
    waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(30_000 * 2 ** index * 0.75);
      expect(wait).toBeLessThanOrEqual(30_000 * 2 ** index * 1.25);
    });
    expect(await chat.caseOf()).toMatchObject({ status: 'saving', record: null });
    change = {};
    time = (await delivery())?.dueAt ?? 0;
    await deliver(context, (await delivery())?.caseId ?? '');
    expect(await chat.caseOf()).toMatchObject({ status: 'saved', record: { label: 'SC-1001' } });
    expect(await delivery()).toBeUndefined();
  });

  it('gets many cases a few at a time when it is back', async () => {
    change = { create: away };
    const running = start();
    const keys = Array.from({ length: 12 }, (_, index) => `acme:many-${index}`);
    for (const key of keys) await page(database, running, key).say('order 4711');
    let [atOnce, most] = [0, 0];
    const { create } = real();
    const slow: SystemOfRecord['create'] = async (draft) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atOnce -= 1;
      return create(draft);
    };
    change = { create: slow };
    time += 60 * 60_000;
    await running.delivered();
    expect(await database.outbox.count()).toBe(0);
    expect(await database.records.count()).toBe(keys.length);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('does not keep a person from editing, and has the edit in the end', async () => {
    const { chat, context, jobs } = start();
    await chat.say('order 4711');
    const caseId = (await chat.caseOf())?.id ?? '';
    change = { read: away };
    expect(await setField(context, { caseId, field: 'order', value: 'mine' })).toMatchObject({
      ok: true,
    });
    await expect.poll(async () => (await delivery())?.attempts).toBe(1);
    expect(await values()).toMatchObject({ order: '4711' });
    change = {};
    time += 60_000;
    await jobs.runDue();
    expect(await values()).toMatchObject({ order: 'mine' });
  });

  it('is asked at once when the agent says so', async () => {
    change = { create: away };
    const { chat, context, delivered } = start();
    await chat.say('order 4711');
    change = {};
    await retryDelivery(context, { caseId: (await chat.caseOf())?.id ?? '' });
    await delivered();
    expect(await chat.caseOf()).toMatchObject({ status: 'saved' });
  });
});

describe('a terminal answer', () => {
  it('stops the attempts and is in the history, until the agent tries again', async () => {
    change = { create: denied };
    const { chat, context, jobs, delivered } = start();
    await chat.say('order 4711');
    time += 24 * 60 * 60_000;
    await jobs.runDue();
    expect(await delivery()).toMatchObject({ attempts: 1, dueAt: Infinity });
    const failed = (await database.audit.toArray()).filter(({ action }) => action === 'failed');
    expect(failed).toMatchObject([{ note: 'You may not create tickets.' }]);
    change = {};
    await retryDelivery(context, { caseId: (await chat.caseOf())?.id ?? '' });
    await delivered();
    expect(await values()).toMatchObject({ order: '4711' });
  });

  it('lets the agent keep the case in this browser', async () => {
    change = { create: denied };
    const { chat, context, delivered } = start();
    await chat.say('order 4711');
    change = {};
    await keepHere(context, { caseId: (await chat.caseOf())?.id ?? '' });
    await delivered();
    const kept = await chat.caseOf();
    expect(kept).toMatchObject({ status: 'saved', keptIn: thisBrowser, record: thisBrowser });
    expect((await database.audit.toArray()).map(({ action }) => action)).toContain('keptHere');
  });
});

describe('what somebody changed in the record', () => {
  it('counts as a person’s edit: AI does not overwrite it, and it is in the history', async () => {
    const { chat, context, jobs } = start();
    await chat.say('order 4711');
    await changeThere('order', 'theirs');
    const caseId = (await chat.caseOf())?.id ?? '';
    await setField(context, { caseId, field: 'topic', value: 'parcel' });
    await jobs.runDue();
    expect(await values()).toEqual({ order: 'theirs', topic: 'parcel' });
    const order = (await chat.caseOf())?.fields.order;
    expect(order).toMatchObject({ value: 'theirs', setBy: 'person', before: '4711' });
    const entry = (await database.audit.toArray()).at(-1);
    expect(entry).toMatchObject({
      actor: 'person',
      action: 'edited',
      field: 'order',
      after: 'theirs',
      note: 'in This browser',
    });
  });

  it('gives way to an edit that was made here and not sent yet', async () => {
    const { chat, context, jobs } = start();
    await chat.say('order 4711');
    await changeThere('order', 'theirs');
    const caseId = (await chat.caseOf())?.id ?? '';
    await setField(context, { caseId, field: 'order', value: 'mine' });
    await jobs.runDue();
    expect(await values()).toMatchObject({ order: 'mine' });
  });

  it('between reading and writing is read again', async () => {
    const { chat, context, jobs } = start();
    await chat.say('order 4711');
    let writes = 0;
    change = {
      update: async (...asked) => {
        writes += 1;
        if (writes === 1) await changeThere('topic', 'theirs');
        return real().update(...asked);
      },
    };
    const caseId = (await chat.caseOf())?.id ?? '';
    await setField(context, { caseId, field: 'order', value: 'mine' });
    await jobs.runDue();
    expect(writes).toBe(2);
    expect(await values()).toEqual({ order: 'mine', topic: 'theirs' });
    expect((await chat.caseOf())?.fields.topic).toMatchObject({ value: 'theirs', setBy: 'person' });
  });

  it('all the time: it is tried again later, and nothing is overwritten', async () => {
    const { chat, context, jobs } = start();
    await chat.say('order 4711');
    change = { update: async () => fail('conflict', 'Somebody was faster.', true) };
    const caseId = (await chat.caseOf())?.id ?? '';
    await setField(context, { caseId, field: 'order', value: 'mine' });
    await jobs.runDue();
    expect(await delivery()).toMatchObject({ failure: { reason: 'conflict', retryable: true } });
  });
});

it('a value that the record does not take is said by its field, and stays here', async () => {
  const drops: SystemOfRecord['update'] = async (id, draft, version) =>
    real().update(id, { ...draft, values: { ...draft.values, topic: null } }, version);
  const { chat, context, jobs } = start();
  await chat.say('order 4711');
  change = { update: drops };
  const caseId = (await chat.caseOf())?.id ?? '';
  await setField(context, { caseId, field: 'topic', value: 'refused' });
  await jobs.runDue();
  const saved = await chat.caseOf();
  expect(saved?.synced?.refused).toEqual(['topic']);
  expect(saved?.fields.topic).toMatchObject({ value: 'refused', setBy: 'person' });
});

describe('an answer that never came', () => {
  const cut = fail('away', 'The answer was cut off.', true);
  const cutUpdate: SystemOfRecord['update'] = async (...asked) => {
    await real().update(...asked);
    return cut;
  };
  const cutCreate: SystemOfRecord['create'] = async (draft) => {
    await real().create(draft);
    return cut;
  };

  it.each([
    ['of a change', { update: cutUpdate }],
    ['of a creation', { create: cutCreate }],
  ])('%s: what AI had written is no foreign change afterwards', async (_name, cutting) => {
    const { chat, jobs } = start();
    if ('create' in cutting) change = cutting;
    await chat.say('order 4711');
    if ('update' in cutting) {
      change = cutting;
      await chat.say('order 4712');
    }
    await chat.say('order 4713');
    change = {};
    time += 60 * 60_000;
    await jobs.runDue();
    expect(await values()).toMatchObject({ order: '4713' });
    expect((await chat.caseOf())?.fields.order).toMatchObject({ setBy: 'ai' });
    const foreign = (await database.audit.toArray()).filter(({ note }) => note?.startsWith('in '));
    expect(foreign).toEqual([]);
  });
});
