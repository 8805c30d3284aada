import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sections } from '@/lib/config/schema';
import { thisBrowser } from '@/lib/prediction/environment';
import { predictFields } from '@/lib/prediction/predict';
import { conversationOf, orderNumber } from './conversation';
import {
  fails,
  says,
  startModelServer,
  type Answer,
  type ChatRequest,
  type ModelServer,
} from './modelServer';
import { readingModel, shownIn } from './readingModel';

let server: ModelServer;
let environment: ReturnType<typeof thisBrowser>;
beforeEach(async () => {
  server = await startModelServer();
  server.answer(readingModel);
  environment = thisBrowser();
});
afterEach(() => server.close());

const request = {
  fields: [orderNumber],
  conversation: conversationOf('c: where is ORD-104233'),
  known: {},
};

function predict(openai: object = {}, within = environment) {
  const settings = sections.prediction.parse({
    provider: 'openai',
    openai: { baseURL: server.baseURL, model: 'test-model', timeoutSeconds: 5, ...openai },
  });
  return predictFields(request, settings, new AbortController().signal, within);
}

/** Refuses a request in which `has` finds something. */
const refusing =
  (has: (body: string) => boolean, status: number, message: string): Answer =>
  (body, response) =>
    (has(JSON.stringify(body)) ? fails(status, message) : readingModel)(body, response);

/** What varies from server to server in a request. */
const wordsOf = (sent: ChatRequest | undefined) => ({
  format: sent?.response_format?.type,
  limit: limits.find((name) => sent?.[name] !== undefined),
  temperature: sent?.temperature,
});
const limits = ['max_completion_tokens', 'max_tokens'] as const;
const best = { format: 'json_schema', limit: 'max_completion_tokens', temperature: 0 };

const json = (body: string) => body.includes('"json_schema"');
const anyFormat = (body: string) => body.includes('response_format');

