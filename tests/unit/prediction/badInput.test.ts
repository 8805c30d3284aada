import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoConfiguration } from '@/lib/config/demo';
import { caseField, sections } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import { predictFields, type PredictionOutcome } from '@/lib/prediction/predict';
import { smallTalk } from '../../fixtures/smallTalk';
import { allFields, conversationOf, customerName, fieldOf, orderNumber } from './conversation';
import { says, startModelServer, type ModelServer } from './modelServer';
import { shownIn } from './readingModel';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

type Provider = 'embedded' | 'openai';
const providers: Provider[] = ['embedded', 'openai'];

async function predict(
  provider: Provider,
  lines: string[],
  fields: CaseField[] = allFields,
): Promise<PredictionOutcome> {
  const settings = sections.prediction.parse({
    provider,
    openai: { baseURL: server.baseURL, model: 'test-model' },
  });
  const request = { fields, conversation: conversationOf(...lines), known: {} };
  const outcome = await predictFields(request, settings, new AbortController().signal);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const filled = ({ predictions }: PredictionOutcome) =>
  Object.fromEntries(
    predictions
      .filter(({ confidence }) => confidence >= 0.8)
      .map(({ field, value }) => [field, value]),
  );

const choice = (name: string, labels: string[], description?: string): CaseField =>
  fieldOf(name, 'choice', {
    required: name === 'category',
    options: labels.map((label, place) => ({
      value: `${name}${place}`,
      label,
      ...(description && { description }),
      enabled: true,
    })),
  });

describe.each(providers)('%s', (provider) => {
  it('makes nothing of an empty conversation, and sends nothing', async () => {
    expect(await predict(provider, [])).toMatchObject({ predictions: [], refused: [] });
    expect(server.requests).toEqual([]);
  });

  it('answers for a configuration without fields', async () => {
    expect((await predict(provider, ['c: my parcel is late'], [])).predictions).toEqual([]);
  });

  it('reads 5,000 messages within two seconds of work', async () => {
    const lines = Array.from({ length: 5000 }, (_, place) =>
      place % 2 === 0
        ? `c: parcel ${place} is late, mail u${place}@mail.example or call +44 20 7946 0958`
        : `a: Is it € ${place}, of 3 May?`,
    );
    const started = process.cpuUsage();
    await predict(provider, lines);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
    // Of very long conversations a model is shown the beginning and the end.
    for (const request of server.requests) expect(shownIn(request)).toHaveLength(80);
  });
});

describe('small talk', () => {
  const fields = demoConfiguration.case.fields.map((field) => caseField.parse(field));
  const matter = 'c: my parcel ORD-104233 has not arrived, it is late';
  const fillOf = (name: string) =>
    fields.find((field) => field.name === name)?.thresholds?.fill ?? 0.8;

  it.each([...smallTalk, 'prenez votre temps', 'só um momento', 'dziękuję bardzo, miłego dnia'])(
    'changes nothing: %s',
    async (line) => {
      const written = async (lines: string[]) =>
        (await predict('embedded', lines, fields)).predictions
          .filter(({ field, confidence }) => confidence >= fillOf(field))
          .map(({ field, value }) => [field, value]);
      const before = await written([matter]);
      expect(before.length).toBeGreaterThan(2);
      expect(await written([matter, `c: ${line}`, 'a: Thank you.', `c: ${line}`])).toEqual(before);
    },
  );
});

describe('one word', () => {
  it.each(['refund', 'Rechnung', 'parcel', 'gold', 'yes', 'help', '?', '12345678', 'today', 'Jo'])(
    'is too little to fill anything: %s',
    async (word) => {
      expect(filled(await predict('embedded', [`c: ${word}`]))).toEqual({});
    },
  );

  it('fills a field where it is all of its value', async () => {
    expect(filled(await predict('embedded', ['c: ORD-104233']))).toEqual({
      orderNumber: 'ORD-104233',
    });
  });
});

describe('options that are all alike', () => {
  const alike = Array.from({ length: 40 }, () => 'Late parcel');

  it.each([
    ['a topic', choice('category', alike, 'A parcel is late.')],
    ['a fact', choice('product', alike)],
  ])('are not chosen from, where they are %s', async (_, field) => {
    const lines = ['a: Which one?', 'c: my late parcel, it is the late parcel'];
    const { predictions } = await predict('embedded', lines, [field]);
    expect(predictions[0]?.confidence ?? 0).toBeLessThan(0.5);
    for (const { confidence, alternatives } of predictions)
      for (const other of alternatives) expect(other.confidence).toBeLessThanOrEqual(confidence);
  });

  it('are no surer because a model chose one', async () => {
    const entry = { value: 'category7', quote: 'my parcel is late', message: 1 };
    server.answer(says(JSON.stringify({ category: entry })));
    const outcome = await predict(
      'openai',
      ['c: my parcel is late'],
      [choice('category', alike, 'A parcel is late.')],
    );
    expect(filled(outcome)).toEqual({});
  });
});

describe('a field without description', () => {
  const bare = choice('category', ['Delivery', 'Billing', 'Account access']);

  it('is predicted from the labels of its options', async () => {
    const { predictions } = await predict('embedded', ['c: my parcel is late'], [bare]);
    expect(predictions.map(({ value }) => value)).toEqual(['category0']);
  });

  it('is shown to a model as it is', async () => {
    await predict('openai', ['c: my parcel is late'], [bare]);
    const [system] = server.requests[0]?.messages ?? [];
    expect(system?.content).toContain(
      '{"name":"category","label":"Category","type":"choice","options":[{"value":"category0","label":"Delivery"}',
    );
  });
});

describe('mixed languages', () => {
  const lines = [
    'c: Hallo, my parcel ORD-104233 ist nicht angekommen, la entrega está retrasada',
    "c: je m'appelle Léa Petit, j'ai payé 49,90 €",
    'c: mój e-mail to lea@poczta.example, comprei am 3. Mai',
  ];

  it('are read together', async () => {
    expect(filled(await predict('embedded', lines))).toMatchObject({
      orderNumber: 'ORD-104233',
      customerName: 'Léa Petit',
      amount: 49.9,
      email: 'lea@poczta.example',
      incidentDate: '2026-05-03',
    });
  });

  it('speak for one topic together', async () => {
    const { predictions } = await predict('embedded', lines);
    expect(predictions.find(({ field }) => field === 'category')?.value).toBe('delivery');
  });

  it('are quoted by a model as they stand', async () => {
    const entry = { value: 'Léa Petit', quote: "je m'appelle Léa Petit", message: 2 };
    server.answer(says(JSON.stringify({ customerName: entry })));
    const { predictions } = await predict('openai', lines, [customerName, orderNumber]);
    expect(predictions.map(({ value, evidence }) => [value, evidence[0].messageId])).toEqual([
      ['Léa Petit', 'm2'],
    ]);
  });
});
