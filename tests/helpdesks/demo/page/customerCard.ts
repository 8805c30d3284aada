import type { ConversationView } from './app';
import { h, setAttribute, setText, type Part } from './dom';
import { initialsOf } from './words';

/** What the helpdesk knows of the customer. */
export function createCustomerCard(): Part<ConversationView> {
  const initials = h('span', { class: 'avatar', 'aria-hidden': 'true' });
  const name = h('strong', { class: 'customer__name' });
  const email = h('dd', { class: 'customer__email' });
  const phone = h('dd', { class: 'customer__phone' });
  const element = h('div', { class: 'customer' });
  const facts = h('dl', {}, h('dt', {}, 'E-mail'), email, h('dt', {}, 'Phone'), phone);
  element.append(h('div', { class: 'customer__head' }, initials, name), facts);
  return {
    element,
    update({ conversation }) {
      const { customer } = conversation;
      setText(initials, customer.name === null ? '?' : initialsOf(customer.name));
      setText(name, customer.name ?? 'Unknown customer');
      setText(email, customer.email ?? '–');
      setText(phone, customer.phone ?? '–');
      setAttribute(name, 'data-unknown', customer.name === null);
      setAttribute(email, 'data-unknown', customer.email === null);
      setAttribute(phone, 'data-unknown', customer.phone === null);
    },
  };
}
