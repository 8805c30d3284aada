import { expect, test } from 'vitest';
import { createByHand, suggestValues } from '@/lib/background/cases';
import { setField } from '@/lib/background/fields';
import { pasteText } from '@/lib/background/paste';
import { loadConfiguration } from '@/lib/config/load';
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

test('a proposal of before goes, what was recorded is forgotten in time', async () => {
  const { database, helpdesk } = start();
  const before = page(database, worker(database), 'acme:1');
  await before.say('topic parcel');
  expect(await database.cases.count()).toBe(1);
  await helpdesk.say('order 4711');
  expect(await database.cases.count()).toBe(0);
  await forgetBefore(database, Date.now() + 1);
  expect(await database.shadow.count()).toBe(0);
});

test('a prediction section that cannot be read counts as shadow mode', () => {
  const loaded = loadConfiguration({ prediction: { shadow: true, provider: 'none' } });
  expect(loaded.configuration.prediction.shadow).toBe(true);
});
