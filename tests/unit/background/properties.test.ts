import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, undoField } from '@/lib/background/fields';
import type { Context } from '@/lib/background/context';
import { loadConfiguration } from '@/lib/config/load';
import type { Case, FieldValue } from '@/lib/domain/case';
import { phases, type Phase } from '@/lib/domain/conversation';
import { document, newDatabase, page, predictWords, worker } from './world';

const topics = ['parcel', 'bill', 'login'];

/** The configuration in which these topics are enabled; the others are switched off. */
function stateWith(enabled: string[]) {
  const options = topics.map((value) => ({
    value,
    label: value,
    enabled: enabled.includes(value),
  }));
  const [order] = document.case.fields;
  const { configuration } = loadConfiguration({
    ...document,
    case: { fields: [order, { name: 'topic', label: 'Topic', type: 'choice', options }] },
    updates: { rules: [{ name: 'all', fields: ['order', 'topic'] }] },
  });
  return { configuration, own: null, problems: [], managed: [], origins: [] };
}

type Step =
  | { kind: 'say'; field: 'order' | 'topic'; value: string }
  | { kind: 'policy'; enabled: string[] }
  | { kind: 'sayDuringPolicy'; topic: string; enabled: string[] }
  | { kind: 'sayDuringEdit'; said: string; set: string }
  | { kind: 'edit'; field: 'order' | 'topic'; value: string | null }
  | { kind: 'undo'; field: 'order' | 'topic' }
  | { kind: 'phase'; phase: Phase }
  | { kind: 'die'; at: 'predict' | 'confirm' };

const field = fc.constantFrom('order' as const, 'topic' as const);
const topic = fc.constantFrom(...topics);
const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('say' as const),
    field: fc.constant('order' as const),
    value: word,
  }),
  fc.record({
    kind: fc.constant('say' as const),
    field: fc.constant('topic' as const),
    value: topic,
  }),
  fc.record({ kind: fc.constant('policy' as const), enabled: fc.subarray(topics) }),
  fc.record({
    kind: fc.constant('sayDuringPolicy' as const),
    topic,
    enabled: fc.subarray(topics),
  }),
  fc.record({ kind: fc.constant('sayDuringEdit' as const), said: word, set: word }),
  fc.record({
    kind: fc.constant('edit' as const),
    field: fc.constant('order' as const),
    value: fc.option(word),
  }),
  fc.record({
    kind: fc.constant('edit' as const),
    field: fc.constant('topic' as const),
    value: fc.option(topic),
  }),
  fc.record({ kind: fc.constant('undo' as const), field }),
  fc.record({ kind: fc.constant('phase' as const), phase: fc.constantFrom(...phases) }),
  fc.record({
    kind: fc.constant('die' as const),
    at: fc.constantFrom('predict' as const, 'confirm' as const),
  }),
);

/** A worker that can be told to die at its next call, and one to take over from it. */
function world() {
  const database = newDatabase();
  let dieAt: 'predict' | 'confirm' | null = null;
  let duringPrediction: (() => unknown) | null = null;
  let state = stateWith(topics);
  const forever = () => new Promise<never>(() => {});

  function start() {
    let dead = false;
    const plain = worker(database).context;
    const dying = async <Value>(call: 'predict' | 'confirm', work: () => Promise<Value>) => {
      if (dieAt === call) dead = true;
      dieAt = dead ? null : dieAt;
      return dead ? forever() : work();
    };
    const change: Partial<Context> = {
      configuration: async () => state,
      predict: (...request) =>
        dying('predict', async () => {
          const event = duringPrediction;
          duringPrediction = null;
          await event?.();
          return predictWords(...request);
        }),
      tabs: {
        ...plain.tabs,
        confirm: (...asked) => dying('confirm', () => plain.tabs.confirm(...asked)),
      },
    };
    return worker(database, change);
  }
  return {
    database,
    start,
    dieAt: (call: 'predict' | 'confirm') => void (dieAt = call),
    duringPrediction: (event: () => unknown) => void (duringPrediction = event),
    push: (enabled: string[]) => void (state = stateWith(enabled)),
    isEnabled: (value: FieldValue | null) =>
      state.configuration.case.fields[1]?.options?.find((option) => option.value === value)
        ?.enabled,
  };
}

