import type { ConversationView } from './app';
import { h, keyedList, setAttribute, setText, type Part } from './dom';
import { createMessage } from './message';
import { setNewestFirst } from './server';

/** Closer than this to the newest message, in pixels, the list follows new ones. */
const near = 80;

/** The messages of one conversation; e-mail can stand newest first. */
export function createMessageList(): Part<ConversationView> {
  const list = h('div', { class: 'messages', role: 'log' });
  const loading = h('p', { class: 'loading', role: 'status' }, 'Loading earlier messages …');
  const order = createOrderSwitch();
  const show = keyedList(list, (message) => message.id, createMessage);
  const scroller = h('div', { class: 'scroller', tabindex: '0' }, loading, list);
  let newestFirst = false;
  followNewest(scroller, list, () => newestFirst);
  return {
    element: h('div', { class: 'conversation__messages' }, order.element, scroller),
    update(view) {
      const { messages, channel, loading: waits } = view.conversation;
      newestFirst = channel === 'email' && view.state.newestFirst;
      setAttribute(loading, 'hidden', !waits);
      setAttribute(list, 'aria-label', channel === 'voice' ? 'Transcript' : 'Messages');
      order.update(view);
      show(newestFirst ? messages.toReversed() : messages);
    },
  };
}

/** Keeps the newest message in view while the agent has not scrolled away from it. */
function followNewest(scroller: Element, list: Element, onTop: () => boolean): void {
  let following = true;
  scroller.addEventListener('scroll', () => {
    const below = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    following = (onTop() ? scroller.scrollTop : below) < near;
  });
  const sizes = new ResizeObserver(() => {
    if (following) scroller.scrollTop = onTop() ? 0 : scroller.scrollHeight;
  });
  sizes.observe(scroller);
  sizes.observe(list);
}

function createOrderSwitch(): Part<ConversationView> {
  const count = h('span');
  const box = h('input', {
    type: 'checkbox',
    onchange: (event) => void setNewestFirst((event.target as HTMLInputElement).checked),
  });
  const element = h('div', { class: 'order' }, count, h('label', {}, box, 'Newest first'));
  return {
    element,
    update({ conversation, state }) {
      setAttribute(element, 'hidden', conversation.channel !== 'email');
      setText(count, `${conversation.messages.length} messages`);
      box.checked = state.newestFirst;
    },
  };
}
