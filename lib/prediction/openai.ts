import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  PermissionDeniedError,
  RateLimitError,
} from 'openai';
import * as z from 'zod';
import type { Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import { fail, ok, type Failure, type Result } from '@/lib/domain/result';
import { answerSchema, readAnswer } from './model/answer';
import { fieldsForModel, promptFor, type Prompt } from './model/instructions';
import type { PredictionFailure, Predictor } from './predictor';
import { createRedaction } from './redact';

type Settings = NonNullable<Configuration['prediction']['openai']>;
type Completion = OpenAI.Chat.Completions.ChatCompletion;
type Format = OpenAI.Chat.Completions.ChatCompletionCreateParams['response_format'];

/**
 * Any server that speaks the OpenAI chat-completions protocol. Personal data of the kinds in
 * `redact` is masked before it leaves and put back in the answer.
 */
export function openai(settings: Settings, redact: string[]): Predictor {
  const client = new OpenAI({
    baseURL: settings.baseURL,
    apiKey: settings.apiKey ?? 'none',
    timeout: settings.timeoutSeconds * 1000,
    // The background's jobs try again, where it is seen and counted.
    maxRetries: 0,
    // The key is the admin's and stays in the extension; pages cannot reach it.
    dangerouslyAllowBrowser: true,
  });
  return {
    name: 'openai',
    async predict(request, signal) {
      const started = performance.now();
      const fields = fieldsForModel(request);
      const texts = request.conversation.messages.map(({ text }) => text);
      const redaction = createRedaction(redact, texts);
      const prompt = promptFor(request, fields, redaction.mask);
      const asked = await ask(client, settings.model, prompt, fields, signal);
      if (!asked.ok) return asked;
      const { completion, requests } = asked.value;
      const content = contentOf(completion);
      if (!content.ok) return content;
      const read = readAnswer(content.value, request, 'openai', redaction.restore);
      if (!read.ok) return read;
      const usage = {
        requests,
        inputTokens: completion.usage?.prompt_tokens ?? 0,
        outputTokens: completion.usage?.completion_tokens ?? 0,
        milliseconds: performance.now() - started,
      };
      return ok({ predictions: read.value, usage });
    },
  };
}

/** Best first: servers without one answer 400, and the next is tried. */
function formatsFor(fields: CaseField[]): Format[] {
  const schema = answerSchema(fields);
  return [
    { type: 'json_schema', json_schema: { name: 'case_fields', strict: true, schema } },
    { type: 'json_object' },
    undefined,
  ];
}

async function ask(
  client: OpenAI,
  model: string,
  { system, user }: Prompt,
  fields: CaseField[],
  signal: AbortSignal,
): Promise<Result<{ completion: Completion; requests: number }, PredictionFailure>> {
  let requests = 0;
  for (const format of formatsFor(fields)) {
    requests += 1;
    try {
      const completion = await client.chat.completions.create(
        {
          model,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
          ...(format && { response_format: format }),
        },
        { signal },
      );
      return ok({ completion, requests });
    } catch (error) {
      if (
        format &&
        error instanceof BadRequestError &&
        /response_format|json|schema/i.test(error.message)
      )
        continue;
      return failureOf(error);
    }
  }
  return fail(
    'invalid',
    'The model server accepts no request of ours: check prediction.openai.model.',
  );
}

/** What is read of an answer; servers that only nearly speak the protocol may send anything. */
const answerShape = z.object({
  choices: z.tuple(
    [
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    ],
    z.unknown(),
  ),
});

function contentOf(completion: Completion): Result<string, PredictionFailure> {
  const answer = answerShape.safeParse(completion);
  const [choice] = answer.success ? answer.data.choices : [];
  if (choice?.message.refusal)
    return fail('refused', 'The model declined to read this conversation. Fill the case by hand.');
  if (choice?.finish_reason === 'content_filter')
    return fail('refused', 'The model server filtered its answer. Fill the case by hand.');
  if (typeof choice?.message.content === 'string') return ok(choice.message.content);
  return fail(
    'invalid',
    'The model server sent an answer without content: check that prediction.openai.baseURL speaks the chat-completions protocol.',
  );
}

function waitOf(error: APIError): string {
  const seconds = Number(error.headers?.get('retry-after'));
  return seconds > 0 ? `Wait ${Math.ceil(seconds)} seconds` : 'Wait a little';
}

function failureOf(error: unknown): Failure<PredictionFailure> {
  if (error instanceof APIUserAbortError) return fail('aborted', 'The prediction was stopped.');
  if (error instanceof APIConnectionTimeoutError)
    return fail(
      'away',
      'The model server did not answer in time. It is tried again; a longer prediction.openai.timeoutSeconds may help.',
      true,
    );
  if (error instanceof APIConnectionError)
    return fail(
      'away',
      'The model server cannot be reached: check the network and prediction.openai.baseURL.',
      true,
    );
  if (error instanceof AuthenticationError || error instanceof PermissionDeniedError)
    return fail('notSignedIn', 'The model server refused the key: check prediction.openai.apiKey.');
  if (error instanceof RateLimitError)
    return fail(
      'limited',
      `The model server takes no more requests now. ${waitOf(error)}; it is tried again.`,
      true,
    );
  if (error instanceof APIError && (error.status ?? 0) >= 500)
    return fail(
      'away',
      `The model server has a problem (${error.status}). It is tried again.`,
      true,
    );
  if (error instanceof APIError)
    return fail(
      'invalid',
      `The model server refused the request (${error.status ?? 'no status'}): check prediction.openai.model and baseURL.`,
    );
  return fail(
    'invalid',
    'The answer of the model server could not be read: check prediction.openai.baseURL.',
  );
}
