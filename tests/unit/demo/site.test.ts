// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { siteDefinition } from '@/lib/config/site';
import { phases } from '@/lib/domain/conversation';
import { startReading } from '@/lib/helpdesk/reading';
import demo from '@/lib/helpdesk/sites/demo.json';
import type { Observation } from '@/lib/messages';
import { Desk } from '../../helpdesks/demo/desk';
import { createApp } from '../../helpdesks/demo/page/app';

const site = siteDefinition.parse(demo);
const { form } = site;
const done = Promise.resolve({ ok: true, value: undefined } as const);

let desk: Desk;
let ending: AbortController;

beforeEach(() => {
  // The browser has it, happy-dom has not.
  vi.stubGlobal('scheduler', { postTask: async (task: () => void) => task() });
  desk = new Desk();
  ending = new AbortController();
});

afterEach(() => ending.abort());

/** Draws the page at the address of conversation `c1`. */
function show(): void {
  const app = createApp();
  app.update({ state: desk.state(), route: { conversationId: 'c1', split: null } });
  document.body.replaceChildren(app.element);
}

/** What the extension reads first from the page. */
async function read(): Promise<Observation> {
  const seen: Observation[] = [];
  const observe = (observation: Observation) => (seen.push(observation), done);
  startReading([site], { observe, reportSite: () => done }, ending.signal);
  return vi.waitFor(() => seen[0] ?? Promise.reject(new Error('nothing was read')));
}

describe('the site definition of the demo helpdesk', () => {
  it('reads the head that the page shows', async () => {
    const customer = { name: 'Ada Park', email: 'ada@example.com', phone: null };
    desk.createConversation({ id: 'c1', channel: 'voice', direction: 'outbound', customer });
    desk.changeConversation('c1', { subject: 'Lamp', caseId: 'CASE-1' });
    show();
    expect(await read()).toMatchObject({
      key: 'demo:c1',
      active: true,
      head: {
        channel: 'voice',
        direction: 'outbound',
        subject: 'Lamp',
        customerName: 'Ada Park',
        customerEmail: 'ada@example.com',
        caseId: 'CASE-1',
      },
    });
  });

  it('reads no customer where the page knows none', async () => {
    const customer = { name: null, email: null, phone: '+44 7700 900100' };
    desk.createConversation({ id: 'c1', customer });
    show();
    const { head } = await read();
    expect(head).toMatchObject({ customerName: null, customerEmail: null, caseId: null });
  });

  it.each(phases)('reads that the conversation is %s', async (phase) => {
    desk.createConversation({ id: 'c1', phase });
    desk.createConversation({ id: 'c2', phase: 'active' });
    show();
    expect((await read()).head).toMatchObject({ phase, phaseFrom: 'page' });
  });

  it('tells the senders apart and leaves provisional rows out', async () => {
    desk.createConversation({ id: 'c1', phase: 'active' });
    for (const sender of ['bot', 'customer', 'system', 'agent', 'note'] as const) {
      desk.addMessage('c1', { sender, text: `from ${sender}` });
    }
    desk.addMessage('c1', { sender: 'agent', text: 'still sending', pending: true });
    show();
    const { added } = await read();
    expect(added.map(({ message }) => [message.sender, message.text])).toEqual([
      ['bot', 'from bot'],
      ['customer', 'from customer'],
      ['system', 'from system'],
      ['agent', 'from agent'],
      ['note', 'from note'],
    ]);
  });

  it('finds every control of the new-case form once it is open', () => {
    desk.createConversation({ id: 'c1', phase: 'active' });
    show();
    const shown = () => document.querySelector(form?.root ?? '');
    expect(shown()).toBeNull();
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === 'New case')?.click();
    const count = (selector: string) => shown()?.querySelectorAll(selector).length;
    const found = Object.entries(form?.fields ?? {}).map(([name, { selector }]) => {
      return [name, count(selector)] as const;
    });
    expect(Object.fromEntries(found)).toEqual({
      title: 1,
      category: 1,
      urgency: 2,
      orderNumber: 1,
      customerName: 1,
      email: 1,
      phone: 1,
      amount: 1,
      incidentDate: 1,
      description: 1,
    });
    expect(count(form?.submit ?? '')).toBe(1);
  });
});
