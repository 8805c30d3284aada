import { expect, it } from 'vitest';
import { Conversations } from '@/lib/helpdesk/conversations';

function opened(closesWithPane: boolean) {
  const conversations = new Conversations({ siteId: 'acme', reader: 'r' }, closesWithPane);
  const conversation = conversations.open('acme:1');
  conversation.see({ channel: 'chat', phase: 'active', phaseFrom: 'page' });
  conversations.settle(new Set([conversation]));
  conversation.take();
  return { conversations, conversation };
}

it('a conversation whose pane left has ended where that closes it', () => {
  const { conversations, conversation } = opened(true);
  conversations.lostPane(conversation);
  expect(conversations.ended('acme:1')).toBeUndefined();
  expect(conversations.settle(new Set())).toEqual([conversation]);
  expect(conversations.ended('acme:1')).toBe(conversation);
});

it('a conversation whose pane left is away where that says nothing', () => {
  const { conversations, conversation } = opened(false);
  conversations.lostPane(conversation);
  conversations.settle(new Set());
  expect(conversations.ended('acme:1')).toBeUndefined();
});

it('a conversation in wrap-up has ended and stays known when it leaves the page', () => {
  const { conversations, conversation } = opened(false);
  conversation.see({ phase: 'wrapUp' });
  conversation.take();
  conversations.settle(new Set());
  expect(conversations.ended('acme:1')?.revision).toBe(2);
});

it('of those that left, the oldest are forgotten and told whole when they come back', () => {
  const { conversations, conversation } = opened(false);
  conversation.add({ id: 'm', sender: 'customer', author: null, text: 'Hi', at: 1 }, 0, false);
  conversations.settle(new Set());
  conversation.take();
  for (let n = 2; n < 150; n += 1) conversations.open(`acme:${n}`);
  conversations.settle(new Set());
  expect(conversation.ledger.size).toBe(0);
  expect(conversations.open('acme:1').take()).toMatchObject({ full: true });
});
