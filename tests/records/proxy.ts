import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A request on its way, and what can be done with it. */
interface Exchange {
  /** Lets it through to RT, as one who is signed in there or not. */
  pass(signedIn?: boolean): Promise<Answer>;
  /** Answers the browser, the first `length` bytes only. */
  send(answer: Answer, length?: number): void;
  hangUp(): void;
  /** Done when the test says so. */
  released(): Promise<unknown>;
}

/** In milliseconds. */
const delay = 500;

function madeUp(status: number): Answer {
  const body = Buffer.from(JSON.stringify({ message: `made up: ${status}` }));
  return { status, headers: { 'content-type': 'application/json' }, body };
}

const faults = {
  async delayed({ pass, send }: Exchange) {
    await wait(delay);
    send(await pass());
  },
  /** It never arrives. */
  async dropped({ hangUp }: Exchange) {
    hangUp();
  },
  /** It arrives, and its answer does not. */
  async unanswered({ pass, hangUp }: Exchange) {
    await pass();
    hangUp();
  },
  /** It arrives after the browser gave up. */
  async late({ pass, hangUp }: Exchange) {
    hangUp();
    await wait(delay);
    await pass();
  },
  /** The browser gives up, and it arrives when the test says so. */
  async held({ pass, hangUp, released }: Exchange) {
    hangUp();
    await released();
    await pass();
  },
  /** The answer breaks off in the middle. */
  async cut({ pass, send, hangUp }: Exchange) {
    const answer = await pass();
    send(answer, Math.floor(answer.body.length / 2));
    await wait(20);
    hangUp();
  },
  async repeated({ pass, send }: Exchange) {
    await pass();
    send(await pass());
  },
  /** It is done, and the answer says that it failed. */
  async failedAfter({ pass, send }: Exchange) {
    await pass();
    send(madeUp(500));
  },
  /** The session has ended: RT itself answers. */
  async signedOut({ pass, send }: Exchange) {
    send(await pass(false));
  },
};

/** What happens to a request; with a number, that is the status of the answer and nothing is done. */
export type Fault = keyof typeof faults | number;

async function play(fault: Fault | null, exchange: Exchange): Promise<void> {
  if (fault === null) exchange.send(await exchange.pass());
  else if (typeof fault === 'number') exchange.send(madeUp(fault));
  else await faults[fault](exchange);
}

export interface Seen {
  method: string;
  path: string;
}

/** Whether a request changes something. */
export const isWrite = ({ method }: Seen) => method !== 'GET';

type Plan = (seen: Seen) => Fault | null;

/** A plan that plays a fault once, on the first request that `hits`. */
export function first(hits: (seen: Seen) => boolean, fault: Fault): Plan {
  let done = false;
  return (seen) => {
    if (done || !hits(seen)) return null;
    done = true;
    return fault;
  };
}

async function forward(
  target: string,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Uint8Array<ArrayBuffer>,
  identity: Record<string, string>,
): Promise<Answer> {
  const version = headers['if-match'];
  const answer = await fetch(new URL(url, target), {
    method,
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/json',
      ...identity,
      ...(version !== undefined && { 'If-Match': version }),
    },
    ...(body.length > 0 && { body }),
  });
  const kept = ['content-type', 'etag', 'location'];
  return {
    status: answer.status,
    headers: Object.fromEntries([...answer.headers].filter(([name]) => kept.includes(name))),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

function sendTo(response: ServerResponse, { status, headers, body }: Answer, length?: number) {
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.write(body.subarray(0, length));
}

/**
 * A proxy before Request Tracker that plays the session of a browser there, and the faults of the
 * network between them.
 */
export async function startProxy(target: string, firstToken: string) {
  let token = firstToken;
  let plan: Plan = () => null;
  let underway = 0;
  const releases = new EventEmitter();
  const seen: Seen[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = new Uint8Array(Buffer.concat((await request.toArray()) as Buffer[]));
    const { method = '', url: path = '' } = request;
    seen.push({ method, path });
    await play(plan({ method, path }), {
      pass: (signedIn = true) =>
        forward(
          target,
          request,
          body,
          signedIn ? { Authorization: `token ${token}` } : { 'User-Agent': 'Mozilla/5.0' },
        ),
      send: (answer, length) => sendTo(response, answer, length),
      hangUp: () => void response.destroy(),
      released: () => once(releases, 'release'),
    });
    response.end();
  }

  const server = createServer((request, response) => {
    underway += 1;
    void handle(request, response).finally(() => (underway -= 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/`,
    /** From now on the browser is signed in as somebody else. */
    signIn: (next: string) => void (token = next),
    /** What came since it was asked last. */
    takeSeen: () => seen.splice(0),
    /** From now on each request is asked for its fault. */
    disturb: (next: Plan) => void (plan = next),
    heal: () => void (plan = () => null),
    /** Lets through what is held. */
    release: () => void releases.emit('release'),
    /** Waits until nothing is on its way any more. */
    async quiet(): Promise<void> {
      while (underway > 0) await wait(20);
    },
    stop(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Proxy = Awaited<ReturnType<typeof startProxy>>;
