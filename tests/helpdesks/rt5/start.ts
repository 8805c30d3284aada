import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, lodge } from '../process';
import { environment } from './configuration';
import { mailTo } from './mail';
import { programs } from './packages';
import { furnish, unprivilegedUser } from './perl';
import { placeDatabase, type Tokens } from './template';

const startTimeout = 60_000;

export interface RequestTracker {
  /** Where it is, with a slash at the end. */
  url: string;
  /** The folder that it lives in. */
  home: string;
  /**
   * REST2 tokens by user. Queue Support: agent1 and agent2 have every right that work needs there,
   * junior1 may not set custom fields, blind1 does not see them, viewer1 only looks. The password of each is its name with `-pass`.
   */
  tokens: Tokens;
  /** Delivers a message as the mail server would, to queue Support: headers, an empty line, a body. */
  mail(message: string): Promise<void>;
  stop(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

async function waitUntilReady(server: ChildProcess, url: string): Promise<void> {
  let output = '';
  server.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const end = performance.now() + startTimeout;
  while (!(await answers(url))) {
    if (server.exitCode !== null || performance.now() > end) {
      throw new Error(`Request Tracker did not start:\n${output}`);
    }
    await sleep(100);
  }
}

/** Starts a seeded Request Tracker 5 of its own on 127.0.0.1, on a free port, in a temporary folder. */
export async function startRequestTracker(): Promise<RequestTracker> {
  const { home, take, leave } = lodge('sidecase-rt5-');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  furnish(home, port);
  const tokens = await placeDatabase(home);
  const listen = ['--host', '127.0.0.1', '--port', String(port), '--max-workers', '4'];
  const server = spawn(programs.server, listen, {
    ...unprivilegedUser(),
    cwd: home,
    env: environment(home),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its workers are processes of their own, which are ended with it as a group.
    detached: true,
  });
  take(server, { group: true });
  try {
    await waitUntilReady(server, url);
  } catch (error) {
    await leave();
    throw error;
  }
  return { url, home, tokens, stop: leave, mail: (message) => mailTo({ home, url }, message) };
}
