import { beforeEach, expect, it } from 'vitest';
import type { Context } from '@/lib/background/context';
import { setField } from '@/lib/background/fields';
import { loadConfiguration } from '@/lib/config/load';
import type { Database } from '@/lib/storage/database';
import { resumeStopped } from '@/lib/storage/outbox';
import { document, inPlaceOf, newDatabase, page, worker } from './world';

const [first, second] = ['https://one.example/', 'https://two.example/'];

let database: Database;
/** What stands in each server, by its address. */
let stores: Record<string, Database>;

/** A worker after the admin configured the server at an address, whose own pages are read there. */
async function startAt(baseURL: string) {
  const { configuration, problems } = loadConfiguration({
    ...document,
    sites: document.sites.map((site) => ({ ...site, matches: [`${baseURL}*`] })),
    record: { system: 'request-tracker', baseURL, queue: 'Support' },
    updates: { rules: [{ name: 'all', fields: ['order', 'topic'] }] },
  });
  expect(problems).toEqual([]);
  const state = { configuration, own: null, problems: [], managed: [], origins: [] };
  const record: Context['record'] = (settings, fields) => {
    const store = 'baseURL' in settings ? stores[settings.baseURL] : undefined;
    return inPlaceOf(settings, fields, store ?? database);
  };
  const running = worker(database, { record, configuration: async () => state });
  await resumeStopped(database, Date.now());
  await running.delivered();
  const open = (key: string) => page(database, running, key);
  return { ...running, open };
}

const valuesAt = async (address: string) =>
  (await stores[address]?.records.toArray())?.map(({ values }) => values);

/** A ticket that somebody made there. */
async function ticketAt(address: string, order: string): Promise<string> {
  const values = { order, topic: null };
  const record = { conversationKey: null, values, version: 1, createdAt: 1 };
  return String(await stores[address]?.records.add(record));
}

beforeEach(() => {
  database = newDatabase();
  stores = { [first]: newDatabase(), [second]: newDatabase() };
});

it('a case is written to the server that it was made in, and to no other', async () => {
  const before = await startAt(first);
  const chat = before.open('acme:chat');
  await chat.say('order 4711');
  await before.delivered();
  expect(await valuesAt(first)).toEqual([{ order: '4711', topic: null }]);
  await ticketAt(second, 'of somebody else');

  const moved = await startAt(second);
  const caseId = (await chat.caseOf())?.id ?? '';
  await setField(moved.context, { caseId, field: 'topic', value: 'parcel' });
  await moved.delivered();
  expect(await valuesAt(second)).toEqual([{ order: 'of somebody else', topic: null }]);
  const failure = (await database.outbox.get(caseId))?.failure;
  expect(failure).toMatchObject({ reason: 'unknownSystem', retryable: false });
  expect(failure?.message).toContain(`kept at ${first}`);
  expect(failure?.message).toContain('Keep it here, or ask your admin');

  await startAt(first);
  expect(await valuesAt(first)).toEqual([{ order: '4711', topic: 'parcel' }]);
  expect(await database.outbox.count()).toBe(0);
});

it('a ticket of the same number in another server is another case, and each is itself again', async () => {
  const ids = [await ticketAt(first, 'one'), await ticketAt(second, 'two')];
  expect(ids[0]).toBe(ids[1]);
  const caseId = ids[0] ?? null;
  const show = async (address: string, words: string) => {
    const running = await startAt(address);
    const ticket = running.open(`acme:${caseId}`);
    await ticket.become({ channel: 'email', caseId });
    await ticket.say(words);
    await running.delivered();
  };
  await show(first, 'topic parcel');
  await show(second, 'topic refund');
  await show(first, 'Hello?');
  expect(await valuesAt(first)).toEqual([{ order: 'one', topic: 'parcel' }]);
  expect(await valuesAt(second)).toEqual([{ order: 'two', topic: 'refund' }]);
  expect(await database.cases.count()).toBe(2);
  expect(await database.messages.where({ conversationKey: `acme:${caseId}` }).count()).toBe(2);
});
