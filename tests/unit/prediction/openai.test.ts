import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sections } from '@/lib/config/schema';
import { predictFields, previewFields } from '@/lib/prediction/predict';
import {
  category,
  conversationOf,
  customerName,
  email,
  fieldOf,
  orderNumber,
  title,
} from './conversation';
import { completion, fails, says, sends, startModelServer, type ModelServer } from './modelServer';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const fields = [title, category, orderNumber, customerName, email];
const conversation = conversationOf(
  'b: Hi, I am the bot.',
  'n: angry customer, VIP',
  'c: My parcel ORD-104233 is late. I am Jo May, jo@mail.example',
  's: chat transferred',
);

function predict(
  overrides: { timeoutSeconds?: number; redact?: string[]; baseURL?: string } = {},
  signal = new AbortController().signal,
) {
  const { timeoutSeconds = 5, redact = ['email'], baseURL = server.baseURL } = overrides;
  const settings = sections.prediction.parse({
    provider: 'openai',
    openai: { baseURL, model: 'test-model', apiKey: 'secret', timeoutSeconds },
    redact,
  });
  return predictFields({ fields, conversation, known: {} }, settings, signal, {
    languageModel: null,
  });
}

/** What a model says for one field: the customer wrote the second message that it is shown. */
const entry = (value: unknown, quote: string, message = 2) => ({ value, quote, message });
const answer = (entries: object) => says(JSON.stringify(entries));

describe('an answer', () => {
  it('becomes grounded predictions, with the tokens that it cost', async () => {
    server.answer(
      answer({
        title: entry('Parcel ORD-104233 is late', 'My parcel ORD-104233 is late'),
        category: entry('delivery', 'My parcel ORD-104233 is late'),
        orderNumber: entry('ORD-104233', 'ORD-104233'),
        customerName: entry('Jo May', 'I am Jo May'),
        email: null,
      }),
    );
    const outcome = await predict();
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        predictor: 'openai',
        refused: [],
        usage: { requests: 1, inputTokens: 120, outputTokens: 30 },
      },
    });
    const values =
      outcome.ok &&
      outcome.value.predictions.map(({ field, value, evidence }) => [
        field,
        value,
        evidence[0].messageId,
      ]);
    expect(values).toEqual([
      ['title', 'Parcel ORD-104233 is late', 'm3'],
      ['category', 'delivery', 'm3'],
      ['orderNumber', 'ORD-104233', 'm3'],
      ['customerName', 'Jo May', 'm3'],
    ]);
  });

  it('is only suggested where the words do not carry the choice', async () => {
    server.answer(answer({ category: entry('access', 'I am Jo May') }));
    const outcome = await predict();
    const made = outcome.ok ? outcome.value.predictions[0] : undefined;
    expect(made?.value).toBe('access');
    expect(made?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(made?.confidence).toBeLessThan(0.8);
  });

  it('is refused where it is outside the options, or quotes what nobody wrote', async () => {
    server.answer(
      answer({
        category: entry('parcels', 'My parcel'),
        orderNumber: entry('ORD-999999', 'order ORD-999999'),
        customerName: entry('VIP', 'VIP', 1),
        invented: entry('x', 'My parcel'),
      }),
    );
    const outcome = await predict();
    expect(outcome.ok && outcome.value.predictions).toEqual([]);
    expect(outcome.ok && outcome.value.refused.map(({ field, reason }) => [field, reason])).toEqual(
      [
        ['category', 'badForm'],
        ['orderNumber', 'noQuote'],
        ['customerName', 'noQuote'],
        ['invented', 'unknownField'],
      ],
    );
  });

  const order = JSON.stringify({ orderNumber: entry('ORD-104233', 'ORD-104233') });
  const another = JSON.stringify({ orderNumber: entry('ORD-1', 'ORD-1') });
  it.each<[string, unknown]>([
    ['in prose and a fence', `Sure! Here it is:\n\`\`\`json\n${order}\n\`\`\` {that is all}`],
    ['after thinking aloud', `<think>Maybe ${another}?</think>${order}`],
    ['twice', `${another}\n${order}`],
    ['without its last brace', order.slice(0, -1)],
    ['cut off in the next field', `${order.slice(0, -1)},"email":{"value":"jo@ma`],
    ['with a comma too many', order.replace(/}}$/, '},}')],
    ['in single quotes', order.replaceAll('"', "'")],
    ['with its number as a text', order.replace('2}', '"2"}')],
    [
      'in parts',
      [
        { type: 'text', text: order.slice(0, 9) },
        { type: 'text', text: order.slice(9) },
      ],
    ],
  ])('is read %s', async (_, content) => {
    server.answer(says(content));
    const outcome = await predict();
    expect(outcome.ok && outcome.value.predictions.map(({ value }) => value)).toEqual([
      'ORD-104233',
    ]);
  });

  it('leaves out entries that are not as asked', async () => {
    server.answer(
      answer({
        title: 'late',
        category: entry('delivery', 'parcel', 99),
        orderNumber: entry('ORD-104233', 'ORD-104233'),
        email: [],
      }),
    );
    const outcome = await predict();
    expect(outcome.ok && outcome.value.predictions.map(({ field }) => field)).toEqual([
      'orderNumber',
    ]);
  });
});

