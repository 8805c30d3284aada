import type { Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { demoConfiguration } from '@/lib/config/demo';
import { smallTalk } from '../fixtures/smallTalk';
import {
  appendMessage,
  configuration,
  order,
  percentile,
  timeUntilSeen,
  withChatPage,
  type Bench,
} from './chatPage';

/** Messages of the conversation before anything is timed. */
const length = 200;
const timed = 40;
const chatter = 500;

const settings = {
  ...configuration,
  creation: { fields: ['order'], when: 'all' },
  updates: { rules: [{ name: 'all', fields: ['order'] }] },
};

/** Counts the write transactions that the background makes from now on. */
async function countWrites({ launched }: Bench): Promise<() => Promise<number>> {
  const [worker] = launched.context.serviceWorkers();
  if (!worker) throw new Error('no service worker');
  await worker.evaluate(`
    globalThis.writing = new Set();
    const open = IDBTransaction.prototype.objectStore;
    IDBTransaction.prototype.objectStore = function (name) {
      if (this.mode === 'readwrite') globalThis.writing.add(this);
      return open.call(this, name);
    };
  `);
  return () => worker.evaluate<number>('globalThis.writing.size');
}

/** One message after the other, each when the one before it is stored. */
async function say(page: Page, prefix: string, texts: string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    await appendMessage(page, `${prefix}${index}`, text);
    await wait(60);
  }
}

const talk = (count: number) =>
  Array.from({ length: count }, (_, index) => smallTalk[index % smallTalk.length] ?? '');

/** A long chat in which every fifth message corrects the order, and the rest is small talk. */
function conversation(): string[] {
  return talk(length).map((text, index) => (index % 5 === 4 ? `now order ${order(index)}` : text));
}

/**
 * On a conversation of 200 messages with a case: the time from a message to the highlighted field
 * (milliseconds), write transactions a message, and the updates that small talk led to.
 */
export async function run() {
  const measured = await withChatPage(settings, async (bench) => {
    const { page, panel } = bench;
    await appendMessage(page, 'first', `my order ${order(-1)} is late`);
    await timeUntilSeen(panel, order(-1), Date.now());
    const writes = await countWrites(bench);
    await say(page, 'm', conversation());
    await wait(1_000);
    const written = await writes();
    const times: number[] = [];
    for (let round = 0; round < timed; round += 1) {
      const value = order(1_000 + round);
      const at = await appendMessage(page, `t${round}`, `sorry, it is ${value}`);
      times.push(await timeUntilSeen(panel, value, at));
      await wait(120);
    }
    return {
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      writes: Math.round((written / length) * 100) / 100,
    };
  });
  return { ...measured, falseUpdates: await countFalseUpdates() };
}

/** Small talk on a case with every field of the demo configuration, all of which may be updated. */
async function countFalseUpdates(): Promise<number> {
  const { case: fields } = demoConfiguration;
  const names = fields.fields.map(({ name }) => name);
  const all = {
    ...configuration,
    case: fields,
    creation: { ...demoConfiguration.creation, fields: names },
    updates: { rules: [{ name: 'all', fields: names }] },
  };
  return withChatPage(all, async ({ sidecase, page }) => {
    await appendMessage(page, 'first', `my parcel ${order(-1)} has not arrived, it is late`);
    await wait(1_000);
    await say(page, 'm', talk(chatter));
    await wait(1_000);
    const audit = await sidecase.readDatabase('audit');
    const created = audit.find(({ action }) => action === 'created');
    if (!created) throw new Error('no case was created');
    return audit.filter(({ runId }) => runId !== null && runId !== created.runId).length;
  });
}
