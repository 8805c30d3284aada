import type { DemoMessage } from '../model';
import { h, setAttribute, setText, type Part } from './dom';
import { createMailBody } from './mailBody';
import { clock } from './words';

/** One row: who, when, what. It stays the same element while the message is edited. */
export function createMessage(): Part<DemoMessage> {
  const author = h('span', { class: 'message__author' });
  const note = h('span', { class: 'message__kind' }, 'Internal note');
  const time = h('time', { class: 'message__time' });
  const edited = h('span', { class: 'message__edited' }, 'edited');
  const text = h('div', { class: 'message__text', dir: 'auto' });
  const mail = createMailBody();
  const head = h('div', { class: 'message__head' }, author, note, time, edited);
  const element = h('div', {}, head);
  let shown: DemoMessage | null = null;
  return {
    element,
    update(message) {
      if (message === shown) return;
      shown = message;
      setAttribute(element, 'class', classOf(message));
      setAttribute(element, 'data-message-id', message.id);
      setText(author, message.author ?? '');
      setAttribute(note, 'hidden', message.sender !== 'note');
      setAttribute(time, 'datetime', message.at);
      setText(time, message.pending ? 'Sending …' : clock(message.at));
      setAttribute(edited, 'hidden', !message.edited);
      setText(text, message.text);
      if (message.html !== null) mail.update(message.html);
      const body = message.html === null ? text : mail.element;
      if (element.lastElementChild !== body) replaceBody(element, head, body);
    },
  };
}

function replaceBody(element: Element, head: Element, body: Element): void {
  while (element.lastElementChild !== head) element.lastElementChild?.remove();
  element.append(body);
}

function classOf({ sender, pending }: DemoMessage): string {
  return `message message--${sender}${pending ? ' message--pending' : ''}`;
}