/** What people set last, by field, as long as no person took it back. */
type Owned = Map<string, FieldValue | null>;

function expectKept(owned: Owned, known: Case | undefined): void {
  for (const [name, value] of owned) {
    expect(known?.fields[name]).toMatchObject({ value, setBy: 'person' });
  }
}

async function play(steps: Step[]): Promise<void> {
  const { database, start, dieAt, duringPrediction, push, isEnabled } = world();
  let running = start();
  const chat = page(database, {
    get context() {
      return running.context;
    },
    get jobs() {
      return running.jobs;
    },
    announced: [],
    delivered: () => running.delivered(),
  });
  const owned: Owned = new Map();
  let lastWrite: number | null | undefined;

  async function edit(name: string, value: string | null): Promise<void> {
    const known = await chat.caseOf();
    if (!known) return;
    const set = await setField(running.context, { caseId: known.id, field: name, value });
    if (set.ok) owned.set(name, value);
  }

  /** Waits for the work, or goes on with a new worker where this one died. */
  async function withWorker(work: Promise<unknown>): Promise<void> {
    const ended = work.then(() => true);
    const gone = new Promise<false>((resolve) => setTimeout(() => resolve(false), 400));
    if (await Promise.race([ended, gone])) return;
    running = start();
    await running.jobs.runDue();
  }

  for (const next of steps) {
    switch (next.kind) {
      case 'say':
        await withWorker(chat.say(`${next.field} ${next.value}`));
        break;
      case 'sayDuringEdit':
        duringPrediction(() => edit('order', next.set));
        await withWorker(chat.say(`order ${next.said}`));
        break;
      case 'policy':
        push(next.enabled);
        break;
      case 'sayDuringPolicy':
        duringPrediction(() => push(next.enabled));
        await withWorker(chat.say(`topic ${next.topic}`));
        break;
      case 'edit':
        await edit(next.field, next.value);
        break;
      case 'undo': {
        const known = await chat.caseOf();
        if (!known) break;
        await undoField(running.context, { caseId: known.id, field: next.field });
        owned.set(next.field, (await chat.caseOf())?.fields[next.field]?.value ?? null);
        break;
      }
      case 'phase':
        await withWorker(chat.become({ phase: next.phase }));
        break;
      case 'die':
        dieAt(next.at);
        break;
    }
    const known = await chat.caseOf();
    expectKept(owned, known);
    const { topic } = known?.fields ?? {};
    if (topic?.setBy === 'ai' && topic.at !== lastWrite) expect(isEnabled(topic.value)).toBe(true);
    lastWrite = topic?.at;
    expect(await database.cases.count()).toBeLessThanOrEqual(1);
    expect(await database.records.count()).toBeLessThanOrEqual(1);
  }
  await running.delivered();
  await expectSettled(database, await chat.caseOf());
}

/** What the case says and what the record says are the same, and each write has its history. */
async function expectSettled(database: ReturnType<typeof newDatabase>, known: Case | undefined) {
  if (known?.status !== 'saved') return;
  const [record] = await database.records.toArray();
  const values = Object.entries(known.fields).map(([name, { value }]) => [name, value]);
  expect(record?.values).toEqual(Object.fromEntries(values));
  const created = await database.audit.filter(({ action }) => action === 'created').count();
  expect(created).toBe(1);
}

describe('whatever happens in whatever order', () => {
  it(
    'no edit of a person is lost, no second case is made, no disabled option is written',
    { timeout: 120_000 },
    async () => {
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), play), {
        numRuns: 40,
      });
    },
  );
});
