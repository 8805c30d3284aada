import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createByHand } from '@/lib/background/cases';
import { setField } from '@/lib/background/fields';
import { keepOnDevice, previewPrediction } from '@/lib/background/privacy';
import { loadConfiguration } from '@/lib/config/load';
import { predictFields } from '@/lib/prediction/predict';
import type { Database } from '@/lib/storage/database';
import { forgetBefore } from '@/lib/storage/retention';
import { localDay, totalUsage, usageOn } from '@/lib/storage/usage';
import {
  fails,
  says,
  startModelServer,
  type Answer,
  type ChatRequest,
  type ModelServer,
} from '../prediction/modelServer';
import { shownIn } from '../prediction/readingModel';
import { document, newDatabase, page, worker } from './world';

/** A model that finds `order 4711` in what the customer says; the last mention counts. */
const orderModel: Answer = (request, response) => {
  const said = shownIn(request).filter(({ from }) => from === 'customer');
  const found = said.flatMap(({ message, text }) =>
    [...text.matchAll(/order (\w+)/g)].map(([quote, value]) => ({ value, quote, message })),
  );
  const order = found.at(-1) ?? null;
  const changes = order ? [{ field: 'order', ...order }] : [];
  says(JSON.stringify(isFollowUp(request) ? { changes } : { order }))(request, response);
};
const isFollowUp = (request: ChatRequest | undefined) =>
  request?.messages[0]?.content.includes('"changes"') ?? false;

let server: ModelServer;
let database: Database;
let chat: ReturnType<typeof page>;
let running: ReturnType<typeof worker>;

beforeEach(async () => {
  server = await startModelServer();
  server.answer(orderModel);
  database = newDatabase();
  begin();
});
afterEach(() => server.close());

/** A worker that asks the model server, and the page that it hears of. */
function begin(prediction: object = {}) {
  running = start(prediction);
  chat = page(database, running);
}

function start(prediction: object = {}) {
  const { configuration, problems } = loadConfiguration({
    ...document,
    updates: { rules: [{ name: 'all', fields: ['order', 'topic'] }] },
    prediction: {
      provider: 'openai',
      openai: { baseURL: server.baseURL, model: 'm', timeoutSeconds: 5 },
      ...prediction,
    },
  });
  expect(problems).toEqual([]);
  const state = { configuration, own: null, problems, managed: [], origins: [] };
  return worker(database, { predict: predictFields, configuration: async () => state });
}

const order = async () => (await chat.caseOf())?.fields.order?.value;
const conversationKey = 'acme:1';
const agent = (text: string) => ({ sender: 'agent' as const, text });

describe('a model server is asked', () => {
  it('about new words of the customer, not about those of the agent', async () => {
    await chat.say('order 4711');
    await chat.say(agent('one moment'), agent('please'));
    expect(server.requests).toHaveLength(1);
    await chat.say('sorry, order 4712');
    expect(server.requests).toHaveLength(2);
    expect(isFollowUp(server.requests[1])).toBe(true);
    expect(await order()).toBe('4712');
  });

  it('once about what a customer writes in a burst', async () => {
    await Promise.all([chat.say('hello'), chat.say('my order'), chat.say('is order 4711')]);
    expect(server.requests).toHaveLength(1);
    expect(await order()).toBe('4711');
  });

  it('one thing at a time: newer words end what runs, and its late answer never counts', async () => {
    const late: (() => void)[] = [];
    let broken = 0;
    server.answer((request, response) => {
      response.on('close', () => (broken += response.writableFinished ? 0 : 1));
      late.push(() => orderModel(request, response));
    });
    const first = chat.say('order 4711');
    await expect.poll(() => server.requests.length).toBe(1);
    server.answer(orderModel);
    const second = chat.say('no, order 4712');
    await Promise.all([first, second]);
    expect(broken).toBe(1);
    late.forEach((answer) => answer());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await order()).toBe('4712');
    expect(await database.audit.filter(({ after }) => after === '4711').count()).toBe(0);
  });

  it('with what a worker that died had read', async () => {
    await chat.say('order 4711');
    Object.assign(running, start());
    await chat.say('and order 4712');
    expect(isFollowUp(server.requests.at(-1))).toBe(true);
    expect(await order()).toBe('4712');
  });

  it('no more after it wanted a rest: the job waits for as long', async () => {
    server.answer(fails(429, 'slow down', { 'retry-after': '120' }));
    const before = Date.now();
    await chat.say('order 4711');
    const [job] = await database.jobs.toArray();
    expect(job?.dueAt).toBeGreaterThanOrEqual(before + 120_000);
    await chat.say('hello?');
    expect(server.requests).toHaveLength(1);
    const [conversation] = await database.conversations.toArray();
    expect(conversation?.trouble).toMatchObject({ reason: 'limited', retryable: true });
  });
});

