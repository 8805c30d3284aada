import { retryDelivery } from '@/lib/background/outbox';
import type { Context } from '@/lib/background/context';
import { loadConfiguration } from '@/lib/config/load';
import type { SystemOfRecord } from '@/lib/records/record';
import { systemOfRecord } from '@/lib/records/systems';
import type { Database } from '@/lib/storage/database';
import { openLocalRecords } from '@/lib/storage/records';
import { customField, describeRequestTracker } from '../helpdesks/rt5/described';
import { document, newDatabase, page, worker } from '../unit/background/world';
import { rest2, type Reached } from './rest2';
import type { Proxy } from './proxy';

/** How often a delivery is tried before a test gives up. */
const attemptsAtMost = 12;

/** What an admin writes so that cases are tickets of the Request Tracker at an address. */
export const asTickets = (baseURL: string): object => ({
  system: 'request-tracker',
  baseURL,
  queue: 'Support',
  fields: { order: 'CF.{Order number}', topic: 'CF.{Product}' },
});

/** The same for an admin who has no module for it. */
export const asDescribed = (url: string): object =>
  describeRequestTracker({
    url,
    fields: { order: customField('Order number'), topic: customField('Product') },
    custom: { 'Order number': '{{fields.order}}', Product: '{{fields.topic}}' },
  });

/** The configuration of a team that keeps its cases in a system of record. */
function teamConfiguration(record: object) {
  const { configuration, problems } = loadConfiguration({
    ...document,
    updates: { rules: [{ name: 'all', fields: ['order', 'topic'] }] },
    record,
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return configuration;
}

/**
 * A browser with its own database, whose worker can be killed and started again.
 *
 * @param describe what the `record` section says of the server behind the proxy.
 */
export function openBrowser(
  proxy: Proxy,
  describe: (url: string) => object = asTickets,
  database: Database = newDatabase(),
) {
  let time = Date.now();
  let alive = { now: true };
  let server = proxy.url;

  /** A worker that was killed does nothing after the call that it waits for. */
  function mortal(system: SystemOfRecord): SystemOfRecord {
    const life = alive;
    const guard =
      <Asked extends unknown[], Value>(call: (...asked: Asked) => Promise<Value>) =>
      async (...asked: Asked): Promise<Value> => {
        const answer = await call(...asked);
        return life.now ? answer : new Promise<never>(() => {});
      };
    return {
      ...system,
      find: guard(system.find),
      create: guard(system.create),
      read: guard(system.read),
      update: guard(system.update),
    };
  }

  function start() {
    const configuration = teamConfiguration(describe(server));
    const state = { configuration, own: null, problems: [], managed: [], origins: [] };
    const record: Context['record'] = (settings, fields) =>
      mortal(systemOfRecord(settings, fields, openLocalRecords(database)));
    return worker(database, { record, now: () => time, configuration: async () => state });
  }

  let running = start();

  /** Lets an hour pass, and the agent try again what stopped. */
  async function deliverNext(): Promise<void> {
    time += 60 * 60_000;
    const stopped = await database.outbox.where('dueAt').equals(Infinity).toArray();
    for (const { caseId } of stopped) await retryDelivery(running.context, { caseId });
    await running.delivered();
  }

  return {
    database,
    chat: (key: string) => page(database, running, key),
    context: () => running.context,
    kill: () => void (alive.now = false),
    revive() {
      alive = { now: true };
      running = start();
    },
    /** The admin names another server, which starts the worker anew. */
    configure(other: Proxy) {
      server = other.url;
      running = start();
    },
    deliverNext,
    /** Delivers until nothing waits any more. */
    async deliverAll(): Promise<void> {
      for (let attempt = 0; attempt < attemptsAtMost; attempt += 1) {
        if ((await database.outbox.count()) === 0) return;
        await deliverNext();
      }
      throw new Error('still not delivered');
    },
  };
}

interface Ticket {
  id: string;
  CustomFields: { name: string; values: string[] }[];
}

/** Tickets of the conversation, with what stands in them, as RT tells past the proxy. */
export async function ticketsThere(at: Reached, key: string) {
  const query = new URLSearchParams({
    query: `'CF.{Conversation id}' = '${key}'`,
    fields: 'CustomFields',
  });
  const { items } = (await rest2(at, 'GET', `tickets?${query}`)) as { items: Ticket[] };
  return items.map(({ id, CustomFields }) => {
    const value = (name: string) => CustomFields.find((one) => one.name === name)?.values[0];
    return { id, order: value('Order number'), topic: value('Product') };
  });
}
