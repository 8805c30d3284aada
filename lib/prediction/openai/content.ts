import * as z from 'zod';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { PredictionFailure } from '../predictor';
import { failureOfStatus } from './failures';

const part = z.object({ text: z.string().catch('') });

/** What is read of an answer; servers that only nearly speak the protocol may send anything. */
const answerShape = z.object({
  choices: z.tuple(
    [
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([z.string(), z.array(part)]).nullish(),
          refusal: z.string().nullish(),
        }),
      }),
    ],
    z.unknown(),
  ),
});

/** OpenRouter and some proxies answer 200 and say in the body that the model behind them failed. */
const errorShape = z.object({
  error: z.object({ code: z.coerce.number().catch(500), message: z.string().catch('') }),
});

const usageShape = z.object({
  usage: z.object({
    prompt_tokens: z.number().catch(0),
    completion_tokens: z.number().catch(0),
  }),
});

/** The tokens that a completion cost; none where the server does not say. */
export function tokensOf(completion: unknown): { inputTokens: number; outputTokens: number } {
  const read = usageShape.safeParse(completion);
  const usage = read.success ? read.data.usage : { prompt_tokens: 0, completion_tokens: 0 };
  return { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens };
}

/** The text that the model wrote, or why there is none. */
export function contentOf(completion: unknown): Result<string, PredictionFailure> {
  const answer = answerShape.safeParse(completion);
  if (!answer.success) return failureIn(completion);
  const [{ finish_reason: end, message }] = answer.data.choices;
  if (message.refusal)
    return fail('refused', 'The model declined to read this conversation. Fill the case by hand.');
  if (end === 'content_filter')
    return fail('refused', 'The model server filtered its answer. Fill the case by hand.');
  const { content } = message;
  const text = Array.isArray(content) ? content.map((one) => one.text).join('') : content;
  if (text) return ok(text);
  return end === 'length'
    ? fail(
        'invalid',
        'The model used all its room before it answered: choose one that reasons less in prediction.openai.model.',
      )
    : noContent();
}

function failureIn(completion: unknown): Result<string, PredictionFailure> {
  const failed = errorShape.safeParse(completion);
  return failed.success ? failureOfStatus(failed.data.error.code) : noContent();
}

const noContent = () =>
  fail<PredictionFailure>(
    'invalid',
    'The model server sent an answer without content: check that prediction.openai.baseURL speaks the chat-completions protocol.',
  );
