import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { simulationEnvironment } from '@/components/simulation/run/environment';
import { runSimulation, type RunnerParts } from '@/components/simulation/run/runner';
import { fail } from '@/lib/domain/result';
import { predictFields } from '@/lib/prediction/predict';
import { sections } from '@/lib/config/schema';
import { openDatabase } from '@/lib/storage/database';
import { addSimulation, readRecords } from '@/lib/storage/simulations';
import { forgetBefore } from '@/lib/storage/retention';
import { localDay, totalUsage, usageOn } from '@/lib/storage/usage';
import { chat, order, topic } from './conversation';

const settings = sections.prediction.parse({ provider: 'embedded' });

async function start(count: number, change: Partial<RunnerParts> = {}) {
  const database = openDatabase(`test-${crypto.randomUUID()}`);
  const records = Array.from({ length: count }, (_, n) => ({
    conversation: chat(`customer: parcel ORD-${1000 + n} has not arrived`),
    gold: { topic: 'late', order: `ORD-${1000 + n}` },
  }));
  const { id } = await addSimulation(
    database,
    {
      name: 'cases.csv',
      source: 'file',
      createdAt: 1,
      fields: [topic, order],
      thresholds: settings.thresholds,
      provider: 'embedded',
      learns: false,
      notes: [],
    },
    records,
  );
  const parts: RunnerParts = {
    database,
    settings,
    predict: predictFields,
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
    onLearning: () => undefined,
    ...change,
  };
  return {
    database,
    id,
    parts,
    run: (signal = new AbortController().signal) => runSimulation(id, parts, signal),
    now: () => database.simulations.get(id),
    records: () => readRecords(database, id),
  };
}

test('the very pipeline predicts every conversation', async () => {
  const { run, now, records } = await start(45);
  await run();
  expect(await now()).toMatchObject({ state: 'done', done: 45, predictor: 'embedded' });
  const found = await records();
  for (const { result, gold } of found) {
    const value = result?.predictions.find(({ field }) => field === 'order')?.value;
    expect(value).toBe(gold.order);
  }
});

test('with learning, a run that is stopped and goes on comes out as one that is not', async () => {
  const results = async (stopAt: number) => {
    let asked = 0;
    const stop = new AbortController();
    const { run, now, records, database, id } = await start(50, {
      predict: (...given) => {
        asked += 1;
        if (asked === stopAt) stop.abort();
        return predictFields(...given);
      },
    });
    await database.simulations.update(id, { learns: true });
    await run(stop.signal);
    expect((await now())?.done).toBe(Math.min(50, stopAt - 1));
    await run();
    expect(await now()).toMatchObject({ state: 'done', done: 50 });
    return (await records()).map(({ result }) => result?.predictions);
  };
  const whole = await results(51);
  expect(whole.filter((one) => one !== undefined)).toHaveLength(50);
  expect(await results(17)).toEqual(whole);
});

test('stopped, it goes on where it was and predicts nothing twice', async () => {
  let asked = 0;
  const stop = new AbortController();
  const { run, now, parts } = await start(50, {
    predict: (...given) => {
      asked += 1;
      if (asked === 30) stop.abort();
      return predictFields(...given);
    },
  });
  await run(stop.signal);
  const paused = await now();
  expect(paused).toMatchObject({ state: 'paused', trouble: null });
  expect(paused?.done).toBe(29);
  parts.predict = (...given) => {
    asked += 1;
    return predictFields(...given);
  };
  await run();
  expect(await now()).toMatchObject({ state: 'done', done: 50 });
  expect(asked).toBe(51);
});

test('a page that closed in the middle leaves what another page resumes', async () => {
  const { run, now, parts } = await start(50, { breathe: () => new Promise(() => undefined) });
  void run();
  await expect.poll(async () => (await now())?.done, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(await now()).toMatchObject({ state: 'running' });
  parts.breathe = async () => undefined;
  await run();
  expect(await now()).toMatchObject({ state: 'done', done: 50 });
});

test('a server that is away pauses it with the reason', async () => {
  const { run, now } = await start(5, { predict: async () => fail('away', 'No network.', true) });
  await run();
  expect(await now()).toMatchObject({ state: 'paused', done: 0, trouble: 'No network.' });
});

test('an answer that cannot be read is a result of that conversation', async () => {
  const { run, now, records } = await start(3, {
    predict: async () => fail('invalid', 'No JSON.'),
  });
  await run();
  expect(await now()).toMatchObject({ state: 'done', done: 3 });
  expect((await records()).map(({ result }) => result?.failure)).toEqual(Array(3).fill('No JSON.'));
});

test('what breaks in the middle pauses it with the reason, and it can go on', async () => {
  const { parts, run, now, id } = await start(45, {
    breathe: () => Promise.reject(new Error('full')),
  });
  await run();
  expect(await now()).toMatchObject({ state: 'paused' });
  expect((await now())?.trouble).toContain('(full)');
  const breathe = () => Promise.resolve();
  await runSimulation(id, { ...parts, breathe }, new AbortController().signal);
  expect(await now()).toMatchObject({ state: 'done', done: 45, trouble: null });
});

test('what it asks a model server counts with all that is asked that day', async () => {
  const { database } = await start(1);
  const { mayAsk, spend } = simulationEnvironment(database, { ...settings, dailyRequests: 1 });
  expect(await mayAsk()).toBe(true);
  await spend({ inputTokens: 300, outputTokens: 20, milliseconds: 900 });
  expect(await mayAsk()).toBe(false);
  expect(totalUsage(await usageOn(database, localDay(Date.now())))).toEqual({
    requests: 1,
    inputTokens: 300,
    outputTokens: 20,
    milliseconds: 900,
  });
});

test('it is forgotten with the rest', async () => {
  const { database, now, records } = await start(3);
  await forgetBefore(database, 2);
  expect(await now()).toBeUndefined();
  expect(await records()).toEqual([]);
});
