import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { fail, type Failure } from '@/lib/domain/result';
import type { PredictionFailure } from '../predictor';

/** A server that asks for more patience than this is asked again anyway, in milliseconds. */
const longestWait = 60 * 60 * 1000;

/** What `retry-after-ms` and `retry-after` (seconds or a date, RFC 9110) ask for, in milliseconds. */
function waitOf(headers: Headers | undefined): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? NaN);
  const said = headers?.get('retry-after') ?? '';
  const seconds = Number(said || NaN) * 1000;
  const date = Date.parse(said) - Date.now();
  const wait = [exact, seconds, date].find((one) => one > 0);
  return wait && Math.min(wait, longestWait);
}

/** What the agent is told of a server that wants a rest. `wait` in milliseconds. */
export function limited(wait: number | undefined): Failure<PredictionFailure> {
  const patience = wait ? `Wait ${Math.ceil(wait / 1000)} seconds` : 'Wait a little';
  return fail(
    'limited',
    `The model server takes no more requests now. ${patience}; it is tried again.`,
    true,
    wait,
  );
}

export function tooLate(): Failure<PredictionFailure> {
  return fail(
    'away',
    'The model server did not answer in time. It is tried again; a longer prediction.openai.timeoutSeconds may help.',
    true,
  );
}

/** What a status means for the agent and the admin. */
export function failureOfStatus(
  status: number | undefined,
  headers?: Headers,
): Failure<PredictionFailure> {
  if (status === 401)
    return fail('notSignedIn', 'The model server refused the key: check prediction.openai.apiKey.');
  if (status === 403)
    return fail(
      'notSignedIn',
      'The model server refuses this browser or key: check prediction.openai.apiKey, and for Ollama OLLAMA_ORIGINS.',
    );
  if (status === 402)
    return fail('notSignedIn', 'The account at the model server has no credit left: top it up.');
  if (status === 404)
    return fail(
      'invalid',
      'The model server has no such model or address: check prediction.openai.model and baseURL.',
    );
  if (status === 429) return limited(waitOf(headers));
  if (status === 408 || status === 409 || status === 425 || (status ?? 0) >= 500)
    return fail(
      'away',
      `The model server has a problem (${status}). It is tried again.`,
      true,
      waitOf(headers),
    );
  return fail(
    'invalid',
    `The model server refused the request (${status ?? 'no status'}): check prediction.openai.model and baseURL.`,
  );
}

/**
 * What servers say of a prompt that is longer than the model's context: OpenAI, Azure and Groq by a code,
 * llama.cpp by a type, vLLM, Ollama, Mistral, OpenRouter and LiteLLM in words, each in others.
 */
const longerThanContext =
  /context_length_exceeded|exceed_context_size|context ?window|context (?:length|size)|maximum context|prompt is too long|too many (?:input )?tokens|(?:input|prompt)[^.]{0,60}(?:too (?:long|large)|exceeds?)|request too large for model|reduce the length/i;
const statusesOfLength = [400, 413, 422, 500];

/** Whether the server refused a request because it is longer than what the model can read. */
export function isTooLong({ status, code, type, message }: APIError): boolean {
  const said = `${code ?? ''} ${type ?? ''} ${message}`;
  return statusesOfLength.includes(status ?? 0) && longerThanContext.test(said);
}

export function tooLong(): Failure<PredictionFailure> {
  return fail(
    'invalid',
    "The conversation and the fields are longer than what the model can read: choose a model with a larger context in prediction.openai.model, raise the server's context size, or give the fields fewer options.",
  );
}

/** What the server answered instead of a completion, or null where the request failed otherwise. */
export function refusalOf(error: unknown): APIError | null {
  return error instanceof APIError ? (error as APIError) : null;
}

/** What went wrong with a request that got no answer. */
export function failureOf(error: unknown): Failure<PredictionFailure> {
  if (error instanceof APIUserAbortError) return fail('aborted', 'The prediction was stopped.');
  if (error instanceof APIConnectionError)
    return fail(
      'away',
      'The model server cannot be reached: check the network and prediction.openai.baseURL.',
      true,
    );
  const refusal = refusalOf(error);
  if (refusal) return failureOfStatus(refusal.status, refusal.headers);
  return fail(
    'away',
    'The answer of the model server broke off or could not be read. It is tried again; if it stays so, check prediction.openai.baseURL.',
    true,
  );
}
