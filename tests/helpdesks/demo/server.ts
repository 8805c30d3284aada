import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Desk } from './desk';
import { createListener } from './listener';

/** A running demo helpdesk; the functions of `Desk` play its conversations from the same process. */
export type DemoHelpdesk = Desk & {
  /** As `http://127.0.0.1:4310`, without a slash at the end. */
  url: string;
  port: number;
  /** Ends every connection, play and timer; resolves when nothing is left. */
  stop(): Promise<void>;
};

/** Starts a helpdesk of its own on 127.0.0.1; without `port`, or if that is in use, on a free one. */
export async function startDemoHelpdesk({ port = 0 } = {}): Promise<DemoHelpdesk> {
  const desk = new Desk();
  const server = createServer(createListener(desk));
  await listen(server, port);
  const used = (server.address() as AddressInfo).port;
  return Object.assign(desk, {
    url: `http://127.0.0.1:${used}`,
    port: used,
    stop: () => {
      desk.end();
      return close(server);
    },
  });
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await listenOn(server, port);
  } catch (error) {
    if (port === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
