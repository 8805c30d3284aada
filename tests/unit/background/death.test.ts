import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/background/context';
import { systemOfRecord } from '@/lib/records/systems';
import type { SystemOfRecord } from '@/lib/records/record';
import type { Database } from '@/lib/storage/database';
import { openLocalRecords } from '@/lib/storage/records';
import { newDatabase, page, predictWords, worker } from './world';

/** The worker is killed here: nothing after this call ever happens. */
const killed = () => new Promise<never>(() => {});

function record(database: Database, change: Partial<SystemOfRecord>): Context['record'] {
  return (configured) => ({
    ...systemOfRecord(configured, openLocalRecords(database)),
    ...change,
  });
}

const deaths: Record<string, (database: Database) => Partial<Context>> = {
  'before the prediction': () => ({ predict: killed }),
  'while the tab is asked again': () => ({
    tabs: { confirm: killed, reveal: killed, announce: killed },
  }),
  'after the intent, before the record is looked up': (database) => ({
    record: record(database, { find: killed }),
  }),
  'before the record is made': (database) => ({ record: record(database, { create: killed }) }),
  'after the record was made, before its answer came': (database) => ({
    record: record(database, {
      create: async (draft) => {
        await systemOfRecord({ system: 'local' }, openLocalRecords(database)).create(draft);
        return killed();
      },
    }),
  }),
  'before it is announced': () => ({
    tabs: {
      confirm: async () => ({ present: true, reader: 'reader-1', revision: 1 }),
      reveal: killed,
      announce: killed,
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
      pending: 0,
      fields: { order: { value: '4711', setBy: 'ai' } },
    });
    expect(await database.cases.count()).toBe(1);
    expect(await database.records.toArray()).toMatchObject([{ values: { order: '4711' } }]);
    const created = await database.audit.filter(({ action }) => action === 'created').count();
    expect(created).toBe(1);
    expect(await database.jobs.count()).toBe(0);
  });
});

/** The dying worker comes no further: its job stands and the database has been quiet. */
async function settled(database: Database): Promise<void> {
  await expect.poll(() => database.jobs.count()).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 60));
}
