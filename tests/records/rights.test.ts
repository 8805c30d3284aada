import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setField } from '@/lib/background/fields';
import { openBrowser, ticketsThere } from './desk';
import { startProxy, type Proxy } from './proxy';
import { isServed, server } from './server';

describe.skipIf(!isServed)('a ticket that RT does not let say its conversation', () => {
  let proxy: Proxy;
  let key: string;
  beforeAll(async () => {
    proxy = await startProxy(server.url, server.tokens.agent1);
  });
  beforeEach(() => {
    key = `acme:${crypto.randomUUID()}`;
  });
  afterAll(() => proxy.stop());

  it.each([
    ['set custom fields', 'junior1', 'the right ModifyCustomField'],
    ['see custom fields', 'blind1', 'the right SeeCustomField'],
  ] as const)(
    'an agent who may not %s makes one, which gets its key when that was mended',
    async (_right, agent, missing) => {
      proxy.signIn(server.tokens[agent]);
      const browser = openBrowser(proxy);
      const chat = browser.chat(key);
      proxy.takeSeen();
      await chat.say('order 4711');
      for (let attempt = 0; attempt < 3; attempt += 1) await browser.deliverNext();
      expect(proxy.takeSeen().filter(({ method }) => method === 'POST')).toHaveLength(1);
      const [delivery] = await browser.database.outbox.toArray();
      expect(delivery?.failure).toMatchObject({ reason: 'denied', retryable: false });
      expect(delivery?.failure?.message).toContain('field "Conversation id"');
      expect(delivery?.failure?.message).toContain(missing);

      proxy.signIn(server.tokens.agent1);
      await browser.deliverAll();
      const [ticket, ...more] = await ticketsThere(server, key);
      expect(ticket).toMatchObject({ order: '4711' });
      expect(more).toEqual([]);
      expect(await chat.caseOf()).toMatchObject({ status: 'saved', record: { id: ticket?.id } });
    },
  );

  it('becomes one with what another agent made meanwhile', async () => {
    proxy.signIn(server.tokens.junior1);
    const junior = openBrowser(proxy);
    await junior.chat(key).say('order 4711');
    proxy.signIn(server.tokens.agent1);
    const other = openBrowser(proxy);
    await other.chat(key).say('order 4711');
    await other.deliverAll();
    await junior.deliverAll();
    await setField(other.context(), {
      caseId: (await other.chat(key).caseOf())?.id ?? '',
      field: 'topic',
      value: 'parcel',
    });
    await other.deliverAll();
    const [ticket, ...more] = await ticketsThere(server, key);
    expect(ticket).toMatchObject({ order: '4711', topic: 'parcel' });
    expect(more).toEqual([]);
    for (const browser of [junior, other]) {
      expect((await browser.chat(key).caseOf())?.record?.id).toBe(ticket?.id);
    }
  });
});
