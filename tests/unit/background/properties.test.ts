import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, undoField } from '@/lib/background/fields';
import type { Context } from '@/lib/background/context';
import { loadConfiguration } from '@/lib/config/load';
import type { Case, FieldValue } from '@/lib/domain/case';
import { phases, type Phase } from '@/lib/domain/conversation';
import { document, newDatabase, page, predictWords, worker } from './world';

const configured = {
  ...document,
  updates: { rules: [{ name: 'all', fields: ['order', 'topic'] }] },
};
const { configuration } = loadConfiguration(configured);
const state = { configuration, own: null, problems: [], managed: [], origins: [] };

type Step =
  | { kind: 'say'; field: 'order' | 'topic'; value: string }
  | { kind: 'sayDuringEdit'; said: string; set: string }
  | { kind: 'edit'; field: 'order' | 'topic'; value: string | null }
  | { kind: 'undo'; field: 'order' | 'topic' }
  | { kind: 'phase'; phase: Phase }
  | { kind: 'die'; at: 'predict' | 'confirm' };

const field = fc.constantFrom('order' as const, 'topic' as const);
const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('say' as const), field, value: word }),
  fc.record({ kind: fc.constant('sayDuringEdit' as const), said: word, set: word }),
  fc.record({ kind: fc.constant('edit' as const), field, value: fc.option(word) }),
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
  let duringPrediction: (() => Promise<unknown>) | null = null;
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
          const edit = duringPrediction;
          duringPrediction = null;
          await edit?.();
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
    duringPrediction: (edit: () => Promise<unknown>) => void (duringPrediction = edit),
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
  const { database, start, dieAt, duringPrediction } = world();
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
    expectKept(owned, await chat.caseOf());
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
  it('no edit of a person is lost and no second case is made', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), play), {
      numRuns: 40,
    });
  });
});
