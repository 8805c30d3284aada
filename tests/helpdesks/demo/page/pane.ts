import type { ConversationView } from './app';
import { isShown } from './app';
import { createCaseForm } from './caseForm';
import { createComposer } from './composer';
import { createCustomerCard } from './customerCard';
import { h, setAttribute, type Part } from './dom';
import { createHeader } from './header';
import { createMessageList } from './messageList';
import { nameOf } from './words';

/** One conversation: head, messages, composer, and beside them the customer or the new-case form. */
export function createPane(): Part<ConversationView> {
  const form = createCaseForm();
  const parts = {
    header: createHeader(form.toggle),
    card: createCustomerCard(),
    messages: createMessageList(),
    composer: createComposer(),
  };
  const middle = h('div', { class: 'conversation__middle' });
  middle.append(parts.messages.element, parts.composer.element);
  const side = h('div', { class: 'conversation__side' }, parts.card.element, form.element);
  const body = h('div', { class: 'conversation__body' }, middle, side);
  const element = h('article', { class: 'conversation' }, parts.header.element, body);
  return {
    element,
    update(view) {
      const { id, channel, direction, phase } = view.conversation;
      setAttribute(element, 'data-conversation-id', id);
      setAttribute(element, 'data-channel', channel);
      setAttribute(element, 'data-direction', direction);
      setAttribute(element, 'data-phase', phase);
      setAttribute(element, 'aria-label', `Conversation with ${nameOf(view.conversation)}`);
      setAttribute(element, 'hidden', !isShown(id, view.route));
      for (const part of [...Object.values(parts), form]) part.update(view);
    },
  };
}
