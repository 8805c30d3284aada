import { beforeEach, describe, expect, it } from 'vitest';
import { createByHand, giveFeedback } from '@/lib/background/cases';
import { setField } from '@/lib/background/fields';
import { importExamples } from '@/lib/background/importExamples';
import { learn, learnFrom, openLearned } from '@/lib/background/learn';
import { loadConfiguration } from '@/lib/config/load';
import type { Database } from '@/lib/storage/database';
import { forgetLearned, learnedModel, learningState } from '@/lib/storage/learning';
import { forgetBefore } from '@/lib/storage/retention';
import { document, newDatabase, page, worker } from './world';

const option = (value: string, description: string) => ({ value, label: value, description });
const withChoice = {
  ...document,
  case: {
    fields: [
      ...document.case.fields,
      {
        name: 'category',
        label: 'Category',
        type: 'choice',
        required: true,
        options: [
          option('defect', 'A thing is broken.'),
          option('billing', 'An invoice is wrong.'),
        ],
      },
    ],
  },
  prediction: { learning: { minimumExamples: 5 } },
};

const configured = (change: object = {}) => {
  const { configuration, problems } = loadConfiguration({ ...withChoice, ...change });
  expect(problems).toEqual([]);
  return async () => ({ configuration, own: null, problems: [], managed: [], origins: [] });
};

let database: Database;
let running: ReturnType<typeof worker>;

beforeEach(() => {
  database = newDatabase();
  running = worker(database, { configuration: configured() });
});

/** A conversation with a saved case in which a person chose the category. */
async function reviewed(key: string, text: string, value: string) {
  const chat = page(database, running, key);
  await chat.say(`order 4711 ${text}`);
  const caseId = (await chat.caseOf())?.id ?? '';
  await setField(running.context, { caseId, field: 'category', value });
  return { chat, caseId };
}

