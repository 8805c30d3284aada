import { expect, test } from 'vitest';
import { createByHand, suggestValues } from '@/lib/background/cases';
import { setField } from '@/lib/background/fields';
import { predictForm } from '@/lib/background/form';
import { pasteText } from '@/lib/background/paste';
import { recordEntered } from '@/lib/background/shadow';
import { loadConfiguration } from '@/lib/config/load';
import { ok } from '@/lib/domain/result';
import { readShadowRun } from '@/components/simulation/shadowRun';
import { forgetBefore } from '@/lib/storage/retention';
import { document, newDatabase, page, predictWords, worker } from './world';

const { configuration } = loadConfiguration({ ...document, prediction: { shadow: true } });
const state = { configuration, own: null, problems: [], managed: [], origins: [] };

function start() {
  const database = newDatabase();
  const asked: object[] = [];
  const background = worker(database, {
    configuration: async () => state,
    predict: (request, ...rest) => {
      asked.push(request.known);
      return predictWords(request, ...rest);
    },
  });
  return { database, asked, ...background, helpdesk: page(database, background) };
}

test('what AI would fill is recorded, and nothing is written, proposed or announced', async () => {
  const { database, helpdesk, announced } = start();
  await helpdesk.say('order 4711', 'topic parcel');
  await helpdesk.become({ phase: 'wrapUp' });
  expect(await database.cases.count()).toBe(0);
  expect(await database.audit.count()).toBe(0);
  expect(announced).toEqual([]);
  const [recorded] = await database.shadow.toArray();
  expect(recorded?.result.predictions.map(({ value }) => value)).toEqual(['4711', 'parcel']);
});

test('what the agent enters is taken as right, and the predictor never sees it', async () => {
  const { database, helpdesk, context, asked, delivered } = start();
  await helpdesk.say('order 4711');
  const made = await createByHand(context, { conversationKey: 'acme:1' });
  const caseId = made.ok ? made.value.caseId : '';
  await setField(context, { caseId, field: 'order', value: '4712' });
  await helpdesk.say('topic parcel');
  await delivered();
  expect(await readShadowRun(database, configuration)).toMatchObject({ waiting: 1 });
  await helpdesk.become({ phase: 'closed' });

  const found = await helpdesk.caseOf();
  expect(found?.fields.order?.value).toBe('4712');
  expect(found?.fields.topic?.value ?? null).toBeNull();
  expect(asked).toEqual([{}, {}]);
  const report = await readShadowRun(database, configuration);
  expect(report?.waiting).toBe(0);
  expect(report?.run.items[0]?.gold).toEqual({ order: '4712', topic: null });
});

test('help on demand says that it only watches', async () => {
  const { helpdesk, context } = start();
  await helpdesk.say('order 4711');
  const made = await createByHand(context, { conversationKey: 'acme:1' });
  const caseId = made.ok ? made.value.caseId : '';
  const shadow = { ok: false, reason: 'shadow' };
  expect(await suggestValues(context, { caseId, field: 'order' })).toMatchObject(shadow);
  const pasted = { conversationKey: 'acme:1', text: 'topic parcel' };
  expect(await pasteText(context, pasted)).toMatchObject(shadow);
});

const form = { conversationKey: 'acme:1', submitted: true };

test("the helpdesk's own form is not filled, and what the agent sends with it is right", async () => {
  const { database, helpdesk, context } = start();
  await helpdesk.say('order 4711 topic parcel');
  const ask = { siteId: 'acme', key: 'acme:1', fields: ['order'] };
  const watched = ok({ values: [], from: null, watched: 'acme:1' });
  expect(await predictForm(context, ask, 1)).toEqual(watched);
  expect(await predictForm(context, { ...ask, fields: [] }, 1)).toEqual(watched);
  expect(await readShadowRun(database, configuration)).toMatchObject({ waiting: 1 });
  await recordEntered(context, { ...form, entered: { order: ['4712'], topic: [''] } });
  const report = await readShadowRun(database, configuration);
  expect(report?.run.items[0]?.gold).toEqual({ order: '4712', topic: null });
});

