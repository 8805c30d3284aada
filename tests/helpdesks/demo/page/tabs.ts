import type { DemoConversation } from '../model';
import { isShown, openConversations, type View } from './app';
import { h, keyedList, setAttribute, setText, type Part } from './dom';
import { icon } from './icon';
import { addressOf, goTo } from './route';
import { changeConversation } from './server';
import { nameOf } from './words';

interface Tab {
  conversation: DemoConversation;
  /** Where a click on it leads. */
  address: string;
  current: boolean;
  shown: boolean;
  /** Where to go when it is closed; null to stay. */
  after: string | null;
}

/** A tab for each open conversation, and the switch that shows two side by side. */
export function createTabs(): Part<View> {
  const list = h('div', { class: 'tabs__list' });
  const show = keyedList<Tab>(list, ({ conversation }) => conversation.id, createTab);
  let splitAddress = '/';
  let current: string | null = null;
  const split = h(
    'button',
    { class: 'button button--quiet', onclick: () => goTo(splitAddress) },
    icon('split'),
    'Split view',
  );
  return {
    element: h('nav', { class: 'tabs', 'aria-label': 'Open conversations' }, list, split),
    update(view) {
      const open = openConversations(view);
      show(open.map((conversation) => tabOf(conversation, open, view)));
      if (current !== view.route.conversationId) revealCurrent(list);
      current = view.route.conversationId;
      splitAddress = addressOfSplit(open, view);
      setAttribute(split, 'aria-pressed', view.route.split === null ? 'false' : 'true');
      setAttribute(split, 'disabled', open.length < 2);
    },
  };
}

function revealCurrent(list: Element): void {
  list.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

function createTab({ conversation: { id, channel } }: Tab): Part<Tab> {
  const name = h('span', { class: 'tab__name' });
  const link = h('a', {}, icon(channel), name);
  let after: string | null = null;
  const onclick = () => void closeTab(id, after);
  const close = h('button', { class: 'tab__close', onclick }, icon('close'));
  const element = h('div', { class: 'tab' }, link, close);
  return {
    element,
    update(tab) {
      after = tab.after;
      setText(name, nameOf(tab.conversation));
      setAttribute(link, 'href', tab.address);
      setAttribute(link, 'aria-current', tab.current ? 'page' : null);
      setAttribute(close, 'aria-label', `Close tab ${nameOf(tab.conversation)}`);
      setAttribute(element, 'data-shown', tab.shown);
    },
  };
}

async function closeTab(id: string, after: string | null): Promise<void> {
  await changeConversation(id, { open: false });
  if (after !== null) goTo(after);
}

/** In split view a click on the right conversation changes sides, on another one fills the left. */
function tabOf(conversation: DemoConversation, open: DemoConversation[], { route }: View): Tab {
  const { conversationId, split } = route;
  const { id } = conversation;
  const [left = null, right = null] = [
    conversationId,
    split,
    ...open.map((each) => each.id),
  ].filter((each, index, all) => each !== null && each !== id && all.indexOf(each) === index);
  const beside = split === null ? null : id === split ? conversationId : split;
  return {
    conversation,
    address: addressOf(id, beside),
    current: id === conversationId,
    shown: isShown(id, route),
    after: isShown(id, route) ? addressOf(left, split === null ? null : right) : null,
  };
}

/** Beside the conversation that is shown comes the one of the next tab, or of the one before. */
function addressOfSplit(open: DemoConversation[], { route }: View): string {
  if (route.split !== null) return addressOf(route.conversationId);
  const ids = open.map(({ id }) => id);
  const shown = Math.max(0, ids.indexOf(route.conversationId ?? ''));
  return addressOf(ids[shown] ?? null, ids[shown + 1] ?? ids[shown - 1]);
}
