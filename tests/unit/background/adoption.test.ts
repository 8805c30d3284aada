import { beforeEach, expect, it } from 'vitest';
import type { Context } from '@/lib/background/context';
import { handleObservation } from '@/lib/background/observe';
import { loadConfiguration } from '@/lib/config/load';
import { ok } from '@/lib/domain/result';
import type { RecordMessage } from '@/lib/records/record';
import type { Database } from '@/lib/storage/database';
import { document, inPlaceOf, newDatabase, page, worker } from './world';

/** The helpdesk whose pages are read is the system of record itself. */
const { configuration, problems } = loadConfiguration({
  ...document,
  record: { system: 'request-tracker', baseURL: 'https://acme.example/', queue: 'Support' },
  updates: { rules: [{ name: 'all', fields: ['order', 'topic'] }] },
});
const state = { configuration, own: null, problems: [], managed: [], origins: [] };

let database: Database;
let notes: RecordMessage[];

const record: Context['record'] = (settings, fields) => ({
  ...inPlaceOf(settings, fields, database),
  messages: async () => ok(notes),
});

function start() {
  const running = worker(database, { record, configuration: async () => state });
  return { ...running, ticket: page(database, running, 'acme:ticket') };
}

async function ticketThere(values: Record<string, string | null>): Promise<string> {
  const record = { conversationKey: null, values, version: 1, createdAt: 1 };
  return String(await database.records.add(record));
}

const values = async () => (await database.records.toArray())[0]?.values;

beforeEach(() => {
  database = newDatabase();
  notes = [];
});

it('the configuration of this test is a good one', () => expect(problems).toEqual([]));

it('a ticket that is shown becomes a case, and what stands in it counts as a person’s', async () => {
  const caseId = await ticketThere({ order: 'theirs', topic: null });
  const { ticket, delivered } = start();
  await ticket.become({ channel: 'email', caseId });
  await ticket.say('order 4711 topic parcel');
  await delivered();
  expect(await values()).toEqual({ order: 'theirs', topic: 'parcel' });
  const [adopted] = await database.cases.toArray();
  expect(adopted).toMatchObject({
    status: 'saved',
    createdBy: 'person',
    fields: {
      order: { value: 'theirs', setBy: 'person', suggestion: { value: '4711' } },
      topic: { value: 'parcel', setBy: 'ai' },
    },
  });
  expect(await database.records.count()).toBe(1);
});

it('what an agent changes in the ticket meanwhile is kept, whenever the page is opened again', async () => {
  const caseId = await ticketThere({ order: null, topic: null });
  const { ticket, delivered, context, jobs } = start();
  await ticket.become({ channel: 'email', caseId });
  await ticket.say('order 4711');
  await delivered();
  await database.records.update(1, { values: { order: 'mine', topic: null }, version: 9 });
  const stored = await database.conversations.get('acme:ticket');
  if (!stored) throw new Error('the ticket is not stored');
  await handleObservation(
    context,
    {
      siteId: 'acme',
      reader: 'reader-2',
      key: 'acme:ticket',
      revision: 1,
      full: true,
      active: true,
      head: stored,
      added: [],
      edited: [],
      removed: [],
      at: Date.now(),
    },
    1,
  );
  await jobs.run('acme:ticket');
  const [adopted] = await database.cases.toArray();
  expect(adopted?.fields.order).toMatchObject({ value: 'mine', setBy: 'person' });
  expect(await values()).toMatchObject({ order: 'mine' });
});

it('a note that the page shows like a message is no evidence', async () => {
  const caseId = await ticketThere({ order: null, topic: null });
  const { ticket, delivered } = start();
  await ticket.become({ channel: 'email', caseId });
  notes = [{ id: 'n-1', internal: true, text: null }];
  await ticket.say({ id: 'n-1', text: 'order 4711' });
  await delivered();
  expect(await values()).toMatchObject({ order: null });
});

it('a long text that the page cuts off is read whole', async () => {
  const caseId = await ticketThere({ order: null, topic: null });
  const { ticket, delivered } = start();
  await ticket.become({ channel: 'email', caseId });
  notes = [{ id: 'm-1', internal: false, text: 'a long letter … order 4711' }];
  await ticket.say({ id: 'm-1', text: 'a long letter …' });
  await delivered();
  expect(await values()).toMatchObject({ order: '4711' });
});

it('a ticket that the case of a chat became is that case', async () => {
  const { context, jobs, delivered } = start();
  const running = { context, jobs, announced: [], delivered };
  const chat = page(database, running);
  await chat.say('order 4711');
  await delivered();
  const made = await chat.caseOf();
  const ticket = page(database, running, 'acme:ticket');
  await ticket.become({ channel: 'email', caseId: made?.record?.id ?? null });
  await ticket.say('topic parcel');
  await delivered();
  expect(await database.cases.count()).toBe(1);
  expect((await chat.caseOf())?.fields).toMatchObject({
    order: { value: '4711', setBy: 'ai' },
    topic: { value: 'parcel', setBy: 'ai' },
  });
});
