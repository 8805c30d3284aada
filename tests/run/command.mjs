import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Grace that an interrupted command gets to end what it started. */
const graceMilliseconds = 5000;

/**
 * Signals a child that leads a process group, with all that it started in turn.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup({ pid }, signal) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * Ends this process when it is interrupted, but the child first.
 * @param {import('node:child_process').ChildProcess} child
 */
function passInterruptsTo(child) {
  const interrupt = () => {
    signalGroup(child, 'SIGINT');
    setTimeout(() => signalGroup(child, 'SIGKILL'), graceMilliseconds).unref();
    child.on('exit', () => process.exit(130));
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  child.on('exit', () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt));
}

/**
 * Runs a command in the project's folder; what it prints goes to this process's stderr, with
 * `quiet` only if it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>, quiet?: boolean}} [options]
 * @returns {Promise<number>} its exit code; 127 if it cannot be started
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const output = quiet ? 'pipe' : process.stderr;
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
      // Its own process group, so that an interrupt reaches what it starts in turn.
      detached: process.platform !== 'win32',
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    passInterruptsTo(child);
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    child.on('error', () => resolve(127));
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a tool of node_modules with this very Node, without npx or a shell in between.
 * @param {string} packageName
 * @param {string[]} args
 * @param {{bin?: string, env?: Record<string, string>, quiet?: boolean}} [options] `bin` where the package has several
 */
export function tool(packageName, args, { bin = packageName, ...options } = {}) {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const entry = JSON.parse(readFileSync(manifest, 'utf8')).bin;
  const script = join(dirname(manifest), typeof entry === 'string' ? entry : entry[bin]);
  return run(process.execPath, [script, ...args], options);
}
