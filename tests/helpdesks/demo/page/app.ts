import type { DemoConversation, DemoState } from '../model';
import { h, keyedList, setAttribute, setText } from './dom';
import { icon } from './icon';
import { createPane } from './pane';
import type { PageRoute } from './route';
import { createSidebar } from './sidebar';
import { createTabs } from './tabs';
import { nameOf } from './words';

export interface View {
  state: DemoState;
  route: PageRoute;
}

/** One conversation as its parts need it. */
export interface ConversationView extends View {
  conversation: DemoConversation;
}

/** The whole page: queue and lists on the left, tabs and the panes of open conversations beside them. */
export function createApp() {
  const sidebar = createSidebar();
  const tabs = createTabs();
  const panes = h('div', { class: 'panes' });
  const emptyText = h('p');
  const empty = h('div', { class: 'empty' }, icon('anchor'), emptyText);
  const showPanes = keyedList<ConversationView>(
    panes,
    ({ conversation }) => conversation.id,
    () => createPane(),
  );
  const main = h('main', { class: 'main' }, tabs.element, panes, empty);
  const element = h('div', { class: 'desk' }, sidebar.element, main);

  function update(view: View): void {
    const opened = openConversations(view);
    sidebar.update(view);
    tabs.update(view);
    showPanes(opened.map((conversation) => ({ ...view, conversation })));
    const shown = opened.some(({ id }) => isShown(id, view.route));
    setAttribute(panes, 'hidden', !shown);
    setAttribute(panes, 'data-split', view.route.split !== null);
    setAttribute(empty, 'hidden', shown);
    setText(emptyText, emptyWords(view));
    document.title = titleOf(view);
  }

  return { element, update };
}

/** Those with a tab: accepted ones until their tab is closed, and whatever the address names. */
export function openConversations({ state, route }: View): DemoConversation[] {
  return state.conversations.filter(({ id, open }) => open || isShown(id, route));
}

/** In the left or right pane. */
export function isShown(id: string, { conversationId, split }: PageRoute): boolean {
  return id === conversationId || id === split;
}

function emptyWords({ state, route }: View): string {
  if (route.conversationId !== null) return 'This conversation is not here any more.';
  const waiting = state.conversations.filter(({ phase }) => phase === 'offered').length;
  return waiting > 0
    ? 'Accept a conversation from the queue.'
    : 'All quiet. New conversations appear in the queue.';
}

function titleOf({ state, route }: View): string {
  const shown = state.conversations.find(({ id }) => id === route.conversationId);
  return shown ? `${nameOf(shown)} · Harbor Desk` : 'Harbor Desk';
}
