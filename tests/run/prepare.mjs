import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canInstall, install } from './apt.mjs';
import { findBrowser } from './browser.mjs';
import { root, run, tool } from './command.mjs';
import { Advice, say, seconds } from './say.mjs';

const oldestNode = [20, 20];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = oldestNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Advice(
    `Sidecase needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.\n` +
      'Install a newer one from https://nodejs.org and run the command again.',
  );
}

/** @param {string} path @returns {Record<string, {version?: string, optional?: boolean, devOptional?: boolean}> | null} */
function lockedPackages(path) {
  if (!existsSync(path)) return null;
  const { '': _project, ...packages } = JSON.parse(readFileSync(path, 'utf8')).packages;
  return packages;
}

/**
 * Whether node_modules holds what the lock file says. npm writes its own record last of all, so
 * that an interrupted installation counts as none.
 */
function dependenciesInstalled() {
  const wanted = lockedPackages(join(root, 'package-lock.json')) ?? {};
  const present = lockedPackages(join(root, 'node_modules/.package-lock.json'));
  return (
    present !== null &&
    Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
      const installed = present[path];
      return installed ? installed.version === version : optional || devOptional;
    })
  );
}

async function installDependencies() {
  if (dependenciesInstalled()) return;
  say('  installing the dependencies with npm ci …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Advice('npm ci failed, see above. Is the package registry reachable?');
}

/** The types and path aliases that TypeScript, tsx and Vitest read. */
async function generateTypes() {
  if (existsSync(join(root, '.wxt/tsconfig.json'))) return;
  if ((await tool('wxt', ['prepare'], { quiet: true })) !== 0)
    throw new Advice('wxt prepare failed, see above.');
}

async function getBrowser() {
  const found = findBrowser();
  if (found) return found;
  say("  no Chrome, Edge or Chromium here: installing Playwright's own …");
  await tool('@playwright/test', ['install', 'chromium'], { bin: 'playwright' });
  const own = findBrowser();
  if (own) return own;
  if (canInstall()) {
    say("  Playwright's own cannot be had or started: installing Debian's chromium …");
    await install('chromium');
  }
  const browser = findBrowser();
  if (browser) return browser;
  throw new Advice(
    'There is no browser to run in. Install Chrome, Edge or Chromium, or run\n' +
      '    npx playwright install --with-deps chromium\n' +
      'or name an executable: SIDECASE_BROWSER=/path/to/chromium',
  );
}

/**
 * Makes a fresh machine ready: dependencies, generated types, a browser; says what it does and
 * does only what is missing. What it finds is handed to child processes as SIDECASE_BROWSER.
 * @returns {Promise<string>} the path of the browser
 */
export async function prepare() {
  const start = performance.now();
  checkNode();
  await installDependencies();
  await generateTypes();
  const browser = await getBrowser();
  process.env.SIDECASE_BROWSER = browser;
  say(`Ready in ${seconds(start)}: Node ${process.versions.node}, ${browser}`);
  return browser;
}
