import type { JsonValue } from 'jsonpath-rfc9535';
import type { HttpSettings } from '@/lib/config/http';
import type { RequestTemplate } from '@/lib/config/request';
import { ok, type Result } from '@/lib/domain/result';
import type { RecordFailure } from '../record';
import { failure, failureIn } from './failures';
import { addressOf, bodyOf, headersOf, type Data } from './fill';
import type { Answer } from './read';

/** An answer that is larger is no record, in bytes. */
const answerAtMost = 8 * 1024 * 1024;

/** All requests that one call of the system of record makes, in milliseconds. */
const callAtMost = 25_000;

/**
 * Sends a filled request and answers what the server said, or what its answer means.
 *
 * @param expected statuses that are no failure here.
 */
export type Ask = (
  template: RequestTemplate,
  data: Data,
  expected?: number[],
) => Promise<Result<Answer, RecordFailure>>;

/** The text of an answer, or null where it is too large. */
async function textOf({ body }: Response): Promise<string | null> {
  if (!body) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > answerAtMost) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}

const isPage = ({ headers }: Response) => headers.get('content-type')?.includes('html') ?? false;

/** What a response means. */
async function judge(
  settings: HttpSettings,
  response: Response,
  expected: number[],
): Promise<Result<Answer, RecordFailure>> {
  const { status, headers, type } = response;
  // What the browser hides of a redirect; it may lead anywhere, and nothing is sent after it.
  if (type === 'opaqueredirect') return failure(settings, 'notSignedIn');
  const text = await textOf(response);
  if (text === null) return failure(settings, 'away', 'Its answer is too long.');
  const answer = { status, headers, body: parsed(text) };
  if (expected.includes(status)) return ok(answer);
  const failed = failureIn(settings, answer);
  if (failed) return failed;
  return isPage(response) ? failure(settings, 'notSignedIn') : ok(answer);
}

function requestOf(settings: HttpSettings, template: RequestTemplate, data: Data): RequestInit {
  const { method, body, empty } = template;
  const sent = body === undefined ? undefined : JSON.stringify(bodyOf(body, data, empty));
  const type = sent === undefined ? {} : { 'content-type': 'application/json' };
  const headers = new Headers({ accept: 'application/json', ...type });
  const own = { ...settings.headers, ...headersOf(template.headers ?? {}, data) };
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  return {
    method,
    headers,
    credentials: settings.session ? 'include' : 'omit',
    cache: 'no-store',
    // Followed, it would carry headers and values to wherever it leads.
    redirect: 'manual',
    ...(sent === undefined ? {} : { body: sent }),
  };
}

/** Asks the server for one call of the system of record, which ends in time as a whole. */
export function startCall(settings: HttpSettings): Ask {
  const signal = AbortSignal.timeout(callAtMost);
  return async (template, data, expected = []) => {
    const address = addressOf(settings.baseURL, template.url, data);
    if (address === null)
      return failure(settings, 'invalid', 'There is no address for such a value.');
    const request = { ...requestOf(settings, template, data), signal };
    try {
      return await judge(settings, await fetch(address, request), expected);
    } catch {
      return failure(settings, 'away');
    }
  };
}