describe('what it costs', () => {
  it('is counted for each conversation and day', async () => {
    await chat.say('order 4711');
    await chat.say('order 4712');
    const rows = await database.usage.toArray();
    expect(rows).toMatchObject([
      { day: localDay(Date.now()), conversationKey, requests: 2, inputTokens: 240 },
    ]);
    expect(rows[0]?.milliseconds).toBeGreaterThan(0);
  });

  it('counts what could not be read as well', async () => {
    server.answer(says('I would rather talk about the weather.'));
    await chat.say('order 4711');
    expect(totalUsage(await usageOn(database, localDay(Date.now())))).toMatchObject({
      requests: 1,
      inputTokens: 120,
      outputTokens: 30,
    });
  });

  it('has a daily limit: then this device predicts, and keeps what the model found', async () => {
    begin({ dailyRequests: 1 });
    await chat.say('it is order 4711');
    await chat.say('topic parcel', 'thank you');
    expect(server.requests).toHaveLength(1);
    expect(await order()).toBe('4711');
    const today = totalUsage(await usageOn(database, localDay(Date.now())));
    expect(today.requests).toBe(1);
    expect((await database.conversations.toArray())[0]?.trouble).toBeNull();
  });

  it('is nothing with a limit of 0', async () => {
    begin({ dailyRequests: 0 });
    await chat.say('order 4711');
    expect(server.requests).toEqual([]);
    expect(await database.jobs.count()).toBe(0);
  });

  it('is forgotten with the conversation, and after so many days', async () => {
    await chat.say('order 4711');
    const yesterday = { ...(await database.usage.toArray())[0], conversationKey: 'acme:2' };
    await database.usage.add({ ...usageRow, ...yesterday, day: '2020-01-01' });
    await forgetBefore(database, Date.now() - 1000);
    expect(await database.usage.count()).toBe(1);
    await forgetBefore(database, Date.now() + 1000);
    expect(await database.usage.count()).toBe(0);
    expect(await database.memories.count()).toBe(0);
  });
});

const usageRow = {
  day: '',
  conversationKey: '',
  requests: 1,
  inputTokens: 1,
  outputTokens: 1,
  milliseconds: 1,
};

describe('a value that the customer takes back', () => {
  const forget = 'forget that number, it is not mine';
  const forgets = says(
    JSON.stringify({
      changes: [{ field: 'order', value: null, quote: 'forget that number', message: 2 }],
    }),
  );

  it('leaves the saved case, can be undone, and stays away', async () => {
    await chat.say('order 4711');
    expect(await order()).toBe('4711');
    server.answer(forgets);
    await chat.say(forget);
    const [cleared] = await database.audit.filter(({ action }) => action === 'cleared').toArray();
    expect(cleared).toMatchObject({ actor: 'ai', field: 'order', before: '4711', after: null });
    expect((await chat.caseOf())?.fields.order).toMatchObject({ value: null, before: '4711' });
    server.answer(orderModel);
    await chat.say('are you there?');
    expect(await order()).toBeNull();
  });

  it('stays where a person set it', async () => {
    await chat.say('order 4711');
    const saved = await chat.caseOf();
    await setField(running.context, { caseId: saved?.id ?? '', field: 'order', value: '4712' });
    server.answer(forgets);
    await chat.say(forget);
    expect(await order()).toBe('4712');
  });
});

describe('a conversation that is kept on this device', () => {
  it('is never sent, and loses nothing that was found', async () => {
    await chat.say('order 4711');
    await keepOnDevice(running.context, { conversationKey, onDevice: true });
    await running.jobs.run(conversationKey);
    await chat.say('my password is hunter2');
    expect(server.requests).toHaveLength(1);
    expect(await order()).toBe('4711');
    expect(await previewPrediction(running.context, { conversationKey })).toMatchObject({
      value: { next: null, whole: null },
    });
  });

  it('ends the request that runs', async () => {
    let closed = false;
    server.answer((_, response) => response.on('close', () => (closed = true)));
    const asking = chat.say('order 4711');
    await expect.poll(() => server.requests.length).toBe(1);
    await keepOnDevice(running.context, { conversationKey, onDevice: true });
    await running.jobs.run(conversationKey);
    await asking;
    expect(closed).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('is sent again once the agent says so', async () => {
    await chat.say('hello');
    await keepOnDevice(running.context, { conversationKey, onDevice: true });
    await running.jobs.run(conversationKey);
    await chat.say('order 4711');
    await keepOnDevice(running.context, { conversationKey, onDevice: false });
    await running.jobs.run(conversationKey);
    expect(server.requests).toHaveLength(2);
    expect(await order()).toBe('4711');
  });
});

describe('the preview', () => {
  it('is what is sent next, to the letter, and sends nothing itself', async () => {
    await chat.become({ phase: 'offered' });
    await chat.say('order 4711, jo@mail.example');
    const shown = await previewPrediction(running.context, { conversationKey });
    expect(server.requests).toEqual([]);
    await chat.become({ phase: 'active' });
    expect(server.bodies).toHaveLength(1);
    expect(shown).toMatchObject({
      value: { next: { body: server.bodies[0], address: `${server.baseURL}/chat/completions` } },
    });
    expect(server.bodies[0]).not.toContain('jo@mail.example');
    expect(await previewPrediction(running.context, { conversationKey })).toMatchObject({
      value: { next: null, whole: { body: server.bodies[0] } },
    });
  });

  it('says that the conversation is gone', async () => {
    const answer = await previewPrediction(running.context, { conversationKey: 'acme:9' });
    expect(answer).toMatchObject({ ok: false, reason: 'notFound' });
  });
});

it('asks the model for a case made by hand as well', async () => {
  await chat.say('hello');
  await createByHand(running.context, { conversationKey });
  await chat.say('order 4711');
  await chat.become({ phase: 'wrapUp' });
  expect(await order()).toBe('4711');
});
