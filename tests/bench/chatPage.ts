import type { Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { buildExtension } from '../e2e/harness/build';
import { launch, type Launched } from '../e2e/harness/launch';
import { Sidecase } from '../e2e/harness/sidecase';

/** A value that takes longer than this is counted as this long, milliseconds. */
const giveUp = 5_000;

/** A bare chat page: rows in one pane, and one field that they can fill. */
export const configuration = {
  sites: [
    {
      id: 'bench',
      name: 'Bench',
      matches: ['http://127.0.0.1/*'],
      conversation: { pane: 'main', id: { attribute: 'id' }, channel: { constant: 'chat' } },
      message: { item: 'p', id: { attribute: 'id' }, text: {}, sender: { customer: '.customer' } },
    },
  ],
  case: {
    fields: [{ name: 'order', label: 'Order', type: 'text', pattern: 'ORD-\\d{6}' }],
  },
  prediction: { provider: 'embedded' },
};

const html = '<!doctype html><title>Bench</title><main id="c1"></main>';

async function serve(): Promise<{ url: string; stop(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

/** The chat page in a browser with the extension, and the real panel beside it. */
export interface Bench {
  sidecase: Sidecase;
  launched: Launched;
  page: Page;
  panel: Page;
}

/** Runs `work` on a chat page of its own and ends all that was started. */
export async function withChatPage<Value>(
  settings: object,
  work: (bench: Bench) => Promise<Value>,
): Promise<Value> {
  const extension = await buildExtension('test');
  const server = await serve();
  const launched = await launch({ extension });
  const sidecase = new Sidecase(launched);
  try {
    await sidecase.configure(settings);
    const page = await sidecase.open(server.url);
    const { page: panel } = await sidecase.panel();
    await watchValues(panel);
    return await work({ sidecase, launched, page, panel });
  } finally {
    await sidecase.close();
    server.stop();
  }
}

/** Notes when each value first stands in an input of the panel, on the clock that all pages share. */
async function watchValues(panel: Page): Promise<void> {
  await panel.evaluate(`
    globalThis.seen = {};
    new MutationObserver(() => {
      for (const input of document.querySelectorAll('input')) {
        globalThis.seen[input.value] ??= performance.timeOrigin + performance.now();
      }
    }).observe(document, { subtree: true, childList: true, attributes: true });
  `);
}

/** Milliseconds from `since` until the value was first seen in the panel. */
export async function timeUntilSeen(panel: Page, value: string, since: number): Promise<number> {
  const end = Date.now() + giveUp;
  while (Date.now() < end) {
    const at = await panel.evaluate((key) => {
      const { seen } = globalThis as unknown as { seen: Record<string, number> };
      return seen[key] ?? null;
    }, value);
    if (at !== null) return at - since;
    await wait(10);
  }
  return giveUp;
}

/** Appends a message as a chat page does; answers when, on the clock that all pages share. */
export function appendMessage(page: Page, id: string, text: string): Promise<number> {
  return page.evaluate(
    ({ rowId, words }) => {
      const row = document.createElement('p');
      row.id = rowId;
      row.className = 'customer';
      row.textContent = words;
      const at = performance.timeOrigin + performance.now();
      document.querySelector('main')?.append(row);
      return at;
    },
    { rowId: id, words: text },
  );
}

/** The value below which `share` of the times lie, to a tenth of a millisecond. */
export function percentile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return Math.round((value ?? giveUp) * 10) / 10;
}

/** An order number that no other round has. */
export const order = (round: number) => `ORD-${100_000 + round}`;
