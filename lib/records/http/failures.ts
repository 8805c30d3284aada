import type { HttpSettings } from '@/lib/config/http';
import { fail, type Failure } from '@/lib/domain/result';
import type { RecordFailure } from '../record';
import { textAt, type Answer } from './read';

export type HttpFailure = Failure<RecordFailure>;

/** Longest of a server's own words that people are shown, in characters. */
const wordsAtMost = 200;

/** What people call the system. */
export function nameOf({ name, baseURL }: Pick<HttpSettings, 'name' | 'baseURL'>): string {
  return name ?? new URL(baseURL).host;
}

/** A failure in words that say what to do next; `detail` is a sentence more. */
export function failure(
  settings: HttpSettings,
  reason: RecordFailure,
  detail: string | null = null,
): HttpFailure {
  const [sentence, retryable] = sentences(nameOf(settings), settings.session)[reason];
  return fail(reason, detail === null ? sentence : `${sentence} ${detail}`, retryable);
}

function sentences(name: string, session: boolean): Record<RecordFailure, [string, boolean]> {
  return {
    conflict: [`The record was changed in ${name} meanwhile.`, true],
    notFound: [`${name} has no such record any more.`, false],
    denied: [`${name} does not allow this. Ask your admin for the right to do it.`, false],
    notSignedIn: session
      ? [`Sign in to ${name} in a tab of this browser, then try again.`, true]
      : [`${name} does not accept the key that is configured. Tell your admin.`, false],
    invalid: [`${name} refuses the case as it stands.`, false],
    away: [`${name} does not answer as it should. It is tried again.`, true],
  };
}

/** Statuses that have a meaning of their own; of the others the class counts. */
const meanings: Readonly<Record<number, RecordFailure>> = {
  401: 'notSignedIn',
  403: 'denied',
  404: 'notFound',
  407: 'away',
  408: 'away',
  409: 'conflict',
  410: 'notFound',
  412: 'conflict',
  423: 'away',
  425: 'away',
  429: 'away',
};

function byStatus(status: number): RecordFailure | null {
  const known = meanings[status];
  if (known) return known;
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'notSignedIn'; // on the way to a login page
  return status >= 400 && status < 500 ? 'invalid' : 'away';
}

function fits(
  { status, path, pattern = '' }: HttpSettings['failures'][number],
  answer: Answer,
): boolean {
  if (status && !status.includes(answer.status)) return false;
  if (path === undefined) return true;
  return textAt({ path, pattern }, answer.body, answer.headers) !== null;
}

/** What an answer means where it is no success, by what the admin described and else by its status. */
export function failureIn(settings: HttpSettings, answer: Answer): HttpFailure | null {
  const described = settings.failures.find((candidate) => fits(candidate, answer));
  const reason = described?.reason ?? byStatus(answer.status);
  if (reason === null) return null;
  const said = textAt(settings.message, answer.body, answer.headers);
  return failure(settings, reason, said && `It says: “${said.slice(0, wordsAtMost)}”`);
}
