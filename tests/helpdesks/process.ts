import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const stopTimeout = 5000;

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

interface Kind {
  /** It was started `detached` and starts others in its turn. */
  group?: boolean;
}

/** Sends a signal to a child, unless it has gone. */
function signal(child: ChildProcess, name: NodeJS.Signals, { group = false }: Kind = {}): void {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(group ? -pid : pid, name);
}

/** Ends a child and waits until it has gone. */
async function stopProcess(child: ChildProcess, kind?: Kind): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  signal(child, 'SIGTERM', kind);
  const killer = setTimeout(() => signal(child, 'SIGKILL', kind), stopTimeout);
  await exited;
  clearTimeout(killer);
}

/**
 * Calls `end`, which must not wait for anything, when this process ends by itself or by a signal.
 * Answers how to take that back.
 */
function whenThisEnds(end: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const endBySignal = (name: NodeJS.Signals) => {
    end();
    forget();
    // Whoever else listens decides when to end; without anybody the signal does what it always did.
    if (process.listenerCount(name) === 0) process.kill(process.pid, name);
  };
  function forget(): void {
    process.off('exit', end);
    for (const name of signals) process.off(name, endBySignal);
  }
  process.on('exit', end);
  for (const name of signals) process.on(name, endBySignal);
  return forget;
}

/** A folder of its own for a server, and the server once it was started. */
export interface Lodging {
  home: string;
  /** Whose end is the lodging's from now on. */
  take(server: ChildProcess, kind?: Kind): void;
  /** Ends the server and removes the folder. */
  leave(): Promise<void>;
}

/** Makes a temporary folder for a server. Both are gone with this process, however it ends. */
export function lodge(prefix: string): Lodging {
  const home = mkdtempSync(join(tmpdir(), prefix));
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  let lodger: { server: ChildProcess; kind: Kind | undefined } | null = null;
  const forget = whenThisEnds(() => {
    if (lodger) signal(lodger.server, 'SIGKILL', lodger.kind);
    remove();
  });
  return {
    home,
    take: (server, kind) => void (lodger = { server, kind }),
    async leave(): Promise<void> {
      if (lodger) await stopProcess(lodger.server, lodger.kind);
      remove();
      forget();
    },
  };
}
