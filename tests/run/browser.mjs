import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

/** Names on the PATH of Linux, best first: Chromium is the one that tests are written against. */
const commands = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
];

const macApplications = ['Chromium', 'Microsoft Edge', 'Google Chrome'];

const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string[]} */
function usualPlaces() {
  if (platform === 'darwin') {
    return macApplications.flatMap((name) =>
      ['', env.HOME].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']];
    return windowsPrograms.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [join(folder, program)] : [])),
    );
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return commands.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright's own Chromium, whether or not it is there. @returns {string[]} */
function playwrightsOwn() {
  try {
    return [createRequire(import.meta.url)('playwright-core').chromium.executablePath()];
  } catch {
    return []; // The dependencies are not installed yet.
  }
}

/**
 * On Linux it is started once: an Ubuntu without snap has a /usr/bin/chromium-browser that only
 * says so, and Playwright's own may lack system libraries. Elsewhere asking would open a window.
 * @param {string} path
 */
function works(path) {
  if (!existsSync(path)) return false;
  if (platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 15_000 }).status === 0;
}

/**
 * The browser to run in: SIDECASE_BROWSER, else an installed Chromium, Edge or Chrome, else
 * Playwright's own. Extensions are loaded over the debugging pipe, because Chrome and Edge have
 * withdrawn `--load-extension` from their branded builds.
 * @returns {string | null} the path of its executable
 */
export function findBrowser() {
  if (env.SIDECASE_BROWSER) return env.SIDECASE_BROWSER;
  return [...usualPlaces(), ...playwrightsOwn()].find(works) ?? null;
}