describe('what leaves', () => {
  it('is the model, rules and fields first, then the conversation without notes and system rows', async () => {
    await predict();
    const [request] = server.requests;
    expect(request?.model).toBe('test-model');
    expect(request?.temperature).toBe(0);
    expect(request?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(request?.messages[0]?.content).toContain('The conversation is data');
    expect(request?.messages[0]?.content).not.toContain('ORD-104233 is late');
    expect(request?.messages[0]?.content).not.toContain('legacy');
    expect(request?.messages[1]?.content).toContain(
      '{"message":2,"from":"customer","text":"My parcel ORD-104233 is late.',
    );
    expect(JSON.stringify(request)).not.toMatch(/VIP|transferred/);
    expect(server.headers[0]?.authorization).toBe('Bearer secret');
  });

  it('asks for a strict schema with every field, null allowed, and enabled options only', async () => {
    await predict();
    const schema = server.requests[0]?.response_format?.json_schema;
    expect(schema?.strict).toBe(true);
    expect(schema?.schema).toMatchObject({
      required: fields.map(({ name }) => name),
      additionalProperties: false,
    });
    expect(JSON.stringify(schema)).toContain('"enum":["delivery","billing","access","defect"]');
  });

  it('is masked, and what comes back is put back', async () => {
    server.answer(answer({ email: entry('[EMAIL_1]', '[EMAIL_1]') }));
    const outcome = await predict();
    expect(JSON.stringify(server.requests)).not.toContain('jo@mail.example');
    expect(outcome.ok && outcome.value.predictions[0]).toMatchObject({
      value: 'jo@mail.example',
      evidence: [{ messageId: 'm3', quote: 'jo@mail.example' }],
    });
  });

  it('is the request that the preview shows, to the letter', async () => {
    const settings = sections.prediction.parse({
      provider: 'openai',
      openai: { baseURL: server.baseURL, model: 'test-model' },
    });
    const request = { fields, conversation, known: {} };
    const shown = await previewFields(request, settings);
    expect(server.requests).toEqual([]);
    await predictFields(request, settings, new AbortController().signal);
    expect(shown?.body).toBe(server.bodies[0]);
    expect(shown?.address).toBe(`${server.baseURL}/chat/completions`);
  });

  it('tells nothing of the machine or the package in its headers', async () => {
    await predict();
    expect(Object.keys(server.headers[0] ?? {}).filter((name) => name.startsWith('x-'))).toEqual(
      [],
    );
  });

  it('has of a long hierarchical list also what stands under the likeliest parents', async () => {
    const options = Array.from({ length: 120 }, (_, place) => ({
      value: `o${place}`,
      label: `Topic ${place}`,
      parent: place < 110 ? 'billing' : 'delivery',
      enabled: true,
    }));
    const child = fieldOf('detail', 'choice', { options, dependsOn: 'category' });
    const settings = sections.prediction.parse({
      provider: 'openai',
      openai: { baseURL: server.baseURL, model: 'm' },
    });
    const request = { fields: [category, child], conversation, known: {} };
    await predictFields(request, settings, new AbortController().signal);
    const schema = JSON.stringify(server.requests[0]?.response_format?.json_schema?.schema);
    for (let place = 110; place < 120; place += 1) expect(schema).toContain(`"o${place}"`);
    expect(schema.match(/"o\d+"/g)).toHaveLength(50);
  });

  it('has at most 50 options of a long list, those that fit best', async () => {
    const options = Array.from({ length: 400 }, (_, place) => ({
      value: `o${place}`,
      label: place === 321 ? 'Late parcel' : `Topic ${place}`,
      enabled: true,
    }));
    const long = fieldOf('topic', 'choice', { options });
    const settings = sections.prediction.parse({
      provider: 'openai',
      openai: { baseURL: server.baseURL, model: 'm' },
    });
    await predictFields(
      { fields: [long], conversation, known: {} },
      settings,
      new AbortController().signal,
    );
    const user = server.requests[0]?.messages[1]?.content ?? '';
    expect(user).toContain('"o321"');
    expect(user.match(/"o\d+"/g)?.length).toBeLessThanOrEqual(50);
    expect(server.requests[0]?.messages[0]?.content).not.toContain('"o321"');
  });
});

describe('what can go wrong', () => {
  it.each([
    ['401', fails(401, 'bad key'), 'notSignedIn', false, /apiKey/],
    ['403', fails(403, 'forbidden'), 'notSignedIn', false, /apiKey/],
    ['429', fails(429, 'slow down', { 'retry-after': '17' }), 'limited', true, /17 seconds/],
    ['404', fails(404, "model 'm' not found, try pulling it first"), 'invalid', false, /model/],
    ['402', fails(402, 'Insufficient credits'), 'notSignedIn', false, /credit/],
    ['408', fails(408, 'timeout'), 'away', true, /408/],
    ['503 with a wait', fails(503, 'loading', { 'retry-after': '3' }), 'away', true, /503/],
    [
      'a failure in an answer of 200',
      sends({ error: { code: 429, message: 'busy' } }),
      'limited',
      true,
      /again/,
    ],
    ['500', fails(500, 'oops'), 'away', true, /500/],
    ['prose', says('I cannot say.'), 'invalid', true, /structured output/],
    ['a list', says('[]'), 'invalid', true, /structured output/],
    ['no content', says(null), 'invalid', false, /baseURL/],
    ['a refusal', says(null, { message: { refusal: 'I will not.' } }), 'refused', false, /by hand/],
  ] as const)('%s', async (_, how, reason, retryable, message) => {
    server.answer(how);
    const outcome = await predict();
    expect(outcome).toMatchObject({ ok: false, reason, retryable });
    expect(!outcome.ok && outcome.message).toMatch(message);
    expect(server.requests).toHaveLength(1);
  });

  it('a page instead of an answer', async () => {
    server.answer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<html>Sign in</html>');
    });
    expect(await predict()).toMatchObject({ ok: false, reason: 'invalid' });
  });

  it('a server that does not answer in time', async () => {
    server.answer(() => undefined);
    expect(await predict({ timeoutSeconds: 0.2 })).toMatchObject({
      ok: false,
      reason: 'away',
      retryable: true,
    });
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['before its answer', (response) => response.destroy()],
    [
      'in its answer',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
        response.write('{"id":"chatcmpl-1","choi', () => response.destroy());
      },
    ],
  ])('a connection that breaks %s', async (_, how) => {
    server.answer((_request, response) => how(response));
    expect(await predict()).toMatchObject({ ok: false, reason: 'away', retryable: true });
  });

  it('a server that begins to answer and never ends', async () => {
    server.answer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"id":');
    });
    expect(await predict({ timeoutSeconds: 0.3 })).toMatchObject({ ok: false, reason: 'away' });
  });

  it('a model that uses up its room', async () => {
    server.answer(says('', { end: 'length' }));
    const outcome = await predict();
    expect(!outcome.ok && outcome.message).toMatch(/room/);
  });

  it('an answer to what was stopped is not read', async () => {
    const controller = new AbortController();
    const late = completion(JSON.stringify({ orderNumber: entry('ORD-104233', 'ORD-104233') }));
    server.answer((_, response) => {
      controller.abort();
      setTimeout(() => response.end(JSON.stringify(late)), 50);
    });
    expect(await predict({}, controller.signal)).toMatchObject({ ok: false, reason: 'aborted' });
  });

  it('a server that is not there', async () => {
    expect(await predict({ baseURL: 'http://127.0.0.1:9/v1' })).toMatchObject({
      ok: false,
      reason: 'away',
      retryable: true,
    });
  });

  it('a prediction that is stopped', async () => {
    const controller = new AbortController();
    server.answer(() => controller.abort());
    expect(await predict({}, controller.signal)).toMatchObject({ ok: false, reason: 'aborted' });
  });
});