/** Waits for what runs in the background: learning takes turns. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1)
    await running.context.exclusively('learning', async () => undefined);
}

const examples = async () => {
  await settled();
  return database.examples.toArray();
};

const line = (id: number, category: string, text: string) =>
  JSON.stringify({ id: String(id), messages: [{ sender: 'customer', text }], gold: { category } });
const closed = Array.from({ length: 12 }, (_, place) =>
  place % 2
    ? line(place, 'billing', 'the tariff stands twice on my statement')
    : line(place, 'Defect', 'my widget has gone dark'),
).join('\n');

describe('what is kept of a case', () => {
  it('is what a person chose, at once, and the words of the customer', async () => {
    await reviewed('acme:1', 'my widget went dark', 'defect');
    expect(await examples()).toMatchObject([
      { source: 'case', labels: { category: { value: 'defect', by: 'person' } } },
    ]);
    expect((await examples())[0]?.messages.flat()).toContain('widget_went');
  });

  it('follows a correction, and words that come later', async () => {
    const { chat, caseId } = await reviewed('acme:1', 'my widget went dark', 'billing');
    await setField(running.context, { caseId, field: 'category', value: 'defect' });
    await chat.say('it sparkled before');
    const kept = await examples();
    expect(kept).toHaveLength(1);
    expect(kept[0]?.labels).toEqual({ category: { value: 'defect', by: 'person' } });
    expect(kept[0]?.messages.flat().join(' ')).toContain('spark');
  });

  it('goes when the person empties the field', async () => {
    const { caseId } = await reviewed('acme:1', 'my widget went dark', 'defect');
    expect(await examples()).toHaveLength(1);
    await setField(running.context, { caseId, field: 'category', value: null });
    expect(await examples()).toEqual([]);
  });

  it('takes what AI chose only when the conversation is over, and never as reviewed', async () => {
    const chat = page(database, running);
    await chat.say('order 4711');
    const saved = await chat.caseOf();
    const order = saved?.fields.order;
    if (!saved || !order) throw new Error('no case');
    const byAI = { ...order, value: 'defect', setBy: 'ai' as const };
    await database.cases.update(saved.id, { fields: { ...saved.fields, category: byAI } });
    learnFrom(running.context, saved.id);
    expect(await examples()).toEqual([]);
    await chat.become({ phase: 'closed' });
    expect((await examples())[0]?.labels).toEqual({ category: { value: 'defect', by: 'ai' } });
    await giveFeedback(running.context, {
      caseId: saved.id,
      field: 'category',
      verdict: 'wrong',
      reason: '',
    });
    expect(await examples()).toEqual([]);
  });

  it('is nothing where learning is switched off', async () => {
    running = worker(database, {
      configuration: configured({ prediction: { learning: { enabled: false } } }),
    });
    await reviewed('acme:1', 'my widget went dark', 'defect');
    expect(await examples()).toEqual([]);
  });

  it('is forgotten with the conversations of its time', async () => {
    await reviewed('acme:1', 'my widget went dark', 'defect');
    expect(await examples()).toHaveLength(1);
    await forgetBefore(database, Date.now() + 1);
    expect(await examples()).toEqual([]);
  });
});

describe('the model', () => {
  it('is trained from imported cases and found by the predictor', async () => {
    expect(await openLearned(database).read()).toBeNull();
    const learned = openLearned(database);
    const result = await importExamples(running.context, { text: closed });
    expect(result).toMatchObject({ ok: true, value: { added: 12, refusedCount: 0 } });
    await settled();
    expect((await learned.read())?.fields[0]).toMatchObject({
      field: 'category',
      options: ['billing', 'defect'],
      examples: [6, 6],
    });
  });

  it('is not trained again for nothing, and is after a change', async () => {
    await importExamples(running.context, { text: closed });
    await settled();
    const first = await learningState(database);
    await learn(running.context, 'now');
    expect(await learningState(database)).toEqual(first);
    await reviewed('acme:9', 'my widget went dark', 'defect');
    await settled();
    expect((await learningState(database)).trainedFrom).not.toBe(first.trainedFrom);
    expect((await learnedModel(database))?.fields[0]?.examples).toEqual([6, 7]);
  });

  it('is learned by the next worker when one dies over it', async () => {
    const dying = worker(database, {
      configuration: configured(),
      exclusively: () => new Promise(() => undefined),
    });
    await importExamples(dying.context, { text: closed });
    expect(await learnedModel(database)).toBeNull();
    await learn(running.context, 'enough');
    expect((await learnedModel(database))?.fields).toHaveLength(1);
  });

  it('does not come back when it is reset while it is trained', async () => {
    await importExamples(running.context, { text: closed });
    await forgetLearned(database);
    await settled();
    expect(await learnedModel(database)).toBeNull();
    expect(await database.examples.count()).toBe(0);
  });
});

describe('importing', () => {
  it('names the lines that can not be read, and keeps the others', async () => {
    const text = [
      '{"id": broken',
      line(1, 'defect', 'dark'),
      '',
      line(2, 'plumbing', 'dark'),
      '{"id": "3", "messages": [], "gold": {"order": "1"}}',
      '[1]',
      line(1, 'billing', 'twice'),
    ].join('\r\n');
    const result = await importExamples(running.context, { text });
    expect(result.ok && result.value).toMatchObject({ added: 2, refusedCount: 4 });
    expect(result.ok && result.value.refused.map(({ line: at }) => at)).toEqual([1, 4, 5, 6]);
    expect(await database.examples.toArray()).toMatchObject([
      { id: 'import:1', labels: { category: { value: 'billing' } } },
    ]);
  });

  it('takes back what was exported', async () => {
    await importExamples(running.context, { text: closed });
    const before = await examples();
    await forgetLearned(database);
    const text = before.map((one) => JSON.stringify(one)).join('\n');
    await importExamples(running.context, { text });
    expect(await examples()).toEqual(before);
  });

  it('says so when a file is too long', async () => {
    const text = `${line(1, 'defect', 'dark')}\n`.repeat(5001);
    expect(await importExamples(running.context, { text })).toMatchObject({ ok: false });
    expect(await database.examples.count()).toBe(0);
  });
});

it('a case made by hand is learned from as well', async () => {
  const chat = page(database, running);
  await chat.say('my widget went dark');
  await createByHand(running.context, { conversationKey: 'acme:1' });
  const caseId = (await chat.caseOf())?.id ?? '';
  await setField(running.context, { caseId, field: 'category', value: 'defect' });
  expect(await examples()).toHaveLength(1);
});
