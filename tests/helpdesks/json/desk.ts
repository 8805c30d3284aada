import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A ticket as this helpdesk keeps it: unlike a case in names, types and words. */
export interface Ticket {
  id: number;
  revision: number;
  state: 'open' | 'closed';
  external_key: string | null;
  custom: { name: string; value: unknown }[];
}

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers a request in place of the helpdesk, or leaves it to it by `false`. */
type Fault = (received: Received, response: ServerResponse) => boolean | Promise<boolean>;

export interface JsonDesk {
  /** The root of its interface, with a slash at the end. */
  url: string;
  token: string;
  tickets: Map<number, Ticket>;
  received: Received[];
  /** Replace it to have requests fail; null for none. */
  fault: Fault | null;
  /** Forgets everything, also the last number that it gave. */
  reset(): void;
  stop(): Promise<void>;
}

type Input = Partial<Pick<Ticket, 'external_key' | 'custom' | 'state'>>;

const token = 'desk-token';

/** An answer with a ticket names its revision in a header, as its interface does. */
function answer(response: ServerResponse, status: number, body?: unknown): void {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const ticket = (body as { ticket?: Ticket } | undefined)?.ticket;
  if (ticket) headers.etag = `"${ticket.revision}"`;
  response.writeHead(status, headers).end(body === undefined ? '' : JSON.stringify(body));
}

const refusal = (code: string, detail: string) => ({ error: { code, detail } });

/** A small helpdesk with a JSON interface of its own kind, on 127.0.0.1 and a free port. */
export async function startJsonDesk(): Promise<JsonDesk> {
  const tickets = new Map<number, Ticket>();
  let last = 0;

  function list(response: ServerResponse, query: URLSearchParams): void {
    const key = query.get('external_key');
    const found = [...tickets.values()].filter((one) => key === null || one.external_key === key);
    answer(response, 200, { tickets: found.reverse() });
  }

  function add(response: ServerResponse, input: Input): void {
    last += 1;
    const ticket: Ticket = {
      id: last,
      revision: 1,
      state: 'open',
      external_key: null,
      custom: [],
      ...input,
    };
    tickets.set(last, ticket);
    answer(response, 201, { ticket });
  }

  function change(response: ServerResponse, ticket: Ticket, input: Input, match?: string): void {
    if (match !== undefined && match !== `"${ticket.revision}"`) {
      return answer(response, 412, refusal('stale', 'The ticket has a newer revision.'));
    }
    const next = { ...ticket, ...input, revision: ticket.revision + 1 };
    tickets.set(ticket.id, next);
    answer(response, 200, { ticket: next });
  }

  function serve({ method, url, headers, body }: Received, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    if (headers.authorization !== `Bearer ${token}`) {
      return answer(response, 401, refusal('unauthorised', 'Who are you?'));
    }
    const input = (body === '' ? {} : JSON.parse(body)) as Input;
    if (pathname === '/api/tickets') {
      return method === 'POST' ? add(response, input) : list(response, searchParams);
    }
    const ticket = tickets.get(Number(/^\/api\/tickets\/(\d+)$/.exec(pathname)?.[1]));
    if (!ticket) return answer(response, 404, refusal('missing', 'There is no such ticket.'));
    if (method === 'DELETE') {
      tickets.delete(ticket.id);
      return answer(response, 204);
    }
    if (method === 'PATCH') return change(response, ticket, input, headers['if-match']);
    answer(response, 200, { ticket });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const received = { method, url, headers, body: await text(request) };
    desk.received.push(received);
    if (await desk.fault?.(received, response)) return;
    serve(received, response);
  }

  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const desk: JsonDesk = {
    url: `http://127.0.0.1:${address.port}/api/`,
    token,
    tickets,
    received: [],
    fault: null,
    reset: () => {
      last = 0;
      tickets.clear();
      desk.received.length = 0;
      desk.fault = null;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return desk;
}
