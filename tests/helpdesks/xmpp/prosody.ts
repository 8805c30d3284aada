import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canInstall, install } from '../../run/apt.mjs';
import { freePort, lodge } from '../process';
import { prosodyConfiguration } from './configuration';

export const domain = 'chat.test';

const startTimeout = 15_000;

export interface Prosody {
  httpPort: number;
  clientPort: number;
  /** Makes an account unless there is one; its password is its name. */
  addAccount(name: string): void;
  stop(): Promise<void>;
}

function isInstalled(): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'prosody')));
}

/** Installs prosody where that is possible; why not, where it is not. */
export async function getProsody(): Promise<{ ok: true } | { ok: false; why: string }> {
  if (isInstalled()) return { ok: true };
  if (!canInstall()) {
    return { ok: false, why: 'prosody is not installed, and only root on Debian or Ubuntu may' };
  }
  if ((await install('prosody')) && isInstalled()) return { ok: true };
  return { ok: false, why: 'apt-get could not install prosody' };
}

/** Prosody refuses to run as root: then it gets the user of its package. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => Number(spawnSync('id', [option, 'prosody']).stdout.toString());
  return { uid: id('-u'), gid: id('-g') };
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function waitUntilReady(process: ChildProcess, ports: number[]): Promise<void> {
  let output = '';
  process.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const end = performance.now() + startTimeout;
  for (const port of ports) {
    while (!(await answers(port))) {
      if (process.exitCode !== null || performance.now() > end) {
        throw new Error(`prosody did not start:\n${output}`);
      }
      await sleep(50);
    }
  }
}

/** Starts a prosody of its own on 127.0.0.1, on free ports and with an empty data folder. */
export async function startProsody(): Promise<Prosody> {
  const { home, take, leave } = lodge('sidecase-xmpp-');
  const user = unprivilegedUser();
  const accounts = join(
    home,
    'data',
    encodeURIComponent(domain).replaceAll('.', '%2e'),
    'accounts',
  );
  const [httpPort, clientPort] = [await freePort(), await freePort()];

  const give = (path: string) => user && chownSync(path, user.uid, user.gid);
  const write = (path: string, text: string) => {
    writeFileSync(path, text);
    give(path);
  };
  mkdirSync(accounts, { recursive: true });
  for (const folder of [home, join(home, 'data'), join(accounts, '..'), accounts]) give(folder);
  for (const [name, text] of prosodyConfiguration({ home, httpPort, clientPort, domain })) {
    write(join(home, name), text);
  }
  const child = spawn('prosody', ['-F', '--config', join(home, 'prosody.cfg.lua')], {
    ...user,
    cwd: home,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, HOME: home },
  });
  take(child);
  try {
    await waitUntilReady(child, [httpPort, clientPort]);
  } catch (error) {
    await leave();
    throw error;
  }
  return {
    httpPort,
    clientPort,
    stop: leave,
    addAccount(name) {
      const path = join(accounts, `${name}.dat`);
      if (!existsSync(path)) write(path, `return { ["password"] = "${name}" };\n`);
    },
  };
}