/** As the servers word it, from their documentation and sources; see docs/model-servers.md. */
describe('a server that refuses', () => {
  it.each<[string, Answer, object]>([
    [
      'a schema (Azure, old API version)',
      refusing(
        json,
        400,
        'response_format value as json_schema is enabled only for api versions 2024-08-01-preview and later',
      ),
      { format: 'json_object' },
    ],
    [
      'a schema, by 404 (OpenRouter)',
      refusing(json, 404, 'No endpoints found that support response_format json_schema'),
      { format: 'json_object' },
    ],
    [
      'every format (LiteLLM)',
      refusing(
        anyFormat,
        400,
        "litellm.UnsupportedParamsError: openai does not support parameters: ['response_format']",
      ),
      { format: undefined },
    ],
    [
      'a schema that its grammar cannot express (llama.cpp)',
      refusing(anyFormat, 500, 'failed to parse grammar'),
      { format: undefined },
    ],
    [
      'a format, without a word',
      (body, response) => {
        if (!anyFormat(JSON.stringify(body))) return readingModel(body, response);
        response.writeHead(400);
        response.end();
      },
      { format: undefined },
    ],
    [
      'a temperature (reasoning models)',
      refusing(
        (body) => body.includes('temperature'),
        400,
        "Unsupported value: 'temperature' does not support 0 with this model.",
      ),
      { temperature: undefined },
    ],
    [
      'the new name of the limit (older servers)',
      refusing(
        (body) => body.includes('max_completion_tokens'),
        400,
        'Unrecognized request argument supplied: max_completion_tokens',
      ),
      { limit: 'max_tokens' },
    ],
    [
      'a limit beyond its context (vLLM)',
      refusing(
        (body) => /max_(completion_)?tokens/.test(body),
        400,
        "'max_tokens' or 'max_completion_tokens' is too large: 4096",
      ),
      { limit: undefined },
    ],
    [
      'extra fields (422)',
      refusing((body) => body.includes('temperature'), 422, 'temperature: extra_forbidden'),
      { temperature: undefined },
    ],
  ])('%s is asked otherwise, and from then on at once', async (_, how, last) => {
    server.answer(how);
    const outcome = await predict();
    expect(outcome.ok && outcome.value.predictions[0]?.value).toBe('ORD-104233');
    expect(outcome.ok && outcome.value.usage.requests).toBe(server.requests.length);
    expect(wordsOf(server.requests.at(-1))).toEqual({ ...best, ...last });
    const before = server.requests.length;
    const again = await predict();
    expect(again.ok && again.value.usage.requests).toBe(1);
    expect(server.requests).toHaveLength(before + 1);
  });

  it('everything is given up soon', async () => {
    server.answer(fails(400, 'response_format temperature max_tokens: no'));
    expect(await predict()).toMatchObject({ ok: false, reason: 'invalid' });
    expect(server.requests.length).toBeLessThanOrEqual(5);
  });

  it('is tried anew after a day', async () => {
    server.answer(refusing(json, 400, 'no json_schema'));
    await predict();
    const kept = await environment.notes.read(`${server.baseURL} test-model`);
    if (!kept) throw new Error('nothing was learnt');
    const dayBefore = Date.now() - 25 * 60 * 60 * 1000;
    const past = { ...environment.notes, read: async () => ({ ...kept, at: dayBefore }) };
    await predict({}, { ...environment, notes: past });
    expect(server.requests.at(-2)?.response_format?.type).toBe('json_schema');
  });

  it('is not learnt from where it is the model that failed (Groq)', async () => {
    server.answer((_, response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      const error = { message: 'Failed to generate JSON', code: 'json_validate_failed' };
      response.end(JSON.stringify({ error }));
    });
    expect(await predict()).toMatchObject({ ok: false });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a server that wants a rest', () => {
  it('is left alone for as long, whatever is asked', async () => {
    server.answer(fails(429, 'slow down', { 'retry-after': '17' }));
    expect(await predict()).toMatchObject({ reason: 'limited', wait: 17_000 });
    const second = await predict();
    expect(second).toMatchObject({ ok: false, reason: 'limited', retryable: true });
    expect(!second.ok && second.wait).toBeGreaterThan(16_000);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['milliseconds', { 'retry-after-ms': '1500' }, 1500],
    ['a date', { 'retry-after': new Date(Date.now() + 600_000).toUTCString() }, 600_000],
  ])('may say so in %s', async (_, headers, wait) => {
    server.answer(fails(429, 'slow down', headers));
    const outcome = await predict();
    expect(!outcome.ok && outcome.wait).toBeGreaterThan(wait * 0.9);
    expect(!outcome.ok && outcome.wait).toBeLessThanOrEqual(wait);
  });
});

describe('addresses and keys', () => {
  it('Azure gets its key in a header of its own, and its API version', async () => {
    const baseURL = `${server.baseURL}/openai/deployments/d?api-version=2024-10-21`;
    await predict({ baseURL, apiKey: 'secret' });
    expect(server.urls[0]).toBe('/v1/openai/deployments/d/chat/completions?api-version=2024-10-21');
    expect(server.headers[0]?.['api-key']).toBe('secret');
    expect(server.headers[0]?.authorization).toBeUndefined();
  });

  it('others get a bearer token, and none where there is no key', async () => {
    await predict({ apiKey: 'secret', baseURL: `${server.baseURL}/` });
    await predict();
    expect(server.headers.map(({ authorization }) => authorization)).toEqual([
      'Bearer secret',
      undefined,
    ]);
    expect(server.urls[0]).toBe('/v1/chat/completions');
  });
});

it('asks nobody where the requests of the day are spent', async () => {
  const outcome = await predict({}, { ...environment, mayAsk: async () => false });
  expect(outcome).toMatchObject({ ok: false, reason: 'spent', retryable: false });
  expect(server.requests).toEqual([]);
});

it('counts every request, also those that were refused', async () => {
  let asked = 0;
  server.answer(refusing(json, 400, 'no json_schema'));
  const mayAsk = async () => ++asked > 0;
  await predict({}, { ...environment, mayAsk });
  expect(asked).toBe(2);
  server.answer(says('no JSON at all'));
  await predict({}, { ...environment, mayAsk });
  expect(asked).toBe(3);
});

describe('a conversation that is longer than what the model can read', () => {
  const long = conversationOf(
    'c: where is ORD-104233',
    ...Array.from({ length: 60 }, (_, place) => `c: and line ${place} ${'says more '.repeat(90)}`),
    'c: my name is Jo May',
  );
  const fields = [orderNumber];

  function read(conversation = long) {
    const settings = sections.prediction.parse({
      provider: 'openai',
      openai: { baseURL: server.baseURL, model: 'test-model' },
    });
    const asked = { ...request, fields, conversation };
    return predictFields(asked, settings, new AbortController().signal, environment);
  }

  /** Refuses what is longer than so many characters, in the words of a server. */
  const upTo =
    (most: number, status: number, error: object): Answer =>
    (body, response) => {
      if (JSON.stringify(body).length <= most) return readingModel(body, response);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error }));
    };

  it.each<[string, number, object]>([
    [
      'OpenAI and Azure',
      400,
      {
        message:
          "This model's maximum context length is 8192 tokens. However, your messages resulted in 15000 tokens. Please reduce the length of the messages.",
        type: 'invalid_request_error',
        param: 'messages',
        code: 'context_length_exceeded',
      },
    ],
    [
      'llama.cpp',
      400,
      {
        code: 400,
        message: 'the request exceeds the available context size, try increasing it',
        type: 'exceed_context_size_error',
        n_prompt_tokens: 15000,
        n_ctx: 4096,
      },
    ],
    [
      'vLLM',
      400,
      {
        object: 'error',
        message:
          "This model's maximum context length is 4096 tokens. However, you requested 19096 tokens (15000 in the messages, 4096 in the completion). Please reduce the length of the messages or completion.",
        type: 'BadRequestError',
        code: 400,
      },
    ],
    [
      'Ollama',
      400,
      { message: 'the input length exceeds the context length', type: 'invalid_request_error' },
    ],
    ['Groq', 413, { message: 'Request too large for model `llama`', type: 'tokens', code: null }],
    [
      'Mistral',
      400,
      {
        message:
          'Prompt contains 40000 tokens, too large for model with 32768 maximum context length',
      },
    ],
    [
      'LiteLLM',
      400,
      { message: 'litellm.ContextWindowExceededError: prompt is too long', code: '400' },
    ],
  ])('is shown in short, once more: %s', async (_, status, error) => {
    server.answer(upTo(16_000, status, error));
    const outcome = await read();
    expect(server.requests).toHaveLength(2);
    const [, second] = server.requests;
    expect(second && shownIn(second)).toHaveLength(16);
    expect(outcome.ok && outcome.value.predictions.map(({ value }) => value)).toEqual([
      'ORD-104233',
    ]);
    expect(outcome.ok && outcome.value.usage.requests).toBe(2);
    // The next look goes on from there.
    expect(outcome.ok && outcome.value.memory?.read).toBe(long.messages.length);
  });

  it.each([
    ['in short as well', long, 2],
    ['and is short already', request.conversation, 1],
  ])('says what to do where it is too long %s', async (_, conversation, requests) => {
    server.answer(upTo(0, 400, { message: 'x', code: 'context_length_exceeded' }));
    const outcome = await read(conversation);
    expect(outcome).toMatchObject({ ok: false, reason: 'invalid', retryable: false });
    expect(!outcome.ok && outcome.message).toMatch(/larger context in prediction.openai.model/);
    expect(server.requests).toHaveLength(requests);
  });
});

it('counts what an answer cost, also one that cannot be read', async () => {
  const spent: number[] = [];
  const spend = async (cost: { inputTokens: number; outputTokens: number }) =>
    void spent.push(cost.inputTokens + cost.outputTokens);
  for (const how of [readingModel, says('no JSON at all'), says('', { end: 'length' })]) {
    server.answer(how);
    await predict({}, { ...environment, spend });
  }
  expect(spent).toEqual([150, 150, 150]);
});
