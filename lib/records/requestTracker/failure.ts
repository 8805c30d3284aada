import { fail, type Failure } from '@/lib/domain/result';
import type { RecordFailure } from '../record';

/** What is known of the server when it is to be said what to do about an answer. */
export interface Server {
  /** Where Request Tracker is, as `https://rt.example/`. */
  baseURL: string;
  /** A token for REST2; without one the session counts that the agent has there. */
  token?: string | undefined;
}

export type RestFailure = Failure<RecordFailure>;

/** No answer at all, or one that broke off. */
export function noAnswer(error: unknown, { baseURL }: Server): RestFailure {
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  const message = late
    ? 'Request Tracker did not answer in time.'
    : `Request Tracker cannot be reached. Check the network, and whether Sidecase may reach ${baseURL}.`;
  return fail('away', message, true);
}

export const notUnderstood = () =>
  fail<RecordFailure>('away', 'The answer of Request Tracker cannot be understood.', true);

/** A session ends by itself and comes back by signing in, so it is worth trying again; a token is not. */
export function notSignedIn({ baseURL, token }: Server): RestFailure {
  return token === undefined
    ? fail('notSignedIn', `You are not signed in to Request Tracker. Sign in at ${baseURL}.`, true)
    : fail('notSignedIn', 'Request Tracker refused the token: check record.token.');
}

/** A path that nothing of RT answers. */
export function notRequestTracker({ baseURL }: Server): RestFailure {
  return fail('invalid', `There is no REST2 interface at ${baseURL}: check record.baseURL.`);
}

/**
 * An answer that is no success.
 *
 * @param said RT's own sentence, in English; empty where it gives none.
 */
export function refusal(status: number, said: string, server: Server): RestFailure {
  const words = said === '' ? `(${status})` : `: ${said}`;
  switch (status) {
    case 401:
      return notSignedIn(server);
    case 403:
      return fail('denied', `Request Tracker does not let you do this${words}`);
    case 404:
      return fail('notFound', 'This ticket is not in Request Tracker any more.');
    case 409:
    case 412:
      return fail('conflict', 'The ticket was changed meanwhile.', true);
    case 413:
      return fail('invalid', 'Request Tracker does not take that much text. Shorten the fields.');
    case 408:
    case 429:
      return fail('away', 'Request Tracker takes no more requests now.', true);
    default:
      return status >= 500
        ? fail('away', `Request Tracker has a problem (${status}).`, true)
        : fail('invalid', `Request Tracker refused the ticket${words}`);
  }
}
