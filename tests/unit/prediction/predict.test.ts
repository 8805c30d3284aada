import { describe, expect, it, vi } from 'vitest';
import { sections } from '@/lib/config/schema';
import type { LanguageModelFactory } from '@/lib/prediction/builtin';
import { choosePredictor } from '@/lib/prediction/choose';
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
  const languageModel: LanguageModelFactory = { availability: async () => availability, create };
  return { languageModel, create, prompt, destroy };
}

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
    const chosen = await choosePredictor(sections.prediction.parse(settings), { languageModel });
    expect(chosen.ok && chosen.value.name).toBe(expected);
  });

  it('says so when what is asked for is not there', async () => {
    const settings = sections.prediction.parse({ provider: 'builtin' });
    const chosen = await choosePredictor(settings, { languageModel: null });
    expect(chosen).toMatchObject({ ok: false, reason: 'unavailable', retryable: false });
  });
});

describe("the browser's own model", () => {
  const request = {
    fields: allFields,
    conversation: conversationOf('c: it is ORD-104233'),
    known: {},
  };
  const settings = sections.prediction.parse({ provider: 'builtin' });
  const signal = new AbortController().signal;

  it('is asked with a response constraint and grounded like the others', async () => {
    const text = JSON.stringify({
      orderNumber: { value: 'ORD-104233', quote: 'ORD-104233', message: 1 },
      customerName: { value: 'Jo', quote: 'I am Jo', message: 1 },
    });
    const { languageModel, prompt, destroy } = browserModel(text);
    const outcome = await predictFields(request, settings, signal, { languageModel });
    expect(outcome.ok && outcome.value.predictions.map(({ value }) => value)).toEqual([
      'ORD-104233',
    ]);
    expect(outcome.ok && outcome.value.refused).toMatchObject([
      { field: 'customerName', reason: 'noQuote' },
    ]);
    expect(prompt.mock.calls[0]?.[1]).toMatchObject({ responseConstraint: { type: 'object' } });
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('that fails is a failure, and the session is given back', async () => {
    const { languageModel, prompt, destroy } = browserModel('');
    prompt.mockRejectedValueOnce(new Error('crashed'));
    const outcome = await predictFields(request, settings, signal, { languageModel });
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
