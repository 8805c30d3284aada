import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../run/browser.mjs';
import { withPolicy, type Policy } from './policy';

/** Fixed by the key in the manifest. */
export const extensionId = 'jmilncfiekedbgnmlajdaoldjgmpcmga';

export interface LaunchOptions {
  /** The folder of the built extension. */
  extension: string;
  headless?: boolean;
  /** Pushed by the admin; see `withPolicy` for where that works. */
  policy?: Policy;
  /** The address of a proxy for every request, also those to this machine. */
  proxy?: string;
}

/** A browser with the extension in it. */
export interface Launched {
  context: BrowserContext;
  /** An extension page in the first tab, from which tests command and look into the extension. */
  control: Page;
  /** For a second connection, which alone sees the side panel. */
  debugUrl: string;
  changePolicy(policy: Policy): void;
  /** Loads the extension again over the running one, as an update does; its own pages close. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Chromium writes the port that it chose on the first line of this file before it is ready. */
function debugUrl(profile: string): string {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

/**
 * Chrome and Edge no longer take `--load-extension`; over the debugging pipe all of them load an
 * extension, and say what is wrong with one that they refuse.
 */
async function loadExtension(context: BrowserContext, path: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser has gone');
  const session = await browser.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path });
  if (context.serviceWorkers().length === 0) {
    await context.waitForEvent('serviceworker', { timeout: 10_000 });
  }
  return id;
}

/** Starts the browser with an empty profile of its own and the extension loaded. */
export async function launch({ extension, headless = true, policy, proxy }: LaunchOptions) {
  const browser = findBrowser();
  if (!browser) throw new Error('no browser found: npm test installs one');
  const managed = policy && withPolicy(browser, extensionId, policy);
  const profile = mkdtempSync(join(tmpdir(), 'sidecase-profile-'));
  const removeFiles = async () => {
    managed?.remove();
    // Processes of the browser may write a little longer than it lives.
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: managed?.executablePath ?? browser,
      headless,
      viewport: null,
      // Who starts the browser also ends it, in an order of its own.
      handleSIGINT: false,
      handleSIGTERM: false,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        '--enable-unsafe-extension-debugging',
        '--remote-debugging-port=0',
        '--no-first-run',
        '--disable-sync',
        '--window-size=1280,860',
        ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ],
    });
    const id = await loadExtension(context, extension);
    const control = context.pages()[0] ?? (await context.newPage());
    await control.goto(`chrome-extension://${id}/options.html`);
    const launched: Launched = {
      context,
      control,
      debugUrl: debugUrl(profile),
      changePolicy: (next) => managed?.change(next),
      async reload() {
        await loadExtension(context, extension);
        this.control = await context.newPage();
        await this.control.goto(`chrome-extension://${id}/options.html`);
      },
      async close() {
        await context.close();
        await removeFiles();
      },
    };
    return launched;
  } catch (error) {
    await removeFiles();
    throw error;
  }
}
