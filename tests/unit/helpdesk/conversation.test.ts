import { describe, expect, it } from 'vitest';
import type { Message } from '@/lib/domain/conversation';
import { Conversation } from '@/lib/helpdesk/conversation';
import { schemas } from '@/lib/messageSchemas';

const message = (id: string, text = id): Message => ({
  id,
  sender: 'customer',
  author: null,
  text,
  at: 1,
});

function conversation(): Conversation {
  const made = new Conversation({ siteId: 'acme', reader: 'r' }, 'acme:1');
  made.see({ channel: 'chat', phase: 'active', phaseFrom: 'assumed' });
  return made;
}

describe('the reports on a conversation', () => {
  it('begin with all that is known and go on with what changed', () => {
    const one = conversation();
    one.add(message('a'), 0, false);
    expect(one.take()).toMatchObject({
      revision: 1,
      full: true,
      added: [{ after: null, news: false }],
    });
    one.add(message('b'), 1, true);
    one.edit(message('a', 'A'));
    expect(one.take()).toMatchObject({
      revision: 2,
      full: false,
      added: [{ message: { id: 'b' }, after: 'a', news: true }],
      edited: [{ id: 'a', text: 'A' }],
    });
    expect(one.take()).toBeNull();
  });

  it('fit the protocol', () => {
    const one = conversation();
    one.add(message('a'), 0, false);
    expect(schemas.observe.safeParse(one.take()).success).toBe(true);
  });

  it('wait for the channel', () => {
    const one = new Conversation({ siteId: 'acme', reader: 'r' }, 'acme:1');
    one.add(message('a'), 0, false);
    expect(one.take()).toBeNull();
  });

  it('merge what happened between two of them', () => {
    const one = conversation();
    one.add(message('a'), 0, false);
    one.take();
    one.add(message('b'), 1, true);
    one.edit(message('b', 'B'));
    one.add(message('c'), 2, true);
    one.remove('c');
    one.remove('a');
    one.add(message('a', 'again'), 0, true);
    expect(one.take()).toMatchObject({
      added: [{ message: { id: 'b', text: 'B' }, after: 'a' }],
      edited: [{ id: 'a', text: 'again' }],
      removed: [],
    });
  });

  it('are whole again after one was lost', () => {
    const one = conversation();
    one.add(message('a'), 0, false);
    one.take();
    one.add(message('b'), 1, true);
    one.take();
    one.reportWhole();
    expect(one.take()).toMatchObject({
      revision: 3,
      full: true,
      added: [{ after: null }, { after: 'a' }],
    });
  });
});
