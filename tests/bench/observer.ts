import { chromium, type Page } from '@playwright/test';
import type { SiteDefinition } from '../../lib/config/site';
import { bundleReader } from '../fixtures/bundle';
import { findBrowser } from '../run/browser.mjs';

const messages = 5_000;
const ends = 500;

/** A chat of the usual kind: every key of the format that is read for each message is used. */
const site: SiteDefinition = {
  id: 'bench',
  name: 'Bench',
  enabled: true,
  matches: ['http://127.0.0.1/*'],
  conversation: {
    pane: '.chat',
    id: { attribute: 'data-id' },
    channel: { constant: 'chat' },
    customerName: { selector: '.head .name' },
    subject: { selector: '.head .subject' },
    phase: { active: '.head .accepted', closed: '.msg.system.ended' },
    loading: '.spinner',
    removed: 'away',
  },
  message: {
    item: '.msg',
    id: { attribute: 'data-id' },
    text: { selector: '.body' },
    at: { selector: 'time', attribute: 'datetime' },
    author: { selector: '.author' },
    sender: { customer: '.from-customer', agent: '.from-agent', system: '.system', note: '.note' },
    ignore: ['.quoted'],
    ignoreLines: [],
    pending: '.sending',
    order: 'oldestFirst',
    removed: 'kept',
  },
};

const markup = `<main class="chat" data-id="c1">
  <header class="head"><b class="name">Ann</b> <span class="subject">Parcel</span> <i class="accepted"></i></header>
  <section class="log"></section><form><textarea></textarea></form></main>`;

interface Measured {
  reading: number[];
  /** Messages with a pause before each, so that each is read and reported by itself. */
  alone: number[];
  floor: number[];
  reports: number;
}

/**
 * Appends 5,000 messages one by one to one pane, each in a task of its own and as fast as the page
 * can, and measures what our observer and the reading that follows cost a message; the floor is an
 * observer that does nothing. In such a burst many are read at once, so the longest stretch of
 * reading is told too, and what a message costs that comes alone.
 */
export async function run(_options: { json: boolean }): Promise<Record<string, number>> {
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const page = await browser.newPage();
    await open(page);
    // tsx names functions by a helper that the page lacks.
    await page.addScriptTag({ content: 'globalThis.__name = (named) => named' });
    await page.addScriptTag({ content: await bundleReader() });
    return summary(await page.evaluate(measure, { site, messages, alone: 200, pause: 70 }));
  } finally {
    await browser.close();
  }
}

/** An isolated page, where the clock has a resolution of 5 instead of 100 microseconds. */
async function open(page: Page): Promise<void> {
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  await page.route('http://127.0.0.1/', (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: markup }),
  );
  await page.goto('http://127.0.0.1/');
}

/** Runs in the page; the reader is timed from outside, where the browser calls it. */
async function measure(options: {
  site: unknown;
  messages: number;
  alone: number;
  pause: number;
}): Promise<Measured> {
  let spent = 0;
  const timed =
    <Args extends unknown[]>(run: (...args: Args) => unknown) =>
    (...args: Args) => {
      const start = performance.now();
      run(...args);
      spent += performance.now() - start;
    };
  const Observer = window.MutationObserver;
  const setMessageHandler = Object.getOwnPropertyDescriptor(
    MessagePort.prototype,
    'onmessage',
  )?.set;
  const later = window.setTimeout;
  const { scheduler } = window as unknown as { scheduler: { postTask(task: () => void): unknown } };
  const postTask = scheduler.postTask.bind(scheduler);
  scheduler.postTask = (task) => postTask(timed(task));
  window.MutationObserver = class extends Observer {
    constructor(callback: MutationCallback) {
      super(timed(callback));
    }
  };
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    set(handler: (event: MessageEvent) => void) {
      setMessageHandler?.call(this, timed(handler));
    },
  });
  window.setTimeout = ((run: () => void, delay?: number) => later(timed(run), delay)) as never;

  const append = (index: number) => {
    const row = document.createElement('article');
    const sender = index % 2 === 0 ? 'customer' : 'agent';
    row.className = `msg from-${sender}`;
    row.dataset.id = `m${index}`;
    row.innerHTML = `<b class="author">${sender}</b><time datetime="2026-03-01T10:00:00Z"></time>
      <div class="body"><p>Message number ${index}: my parcel has not arrived.</p><p>What can I do?</p></div>`;
    document.querySelector('.log')?.append(row);
  };
  const nextTask = () =>
    new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => resolve(), { once: true });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  const appendAll = async (from: number, count: number, pause: () => Promise<void>) => {
    const times: number[] = [];
    for (let index = from; index < from + count; index += 1) {
      spent = 0;
      append(index);
      await pause();
      times.push(spent);
    }
    return times;
  };
  const twoTasks = () => nextTask().then(nextTask);
  const aWhile = () => new Promise<void>((resolve) => later(resolve, options.pause));

  let reports = 0;
  const background = {
    observe: () => Promise.resolve({ ok: ++reports > 0, value: undefined }),
    reportSite: () => Promise.resolve({ ok: true, value: undefined }),
  };
  const { sidecase } = window as unknown as {
    sidecase: { startReading(sites: unknown[], background: object, signal: AbortSignal): void };
  };
  const reader = new AbortController();
  sidecase.startReading([options.site], background, reader.signal);
  await new Promise((resolve) => later(resolve, 1_000));
  const reading = await appendAll(0, options.messages, twoTasks);
  await aWhile();
  reading.push(spent);
  const alone = await appendAll(options.messages, options.alone, aWhile);
  reader.abort();

  document.querySelector('.log')?.replaceChildren();
  const floor = new window.MutationObserver(() => undefined);
  floor.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  return { reading, alone, floor: await appendAll(0, options.messages, twoTasks), reports };
}

function summary({ reading, alone, floor, reports }: Measured): Record<string, number> {
  const sorted = [...reading].sort((a, b) => a - b);
  return {
    meanMs: mean(reading),
    p95Ms: rounded(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
    firstMs: mean(reading.slice(0, ends)),
    lastMs: mean(reading.slice(-ends)),
    longestMs: rounded(sorted.at(-1) ?? 0),
    aloneMs: mean(alone),
    floorMs: mean(floor),
    reports,
  };
}

function mean(values: number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10_000) / 10_000;
}
