import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

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

/**
 * Ends a child and waits until it has gone.
 *
 * @param options.group for a child that was started `detached` and starts others in its turn.
 */
export async function stopProcess(
  child: ChildProcess,
  { group = false }: { group?: boolean } = {},
): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const signal = (name: NodeJS.Signals) => process.kill(group ? -pid : pid, name);
  const exited = once(child, 'exit');
  signal('SIGTERM');
  const killer = setTimeout(() => signal('SIGKILL'), stopTimeout);
  await exited;
  clearTimeout(killer);
}
