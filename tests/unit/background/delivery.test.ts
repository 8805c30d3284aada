import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField } from '@/lib/background/fields';
import { retryDelivery } from '@/lib/background/outbox';
import { loadConfiguration } from '@/lib/config/load';
import { passesTheContract } from '../../records/contract';
import { MemoryServer, memoryRecords, type Carry } from './memoryRecords';
import { document, newDatabase, page, worker } from './world';

passesTheContract('in memory', async () => {
  const server = new MemoryServer();
  return () => memoryRecords(server);
});

const { configuration, problems } = loadConfiguration({
  ...document,
  record: { system: 'request-tracker', baseURL: 'https://memory.example/', queue: 'Support' },
  updates: { rules: [{ name: 'all', fields: ['order', 'topic'] }] },
});
const state = { configuration, own: null, problems: [], managed: [], origins: [] };

const minute = 60_000;

/** No network keeps a request for longer. */
const lateAtMost = 1.5 * minute;

type Name = 'order' | 'topic';

/** What happens to a request on its way; null for nothing. */
const faults = [
  'dropped',
  'unanswered',
  'held',
  'overtaken',
  'dieBefore',
  'dieAfter',
  'editThere',
] as const;
type Fault = (typeof faults)[number] | null;

type Step =
  | { kind: 'say' | 'editHere' | 'editThere'; field: Name }
  | { kind: 'disturb'; faults: Fault[] }
  | { kind: 'deliver' | 'arrive' };

const field = fc.constantFrom<Name>('order', 'topic');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('say' as const), field }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('editHere' as const), field }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('editThere' as const), field }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('disturb' as const),
      faults: fc.array(fc.constantFrom<Fault>(null, ...faults), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('deliver' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('arrive' as const) }) },
);

/** A browser, a server and the network between them. */
function world() {
  const database = newDatabase();
  const server = new MemoryServer();
  let held: { at: number; request: () => unknown }[] = [];
  let coming: Fault[] = [];
  let time = Date.now();
  let editThere = () => {};
  let running = start();

  /** A worker with a network of its own, which the worker's death ends. */
  function start() {
    let die = () => {};
    const died = new Promise<'died'>((resolve) => (die = () => resolve('died')));
    const never = () => {
      die();
      return new Promise<never>(() => {});
    };
    const carry: Carry = async (request) => {
      const fault = coming.shift() ?? null;
      switch (fault) {
        case 'dropped':
          return null;
        case 'held':
          held.push({ at: time, request });
          return null;
        case 'unanswered':
          request();
          return null;
        case 'dieBefore':
          return never();
        case 'dieAfter':
          request();
          return never();
        case 'overtaken':
          arrive();
          return { value: request() };
        case 'editThere':
          editThere();
          return { value: request() };
        case null:
          return { value: request() };
      }
    };
    const made = worker(database, {
      configuration: async () => state,
      record: () => memoryRecords(server, carry),
      now: () => time,
    });
    return { ...made, died };
  }

  /** What was sent before a moment and is still on its way reaches the server. */
  function arrive(sentBefore = Infinity): void {
    const arriving = held.filter(({ at }) => at < sentBefore);
    held = held.filter(({ at }) => at >= sentBefore);
    for (const { request } of arriving) request();
  }

  return {
    database,
    server,
    get running() {
      return running;
    },
    disturb: (next: Fault[]) => void (coming = [...next]),
    onEditThere: (edit: () => void) => void (editThere = edit),
    arrive,
    /** Waits for work and all that it brought about, or starts the next worker where this one died. */
    async done(work: Promise<unknown>): Promise<void> {
      const delivered = work.then(() => running.delivered());
      if ((await Promise.race([delivered, running.died])) === 'died') running = start();
    },
    /** Time passes, in which what is late arrives, and all that is due is delivered. */
    async deliver(minutes: number): Promise<void> {
      time += minutes * minute;
      arrive(time - lateAtMost);
      const stopped = await database.outbox.where({ dueAt: Infinity }).toArray();
      for (const { caseId } of stopped) await retryDelivery(running.context, { caseId });
      await this.done(running.jobs.runDue());
    },
  };
}

