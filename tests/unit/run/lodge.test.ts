import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const lodging = fileURLToPath(new URL('../../helpdesks/process.ts', import.meta.url));

/** Starts a server that starts another one, tells where they are, and does what the test says. */
const script = (then: string) => `
  import { spawn } from 'node:child_process';
  import { lodge } from ${JSON.stringify(lodging)};
  const { home, take } = lodge('sidecase-test-');
  const server = spawn('sh', ['-c', 'sleep 600 & echo $!; wait'], { cwd: home, detached: true });
  take(server, { group: true });
  server.stdout.once('data', (chunk) => {
    console.log(JSON.stringify({ home, pids: [server.pid, Number(chunk)] }));
    ${then}
  });
`;

/** A process that has ended stays in the list until its parent looks, as one that is defunct. */
function runs(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)]).stdout.toString();
  return /^[^Z\s]/.test(state);
}

it.each([
  ['SIGTERM', 'setInterval(() => {}, 1000)', 'SIGTERM'],
  ['SIGINT', 'setInterval(() => {}, 1000)', 'SIGINT'],
  ['its own exit', 'process.exit(3)', null],
  ['an error', "throw new Error('meant')", null],
] as const)(
  'a run that ends by %s leaves no server and no folder behind',
  async (_name, then, ended) => {
    const args = ['--import', 'tsx/esm', '--input-type=module', '-e', script(then)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const exit = once(child, 'exit');
    const lines = createInterface({ input: child.stdout });
    const [line] = (await once(lines, 'line')) as [string];
    const { home, pids } = JSON.parse(line) as { home: string; pids: number[] };
    if (ended) {
      expect(pids.map(runs)).toEqual([true, true]);
      child.kill(ended);
    }
    expect((await exit)[1]).toBe(ended);
    await expect.poll(() => pids.map(runs)).toEqual([false, false]);
    expect(existsSync(home)).toBe(false);
  },
);
