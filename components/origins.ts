import { browser } from 'wxt/browser';
import { sendMessage, type Origin } from '@/lib/messages';
import { run } from './notices';

/**
 * Asks the browser to allow origins. Call it straight from a click: the browser wants the user's
 * gesture, and an `await` before would lose it.
 */
export async function allowOrigins(origins: Origin[]): Promise<void> {
  const asked = browser.permissions.request({ origins: origins.map(({ pattern }) => pattern) });
  if (await asked) await run(() => sendMessage('originsChanged', {}));
}

/** Takes back what was allowed. */
export async function withdrawOrigin({ pattern }: Origin): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
  await run(() => sendMessage('originsChanged', {}));
}
