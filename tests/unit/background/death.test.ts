import { describe, expect, it } from 'vitest';
import { setField } from '@/lib/background/fields';
import type { Context } from '@/lib/background/context';
import { systemOfRecord } from '@/lib/records/systems';
import type { SystemOfRecord } from '@/lib/records/record';
import type { Database } from '@/lib/storage/database';
import { openLocalRecords } from '@/lib/storage/records';
import { newDatabase, page, predictWords, worker } from './world';

/** The worker is killed here: nothing after this call ever happens. */
const killed = () => new Promise<never>(() => {});

function record(database: Database, change: Partial<SystemOfRecord>): Context['record'] {
  return (configured, fields) => ({
    ...systemOfRecord(configured, fields, openLocalRecords(database)),
    ...change,
  });
}

const deaths: Record<string, (database: Database) => Partial<Context>> = {
  'before the prediction': () => ({ predict: killed }),
  'while the tab is asked again': () => ({
    tabs: { confirm: killed, reveal: killed, announce: killed, mark: killed, others: killed },
  }),
  'before the record is made': (database) => ({ record: record(database, { create: killed }) }),
  'after the record was made, before its answer came': (database) => ({
    record: record(database, {
      create: async (draft) => {
        await systemOfRecord({ system: 'local' }, [], openLocalRecords(database)).create(draft);
        return killed();
      },
    }),
  }),
  'before it is announced': () => ({
    tabs: {
      confirm: async () => ({ present: true, reader: 'reader-1', revision: 1 }),
      reveal: killed,
      announce: killed,
      mark: killed,
      others: killed,
    },
  }),
};

describe('the worker dies', () => {
  it.each(Object.keys(deaths))('%s: one case, nothing lost', async (name) => {
    const database = newDatabase();
    const dying = worker(database, deaths[name]?.(database));
    const chat = page(database, dying);
    void chat.say('order 4711');
    await settled(database);
    const next = worker(database, { predict: predictWords });
    await next.jobs.runDue();
    await next.jobs.runDue();
    expect(await chat.caseOf()).toMatchObject({
      status: 'saved',
      fields: { order: { value: '4711', setBy: 'ai' } },
    });
    expect(await database.cases.count()).toBe(1);
    expect(await database.records.toArray()).toMatchObject([{ values: { order: '4711' } }]);
    const created = await database.audit.filter(({ action }) => action === 'created').count();
    expect(created).toBe(1);
    expect(await database.jobs.count()).toBe(0);
    expect(await database.outbox.count()).toBe(0);
  });
});

/** Where a worker may die while it brings a change to a record that is there. */
const deathsOfUpdate: Record<string, (database: Database) => Partial<SystemOfRecord>> = {
  'before the record is read': () => ({ read: killed }),
  'before the record is written': () => ({ update: killed }),
  'after the record was written, before its answer came': (database) => ({
    update: async (...asked) => {
      await systemOfRecord({ system: 'local' }, [], openLocalRecords(database)).update(...asked);
      return killed();
    },
  }),
};

describe('the worker dies over an edit', () => {
  it.each(Object.keys(deathsOfUpdate))('%s: it is in the record in the end', async (name) => {
    const database = newDatabase();
    const first = worker(database);
    const chat = page(database, first);
    await chat.say('order 4711');
    const caseId = (await chat.caseOf())?.id ?? '';
    const dying = worker(database, {
      record: record(database, deathsOfUpdate[name]?.(database) ?? {}),
    });
    await setField(dying.context, { caseId, field: 'order', value: 'mine' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await database.outbox.count()).toBe(1);
    await worker(database).jobs.runDue();
    expect(await database.records.toArray()).toMatchObject([{ values: { order: 'mine' } }]);
    expect(await database.outbox.count()).toBe(0);
    const edits = await database.audit.filter(({ action }) => action === 'edited').count();
    expect(edits).toBe(1);
  });
});

/** The dying worker comes no further: it had begun and the database has been quiet. */
async function settled(database: Database): Promise<void> {
  const { jobs, cases } = database;
  await expect.poll(async () => (await jobs.count()) + (await cases.count())).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 60));
}
