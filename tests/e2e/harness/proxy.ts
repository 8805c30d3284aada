import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that all requests of a browser go through, so that none is overlooked. */
export interface Proxy {
  address: string;
  /** The origins that were asked, each once; `host:port` for encrypted ones, which are refused. */
  origins: Set<string>;
  stop(): Promise<void>;
}

function forward(from: IncomingMessage, to: ServerResponse): void {
  const { method, headers } = from;
  const onward = request(from.url ?? '', { method, headers }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  // Who asked may be gone, as a page that is closed; the stream then ends too.
  onward.on('error', () => to.destroy());
  to.on('close', () => onward.destroy());
  from.pipe(onward);
}

/** Starts a proxy; what is not encrypted is passed on, the rest is noted and refused. */
export async function startProxy(): Promise<Proxy> {
  const origins = new Set<string>();
  const server = createServer((from, to) => {
    origins.add(new URL(from.url ?? '').origin);
    forward(from, to);
  });
  server.on('connect', ({ url }, socket) => {
    origins.add(url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    origins,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
