import type { DemoConversation } from '../model';
import type { View } from './app';
import { h, keyedList, setAttribute, setText, type Part } from './dom';
import { icon } from './icon';
import { addressOf, goTo } from './route';
import { changeConversation } from './server';
import { channelNames, nameOf } from './words';

interface Entry {
  conversation: DemoConversation;
  current: boolean;
}

/** The queue, the agent's own conversations and the closed ones. */
export function createSidebar() {
  const queue = createSection('Queue', 'Nobody is waiting.');
  const own = createSection('My conversations', 'None open.');
  const closed = createSection('Closed', 'None yet.');
  const brand = h('h1', {}, h('a', { class: 'brand', href: '/' }, icon('anchor'), 'Harbor Desk'));
  const agent = h('p', { class: 'agent' }, 'Robin Hale', h('span', {}, 'Available'));
  const lists = h('nav', { class: 'lists', 'aria-label': 'Conversations' });
  lists.append(queue.element, own.element, closed.element);
  const element = h('aside', { class: 'sidebar' }, brand, lists, agent);

  function update({ state, route }: View): void {
    const entries = state.conversations.map((conversation) => ({
      conversation,
      current: conversation.id === route.conversationId,
    }));
    queue.update(entries.filter(({ conversation }) => conversation.phase === 'offered'));
    own.update(
      entries.filter(({ conversation: { phase } }) => phase === 'active' || phase === 'wrapUp'),
    );
    closed.update(entries.filter(({ conversation }) => conversation.phase === 'closed'));
  }

  return { element, update };
}

function createSection(title: string, emptyWords: string): Part<Entry[]> {
  const count = h('span', { class: 'count' });
  const list = h('ul', { 'aria-label': title });
  const empty = h('p', { class: 'lists__empty' }, emptyWords);
  const show = keyedList<Entry>(list, ({ conversation }) => conversation.id, createEntry);
  return {
    element: h('section', {}, h('h2', {}, title, count), list, empty),
    update(entries) {
      setText(count, String(entries.length));
      setAttribute(empty, 'hidden', entries.length > 0);
      show(entries);
    },
  };
}

function createEntry({ conversation: { id, channel, direction } }: Entry): Part<Entry> {
  const name = h('strong');
  const snippet = h('span', { class: 'entry__snippet' });
  const kind = `${direction === 'outbound' ? 'Outbound ' : ''}${channelNames[channel]}`;
  const mark = h('span', { class: 'entry__channel', title: kind }, icon(channel));
  const link = h(
    'a',
    { href: addressOf(id) },
    mark,
    h('span', { class: 'entry__words' }, name, snippet),
  );
  const accept = h(
    'button',
    { class: 'button button--primary', onclick: () => void take(id) },
    'Accept',
  );
  return {
    element: h('li', { class: 'entry' }, link, accept),
    update({ conversation, current }) {
      setText(name, nameOf(conversation));
      setText(snippet, snippetOf(conversation));
      setAttribute(link, 'aria-current', current ? 'page' : null);
      setAttribute(accept, 'hidden', conversation.phase !== 'offered');
      setAttribute(accept, 'aria-label', `Accept ${nameOf(conversation)}`);
    },
  };
}

async function take(id: string): Promise<void> {
  await changeConversation(id, { phase: 'active' });
  goTo(addressOf(id));
}

function snippetOf({ messages, subject, channel }: DemoConversation): string {
  if (channel === 'email') return subject;
  return messages.findLast(({ sender }) => sender !== 'note')?.text.slice(0, 80) ?? subject;
}
