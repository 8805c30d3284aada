import { describe, expect, it, vi } from 'vitest';
import { sections } from '@/lib/config/schema';
import type { LanguageModelFactory } from '@/lib/prediction/builtin';
import { choosePredictor } from '@/lib/prediction/choose';
import { thisBrowser } from '@/lib/prediction/environment';
import { predictFields } from '@/lib/prediction/predict';
import { allFields, conversationOf, orderNumber } from './conversation';

const server = { baseURL: 'http://127.0.0.1:9/v1', model: 'm' };

/** A stand-in for the browser's LanguageModel that answers with `text`. */
function browserModel(
  text: string,
  availability: 'available' | 'downloadable' | 'unavailable' = 'available',
) {
  const destroy = vi.fn();
  const prompt = vi.fn(async (_text: string, _options: object) => text);
  const create = vi.fn(async (_options: object) => ({ prompt, destroy }));
  const available = vi.fn(async (_languages: object) => availability);
  const languageModel: LanguageModelFactory = { availability: available, create };
  return { languageModel, create, prompt, destroy, available };
}

const anyRequest = { fields: allFields, conversation: conversationOf('c: hello'), known: {} };
const inBrowser = (languageModel: LanguageModelFactory | null) => ({
  ...thisBrowser(),
  languageModel,
  languageOf: async () => null,
});

describe('who predicts', () => {
  const ready = browserModel('{}').languageModel;
  const notReady = browserModel('{}', 'downloadable').languageModel;
  it.each([
    ['embedded when asked for', { provider: 'embedded', openai: server }, ready, 'embedded'],
    ['the configured server first', { provider: 'auto', openai: server }, ready, 'openai'],
    ["else the browser's own model", { provider: 'auto' }, ready, 'builtin'],
    ['else embedded, where it is not ready', { provider: 'auto' }, notReady, 'embedded'],
    ['else embedded, where there is none', { provider: 'auto' }, null, 'embedded'],
    ['builtin when asked for', { provider: 'builtin', openai: server }, ready, 'builtin'],
  ])('%s', async (_, settings, languageModel, expected) => {
    const configured = sections.prediction.parse(settings);
    const chosen = await choosePredictor(anyRequest, configured, inBrowser(languageModel));
    expect(chosen.ok && chosen.value.name).toBe(expected);
  });

  it.each([
    ['there is none', null, false, /another provider/],
    ['it does not speak the language', browserModel('', 'unavailable'), false, /another provider/],
    ['it is not downloaded', browserModel('', 'downloadable'), true, /start the download/],
  ])('says so when builtin is asked for and %s', async (_, model, retryable, message) => {
    const settings = sections.prediction.parse({ provider: 'builtin' });
    const environment = inBrowser(model && model.languageModel);
    const chosen = await choosePredictor(anyRequest, settings, environment);
    expect(chosen).toMatchObject({ ok: false, reason: 'unavailable', retryable });
    expect(!chosen.ok && chosen.message).toMatch(message);
  });
});

describe("the browser's own model", () => {
  const request = {
    fields: allFields,
    conversation: conversationOf('c: it is ORD-104233, jo@mail.example'),
    known: {},
  };
  const settings = sections.prediction.parse({ provider: 'builtin' });
  const signal = new AbortController().signal;
  const entry = (value: string, quote: string) => ({ value, quote, message: 1 });

  it('is asked with a response constraint and grounded like the others', async () => {
    const text = JSON.stringify({
      orderNumber: entry('ORD-104233', 'ORD-104233'),
      customerName: entry('Jo', 'I am Jo'),
    });
    const { languageModel, prompt, destroy } = browserModel(text);
    const outcome = await predictFields(request, settings, signal, inBrowser(languageModel));
    expect(outcome.ok && outcome.value.predictions.map(({ value }) => value)).toEqual([
      'ORD-104233',
    ]);
    expect(outcome.ok && outcome.value.refused).toMatchObject([
      { field: 'customerName', reason: 'noQuote' },
    ]);
    expect(prompt.mock.calls[0]?.[1]).toMatchObject({ responseConstraint: { type: 'object' } });
    expect(prompt.mock.calls[0]?.[0]).toContain('jo@mail.example');
    expect(destroy).toHaveBeenCalledOnce();
  });

  it("is told the customer's language beside that of the rules", async () => {
    const { languageModel, create, available } = browserModel('{}');
    const environment = { languageModel, languageOf: async () => 'de' };
    await predictFields(request, settings, signal, environment);
    const languages = [{ type: 'text', languages: ['en', 'de'] }];
    const expected = { expectedInputs: languages, expectedOutputs: languages };
    expect(available.mock.calls[0]?.[0]).toEqual(expected);
    expect(create.mock.calls[0]?.[0]).toMatchObject(expected);
  });

  it('is only shown what is new to it', async () => {
    const text = JSON.stringify({ orderNumber: entry('ORD-104233', 'ORD-104233') });
    const { languageModel, prompt } = browserModel(text);
    const first = await predictFields(request, settings, signal, inBrowser(languageModel));
    const longer = [...request.conversation.messages, ...conversationOf('c: and thanks').messages];
    const messages = longer.map((message, place) => ({ ...message, id: `n${place}` }));
    const earlier = first.ok ? first.value.memory : null;
    const again = { ...request, earlier: earlier ?? null };
    await predictFields(again, settings, signal, inBrowser(languageModel));
    expect(prompt).toHaveBeenCalledOnce();
    const changed = { ...again, conversation: { ...request.conversation, messages } };
    await predictFields(changed, settings, signal, inBrowser(languageModel));
    expect(prompt).toHaveBeenCalledTimes(2);
  });

  it('that fails is a failure, and the session is given back', async () => {
    const { languageModel, prompt, destroy } = browserModel('');
    prompt.mockRejectedValueOnce(new Error('crashed'));
    const outcome = await predictFields(request, settings, signal, inBrowser(languageModel));
    expect(outcome).toMatchObject({ ok: false, reason: 'away', retryable: true });
    expect(destroy).toHaveBeenCalledOnce();
  });
});

describe('the embedded predictor', () => {
  const settings = sections.prediction.parse({ provider: 'embedded' });
  const request = {
    fields: [orderNumber],
    conversation: conversationOf('c: ORD-104233'),
    known: {},
  };

  it('asks nobody', async () => {
    const request_ = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    const outcome = await predictFields(request, settings, new AbortController().signal);
    expect(outcome).toMatchObject({
      ok: true,
      value: { predictor: 'embedded', usage: { requests: 0, inputTokens: 0 } },
    });
    expect(request_).not.toHaveBeenCalled();
  });

  it('does not begin what was stopped', async () => {
    expect(await predictFields(request, settings, AbortSignal.abort())).toMatchObject({
      ok: false,
      reason: 'aborted',
    });
  });
});
