import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setField } from '@/lib/background/fields';
import { asDescribed, asTickets, openBrowser, ticketsThere } from './desk';
import { first, isWrite, startProxy, type Fault, type Proxy } from './proxy';
import { isServed, server } from './server';

const newKey = () => `acme:${crypto.randomUUID()}`;

const faults: Fault[] = [
  'delayed',
  'dropped',
  'unanswered',
  'late',
  'cut',
  'repeated',
  'failedAfter',
  'signedOut',
  302,
  401,
  403,
  404,
  412,
  413,
  500,
];

describe.skipIf(!isServed).each([
  ['Request Tracker', asTickets, 20],
  ['Request Tracker described as data', asDescribed, 8],
] as const)('between the browser and %s', (_name, description, conversations) => {
  let proxy: Proxy;
  beforeAll(async () => {
    proxy = await startProxy(server.url, server.tokens.agent1);
  });
  afterEach(async () => {
    proxy.heal();
    await proxy.quiet();
  });
  afterAll(() => proxy.stop());

  /** A browser in which a conversation has its ticket. */
  async function withTicket() {
    const browser = openBrowser(proxy, description);
    const key = newKey();
    const chat = browser.chat(key);
    await chat.say('order 4711');
    await browser.deliverAll();
    const caseId = (await chat.caseOf())?.id ?? '';
    return { ...browser, key, chat, caseId };
  }

  describe.each([
    ['a write', isWrite],
    ['a read', (seen: Parameters<typeof isWrite>[0]) => !isWrite(seen)],
  ] as const)('%s is disturbed', (_name, hits) => {
    it.each(faults)('%s: one ticket in the end, with every value', async (fault) => {
      const browser = openBrowser(proxy, description);
      const key = newKey();
      const chat = browser.chat(key);
      proxy.disturb(first(hits, fault));
      await chat.say('order 4711');
      await proxy.quiet();
      await browser.deliverAll();
      expect(await ticketsThere(server, key)).toMatchObject([{ order: '4711' }]);
      const caseId = (await chat.caseOf())?.id ?? '';
      proxy.disturb(first(hits, fault));
      await setField(browser.context(), { caseId, field: 'topic', value: 'parcel' });
      await browser.deliverAll();
      expect(await ticketsThere(server, key)).toMatchObject([{ order: '4711', topic: 'parcel' }]);
      const saved = await chat.caseOf();
      expect(saved).toMatchObject({ status: 'saved', synced: { refused: [] } });
      const [ticket] = await ticketsThere(server, key);
      expect(saved?.record?.id).toBe(ticket?.id);
    });
  });

  it('a creation that arrives after the next attempt made one: one ticket remains', async () => {
    const browser = openBrowser(proxy, description);
    const key = newKey();
    proxy.disturb(first(isWrite, 'held'));
    await browser.chat(key).say('order 4711');
    await browser.deliverNext();
    expect(await ticketsThere(server, key)).toHaveLength(1);
    proxy.release();
    await proxy.quiet();
    expect(await ticketsThere(server, key)).toHaveLength(2);
    await browser.deliverAll();
    expect(await ticketsThere(server, key)).toMatchObject([{ order: '4711' }]);
  });

  describe.each([
    ['before it arrives', 'dropped'],
    ['after it arrived', 'unanswered'],
  ] as const)('the worker dies over a request, %s', (_when, fault) => {
    /** The n-th request from now on kills the worker, and nothing of it arrives any more. */
    function killAt(nth: number, browser: { kill: () => void }): void {
      let count = 0;
      proxy.disturb(() => {
        count += 1;
        if (count < nth) return null;
        browser.kill();
        return count === nth ? fault : 'dropped';
      });
    }

    it.each([1, 2, 3, 4])('%i of a creation', async (nth) => {
      const browser = openBrowser(proxy, description);
      const key = newKey();
      proxy.takeSeen();
      killAt(nth, browser);
      void browser.chat(key).say('order 4711');
      await expect.poll(() => proxy.takeSeen().length, { timeout: 20_000 }).toBeGreaterThan(0);
      await stillness(proxy);
      proxy.heal();
      browser.revive();
      await browser.deliverAll();
      expect(await ticketsThere(server, key)).toMatchObject([{ order: '4711' }]);
      expect(await browser.chat(key).caseOf()).toMatchObject({ status: 'saved' });
    });

    it.each([1, 2, 3])('%i of an update', async (nth) => {
      const { key, caseId, ...browser } = await withTicket();
      proxy.takeSeen();
      killAt(nth, browser);
      await setField(browser.context(), { caseId, field: 'topic', value: 'parcel' });
      await expect.poll(() => proxy.takeSeen().length, { timeout: 20_000 }).toBeGreaterThan(0);
      await stillness(proxy);
      proxy.heal();
      browser.revive();
      await browser.deliverAll();
      expect(await ticketsThere(server, key)).toMatchObject([{ order: '4711', topic: 'parcel' }]);
    });
  });

  it('a case stays with the server that it was made in, while another is configured', async () => {
    const { key, caseId, ...browser } = await withTicket();
    const other = await startProxy(server.url, server.tokens.agent1);
    proxy.takeSeen();
    browser.configure(other);
    await setField(browser.context(), { caseId, field: 'topic', value: 'parcel' });
    await browser.deliverNext();
    expect([...proxy.takeSeen(), ...other.takeSeen()]).toEqual([]);
    expect((await browser.database.outbox.get(caseId))?.failure?.message).toContain(
      new URL(proxy.url).host,
    );
    browser.configure(proxy);
    await browser.deliverAll();
    expect(await ticketsThere(server, key)).toMatchObject([{ order: '4711', topic: 'parcel' }]);
    other.stop();
  });

  it(`two browsers, ${conversations} conversations at once in one queue: as many tickets`, async () => {
    const browsers = [openBrowser(proxy, description), openBrowser(proxy, description)];
    const keys = Array.from({ length: conversations }, newKey);
    await Promise.all(
      browsers.flatMap((browser) => keys.map((key) => browser.chat(key).say('order 4711'))),
    );
    await Promise.all(browsers.map((browser) => browser.deliverAll()));
    for (const key of keys) {
      const tickets = await ticketsThere(server, key);
      expect(tickets).toMatchObject([{ order: '4711' }]);
      for (const browser of browsers) {
        const kept = await browser.chat(key).caseOf();
        expect(kept).toMatchObject({ status: 'saved', record: { id: tickets[0]?.id } });
      }
    }
  }, 600_000);
});

/** Waits until the requests of a dead worker have come to an end. */
async function stillness(proxy: Proxy): Promise<void> {
  do {
    await proxy.quiet();
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (proxy.takeSeen().length > 0);
}