test('a form on a page of its own stays for the conversation that was looked at when it opened', async () => {
  const started = start();
  const { database, helpdesk, context } = started;
  await helpdesk.say('order 4711');
  await page(database, started, 'acme:2').say('order 5822');
  const looksAt = (activeKey: string) =>
    database.tabs.put({
      siteId: 'acme',
      reader: 'r',
      tabId: 2,
      state: 'reading',
      rule: null,
      activeKey,
      at: 0,
    });
  const seen = { ...context, tabs: { ...context.tabs, others: async () => [2] } };
  await looksAt('acme:1');
  const answer = await predictForm(seen, { siteId: 'acme', key: null, fields: ['order'] }, 1);
  expect(answer).toMatchObject({ ok: true, value: { watched: 'acme:1' } });
  await looksAt('acme:2');
  const conversationKey = (answer.ok && answer.value.watched) || '';
  await recordEntered(seen, { conversationKey, submitted: true, entered: { order: ['4712'] } });
  expect(await database.entered.toArray()).toMatchObject([{ conversationKey: 'acme:1' }]);
});

test('a form on a page of its own is for no conversation that is not known', async () => {
  const { context } = start();
  const ask = { siteId: 'acme', key: null, fields: [] };
  expect(await predictForm(context, ask, 1)).toMatchObject({ ok: false, reason: 'shadow' });
});

test('what is only typed counts at the end, and never in place of what was sent', async () => {
  const { database, helpdesk, context } = start();
  await helpdesk.say('order 4711');
  const typed = { ...form, submitted: false, entered: { order: ['471'] } };
  await recordEntered(context, typed);
  expect(await readShadowRun(database, configuration)).toMatchObject({ waiting: 1 });
  await helpdesk.become({ phase: 'closed' });
  expect((await readShadowRun(database, configuration))?.run.items[0]?.gold).toEqual({
    order: '471',
  });
  await recordEntered(context, { ...form, entered: { order: ['4711'] } });
  await recordEntered(context, typed);
  expect((await readShadowRun(database, configuration))?.run.items[0]?.gold).toEqual({
    order: '4711',
  });
});

test('a value counts by what the page keeps or what the agent reads, titles not at all', async () => {
  const { database, helpdesk, context } = start();
  await helpdesk.say('order 4711');
  const loaded = loadConfiguration({
    case: {
      fields: [
        {
          name: 'topic',
          label: 'Topic',
          type: 'choice',
          options: [{ value: 'p', label: 'Parcel' }],
        },
        { name: 'urgent', label: 'Urgent', type: 'boolean' },
        { name: 'amount', label: 'Amount', type: 'currency' },
        { name: 'title', label: 'Title', type: 'text' },
      ],
    },
  });
  const entered = { topic: ['17', 'Parcel'], urgent: ['false'], amount: ['39,90'], title: ['Hi'] };
  await recordEntered(context, { ...form, entered });
  const report = await readShadowRun(database, loaded.configuration);
  expect(report?.run.items[0]?.gold).toEqual({ topic: 'p', urgent: false, amount: 39.9 });
});

test('outside of shadow mode nothing is kept of a form', async () => {
  const { database } = start();
  const usual = worker(database);
  await page(database, usual, 'acme:1').say('order 4711');
  const sent = { ...form, entered: { order: ['4711'] } };
  expect(await recordEntered(usual.context, sent)).toMatchObject({ ok: false, reason: 'off' });
  expect(await database.entered.count()).toBe(0);
});

test('a proposal of before goes, what was recorded is forgotten in time', async () => {
  const { database, helpdesk, context } = start();
  const before = page(database, worker(database), 'acme:1');
  await before.say('topic parcel');
  expect(await database.cases.count()).toBe(1);
  await helpdesk.say('order 4711');
  expect(await database.cases.count()).toBe(0);
  await recordEntered(context, { ...form, entered: { order: ['4711'] } });
  await forgetBefore(database, Date.now() + 1);
  expect(await database.shadow.count()).toBe(0);
  expect(await database.entered.count()).toBe(0);
});

test('a prediction section that cannot be read counts as shadow mode', () => {
  const loaded = loadConfiguration({ prediction: { shadow: true, provider: 'none' } });
  expect(loaded.configuration.prediction.shadow).toBe(true);
});