/** What may stand in a field in the end: what AI said last, or what persons set last here or there. */
interface Expected {
  said: string | null;
  here: string | null;
  there: string | null;
}

async function play(steps: Step[]): Promise<void> {
  const key = 'acme:1';
  const all = world();
  const { database, server } = all;
  const chat = page(
    database,
    {
      get context() {
        return all.running.context;
      },
      get jobs() {
        return all.running.jobs;
      },
      announced: [],
      delivered: () => all.running.delivered(),
    },
    key,
  );
  const expected: Record<Name, Expected> = {
    order: { said: null, here: null, there: null },
    topic: { said: null, here: null, there: null },
  };
  let count = 0;
  let isSent = true;
  const next = (who: string) => `${who}${(count += 1)}`;

  function editThere(name: Name): void {
    const [record] = server.search(key);
    if (!record) return;
    const value = next('there');
    server.put(record, { values: { ...record.values, [name]: value } });
    expected[name].there = value;
    // What a person set here and the server did not have yet may stand against it.
    if (isSent) expected[name].here = null;
  }
  all.onEditThere(() => editThere('topic'));

  async function editHere(name: Name): Promise<void> {
    const known = await chat.caseOf();
    if (!known) return;
    const value = next('here');
    isSent = false;
    expected[name] = { ...expected[name], here: value, there: null };
    await all.done(setField(all.running.context, { caseId: known.id, field: name, value }));
  }

  for (const each of steps) {
    switch (each.kind) {
      case 'say':
        expected[each.field].said = next('said');
        await all.done(chat.say(`${each.field} ${expected[each.field].said}`));
        break;
      case 'editHere':
        await editHere(each.field);
        break;
      case 'editThere':
        editThere(each.field);
        break;
      case 'disturb':
        all.disturb(each.faults);
        break;
      case 'deliver':
        await all.deliver(1);
        break;
      case 'arrive':
        all.arrive();
        break;
    }
    isSent = (await database.outbox.count()) === 0;
  }
  all.disturb([]);
  all.arrive();
  // What was changed there is seen when the record is read next.
  const caseId = (await chat.caseOf())?.id ?? '';
  await all.done(retryDelivery(all.running.context, { caseId }));
  for (let attempt = 0; attempt < 4; attempt += 1) await all.deliver(60);

  expect(await database.outbox.toArray()).toEqual([]);
  const known = await chat.caseOf();
  const records = server.search(key);
  const ids = known?.status === 'saved' ? [known.record?.id] : [];
  expect(records.map(({ id }) => String(id))).toEqual(ids);
  if (known?.status !== 'saved') return;
  for (const name of ['order', 'topic'] as const) {
    const { value = null, setBy } = known.fields[name] ?? {};
    expect(records[0]?.values[name] ?? null).toBe(value);
    const { said, here, there } = expected[name];
    const byPersons = [here, there].filter((one) => one !== null);
    if (byPersons.length === 0) expect({ name, value }).toEqual({ name, value: said });
    else {
      expect(byPersons).toContain(value);
      expect(setBy).toBe('person');
    }
  }
}

it('the configuration of this test is a good one', () => expect(problems).toEqual([]));

/** A write that had no answer arrives when the next one was about to be made. */
const overtaken: Step[] = [
  { kind: 'say', field: 'order' },
  { kind: 'disturb', faults: [null, 'held'] },
  { kind: 'say', field: 'order' },
  { kind: 'disturb', faults: [null, 'overtaken'] },
  { kind: 'say', field: 'order' },
];

describe('edits here, edits there, faults and deaths, in whatever order', () => {
  it('leave one record that agrees with the case, and lose nothing that a person set', async () => {
    const steps = fc.array(step, { minLength: 4, maxLength: 14 });
    const property = fc.asyncProperty(steps, play);
    await fc.assert(property, { numRuns: 60, examples: [[overtaken]] });
  }, 120_000);
});
