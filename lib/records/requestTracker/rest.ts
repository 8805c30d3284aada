import * as z from 'zod';
import { ok, type Result } from '@/lib/domain/result';
import type { RecordFailure } from '../record';
import {
  noAnswer,
  notRequestTracker,
  notSignedIn,
  notUnderstood,
  refusal,
  type Server,
} from './failure';

/** All requests of one call to the system of record end by then, in milliseconds. */
const patience = 25_000;

export interface Request {
  method?: 'GET' | 'POST' | 'PUT';
  /** Below `REST/2.0/`, as `ticket/4711`. */
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  /** The ETag that the record must still have. */
  version?: string;
}

interface Answer<Content> {
  content: Content;
  /** Grows with every change of a ticket; empty where there is none. */
  version: string;
}

/** Sends one request and reads its answer by a schema. */
export type Rest = <Content>(
  request: Request,
  schema: z.ZodType<Content>,
) => Promise<Result<Answer<Content>, RecordFailure>>;

/** An address below that of RT itself, which may end with a slash or not. */
export function addressIn(baseURL: string, path: string): URL {
  return new URL(path, baseURL.endsWith('/') ? baseURL : `${baseURL}/`);
}

function addressOf({ baseURL }: Server, { path, query }: Request): string {
  const address = addressIn(baseURL, `REST/2.0/${path}`);
  address.search = new URLSearchParams(query).toString();
  return address.href;
}

function send(server: Server, request: Request, signal: AbortSignal): Promise<Response> {
  const { method = 'GET', body, version } = request;
  return fetch(addressOf(server, request), {
    method,
    signal,
    // RT's answers may be cached by what HTTP says of them, also across users and before an update.
    cache: 'no-store',
    // Who is not signed in is sent to the login page.
    redirect: 'manual',
    credentials: server.token === undefined ? 'include' : 'omit',
    headers: {
      ...(server.token !== undefined && { Authorization: `token ${server.token}` }),
      ...(version !== undefined && { 'If-Match': version }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** A proxy that compresses marks the version as weak, which RT does not know. */
const versionOf = ({ headers }: Response) => headers.get('ETag')?.replace(/^W\//, '') ?? '';

const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

const sentence = z.object({ message: z.string() });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function read<Content>(
  response: Response,
  schema: z.ZodType<Content>,
  server: Server,
): Promise<Result<Answer<Content>, RecordFailure>> {
  if (isRedirect(response)) return notSignedIn(server);
  const content = parse(await response.text());
  if (!response.ok) {
    const said = sentence.safeParse(content).data?.message;
    if (response.status === 404 && said === undefined) return notRequestTracker(server);
    return refusal(response.status, said ?? '', server);
  }
  const isPage = response.headers.get('Content-Type')?.includes('html') ?? false;
  if (isPage) return notSignedIn(server);
  const parsed = schema.safeParse(content);
  return parsed.success
    ? ok({ content: parsed.data, version: versionOf(response) })
    : notUnderstood();
}

/**
 * Opens RT's REST2 interface for one call to the system of record, whose requests share half a minute.
 * None of them throws.
 */
export function openRest(server: Server): Rest {
  const signal = AbortSignal.timeout(patience);
  return async (request, schema) => {
    try {
      return await read(await send(server, request, signal), schema, server);
    } catch (error) {
      return noAnswer(error, server);
    }
  };
}
