import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DemoEvent } from '../../helpdesks/demo/events';
import type { DemoState } from '../../helpdesks/demo/model';
import { startDemoHelpdesk, type DemoHelpdesk } from '../../helpdesks/demo/server';

interface Answer {
  status: number;
  body: DemoState & { error?: string };
}

let helpdesk: DemoHelpdesk;

beforeEach(async () => {
  helpdesk = await startDemoHelpdesk();
});

afterEach(() => helpdesk.stop());

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${helpdesk.url}/api${path}`, { method, ...sent });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/** Reads server-sent events until `count` have come. */
async function firstEvents(count: number, meanwhile: () => void): Promise<DemoEvent[]> {
  const ending = new AbortController();
  const response = await fetch(`${helpdesk.url}/api/events`, { signal: ending.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  meanwhile();
  while (text.split('\n\n').length <= count) text += (await reader?.read())?.value ?? '';
  ending.abort();
  return text
    .split('\n\n')
    .slice(0, count)
    .map((event) => JSON.parse(event.replace('data: ', '')) as DemoEvent);
}

describe('the HTTP control', () => {
  it('plays a conversation from the queue to its end', async () => {
    const customer = { name: 'Ada Park', email: 'ada@example.com', phone: null };
    await call('POST', '/conversations', { id: 'c1', channel: 'email', subject: 'Lamp', customer });
    await call('POST', '/conversations/c1/messages', { sender: 'customer', text: 'It flickers' });
    await call('PATCH', '/conversations/c1', { phase: 'active' });
    expect((await call('GET', '/state')).body.conversations).toMatchObject([
      {
        id: 'c1',
        channel: 'email',
        direction: 'inbound',
        phase: 'active',
        open: true,
        customer,
        messages: [{ sender: 'customer', author: 'Ada Park', text: 'It flickers', edited: false }],
      },
    ]);
    await call('PATCH', '/conversations/c1', { phase: 'closed' });
    expect(helpdesk.state().conversations[0]?.phase).toBe('closed');
  });

  it('edits and deletes messages', async () => {
    helpdesk.createConversation({ id: 'c1' });
    const { id } = helpdesk.addMessage('c1', { sender: 'customer', text: 'ORD-1' });
    await call('PATCH', `/conversations/c1/messages/${id}`, { text: 'ORD-2' });
    const messages = () => helpdesk.state().conversations[0]?.messages;
    expect(messages()).toMatchObject([{ id, text: 'ORD-2', edited: true }]);
    await call('DELETE', `/conversations/c1/messages/${id}`);
    expect(messages()).toEqual([]);
  });

  it('keeps a submitted case and links it to its conversation', async () => {
    helpdesk.createConversation({ id: 'c1', phase: 'active' });
    await call('POST', '/conversations/c1/cases', { title: 'Lamp', urgency: 'high' });
    const { cases, conversations } = (await call('GET', '/state')).body;
    expect(cases).toMatchObject([
      { id: 'CASE-1001', conversationId: 'c1', fields: { title: 'Lamp', urgency: 'high' } },
    ]);
    expect(conversations[0]?.caseId).toBe('CASE-1001');
  });

  it('says what is wrong with a request and changes nothing', async () => {
    const refused = await call('POST', '/conversations', { id: 'c1', channel: 'fax' });
    expect(refused.status).toBe(400);
    expect(refused.body.error).toContain('channel');
    expect((await call('PATCH', '/conversations/nobody', { phase: 'active' })).status).toBe(404);
    helpdesk.createConversation({ id: 'c1' });
    expect((await call('POST', '/conversations', { id: 'c1' })).status).toBe(409);
    expect((await call('GET', '/nowhere')).status).toBe(404);
    expect(helpdesk.state().conversations).toHaveLength(1);
  });

  it('is empty after a reset', async () => {
    helpdesk.createConversation({ id: 'c1' });
    await call('POST', '/reset');
    expect(helpdesk.state()).toEqual({ conversations: [], cases: [], newestFirst: false });
  });
});

describe('the desk', () => {
  it('shows what the agent sends as provisional, then under another id', async () => {
    helpdesk.createConversation({ id: 'c1', phase: 'active' });
    const sending = helpdesk.send('c1', 'Hello');
    const messages = () => helpdesk.state().conversations[0]?.messages ?? [];
    const provisional = messages()[0];
    expect(provisional).toMatchObject({ sender: 'agent', text: 'Hello', pending: true });
    await sending;
    expect(messages()).toMatchObject([{ text: 'Hello', pending: false, edited: false }]);
    expect(messages()[0]?.id).not.toBe(provisional?.id);
  });

  it('puts a message with an earlier time above the later ones', () => {
    helpdesk.createConversation({ id: 'c1' });
    helpdesk.addMessage('c1', { sender: 'customer', text: 'now' });
    const at = '2020-01-01T00:00:00.000Z';
    helpdesk.addMessage('c1', { sender: 'customer', text: 'history', at });
    const texts = helpdesk.state().conversations[0]?.messages.map(({ text }) => text);
    expect(texts).toEqual(['history', 'now']);
  });
});

describe('the page', () => {
  it('is told everything, then each change', async () => {
    helpdesk.createConversation({ id: 'c1' });
    const events = await firstEvents(3, () => {
      helpdesk.addMessage('c1', { id: 'm1', sender: 'bot', text: 'Hi' });
      helpdesk.changeConversation('c1', { phase: 'active' });
    });
    expect(events).toMatchObject([
      { type: 'everything', state: { conversations: [{ id: 'c1', messages: [] }] } },
      { type: 'message', conversationId: 'c1', message: { id: 'm1', text: 'Hi' } },
      { type: 'conversation', conversation: { id: 'c1', phase: 'active' } },
    ]);
  });

  it('is served at every address of a conversation, with its script', async () => {
    const page = await (await fetch(`${helpdesk.url}/conversations/c1?split=c2`)).text();
    const [, script] = /src="([^"]+)"/.exec(page) ?? [];
    const answer = await fetch(`${helpdesk.url}${script}`);
    expect(answer.headers.get('content-type')).toContain('javascript');
  });
});

describe('starting and stopping', () => {
  it('takes another port when the wanted one is in use', async () => {
    const second = await startDemoHelpdesk({ port: helpdesk.port });
    expect(second.port).not.toBe(helpdesk.port);
    expect((await fetch(`${second.url}/api/state`)).status).toBe(200);
    await second.stop();
  });

  it('leaves nothing: no listener, no open page, no message on its way', async () => {
    const { url, port } = helpdesk;
    const page = await fetch(`${url}/api/events`);
    helpdesk.createConversation({ id: 'c1', phase: 'active' });
    const sending = helpdesk.send('c1', 'Hello');
    await Promise.all([helpdesk.stop(), expect(sending).rejects.toThrow()]);
    await expect(page.text()).rejects.toThrow();
    await expect(fetch(`${url}/api/state`)).rejects.toThrow();
    const other = createServer();
    await new Promise<void>((resolve, reject) => {
      other.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    other.close();
  });
});
