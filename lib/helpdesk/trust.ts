import type { SiteDefinition } from '@/lib/config/site';
import type { Sender } from '@/lib/domain/conversation';
import type { Place, RuleLimits } from './rule';
import { chain, closest, joined, matches } from './selectors';
import type { Cut } from './text';

/*
 * Who may feed which value. A customer writes what they like into a message, also an address that
 * is not theirs or a link that looks like the helpdesk's own; this file keeps it out of the head.
 */

export type SenderOf = (place: Place) => Sender | null;

/** Rules of a message read its own row, not the rows that are nested in it. */
export function messageLimits(definition: SiteDefinition): RuleLimits {
  const { message } = definition;
  const cut = cutting([...message.ignore, message.item]);
  return {
    from: 'item',
    outside: strictLimits(definition),
    cut: () => cut,
    allows: (element, _takes, { item }) =>
      element === item || !item?.contains(element) || closest(element, message.item) === item,
  };
}

/** Subject, name, address and case id of a conversation are never read inside messages. */
export function strictLimits({ message }: SiteDefinition): RuleLimits {
  const cut = cutting([...message.ignore, message.item]);
  return {
    from: 'pane',
    cut: () => cut,
    allows: (element) => closest(element, message.item) === null,
  };
}

/**
 * Channel, direction and phase may be told by rows, but never by the words or links of a customer;
 * a row whose sender is not known (yet) counts as a customer's.
 */
export function looseLimits(definition: SiteDefinition, senderOf: SenderOf): RuleLimits {
  const { message } = definition;
  const ignored = cutting(message.ignore);
  const words = joined([...chain(message.text)].flatMap(([, rule]) => rule.selector ?? []));
  const isOfCustomer = (row: Element, place: Place): boolean =>
    ['customer', null].includes(senderOf({ ...place, item: row }));

  return {
    from: 'pane',
    outside: strictLimits(definition),
    cut: (place) => (element) =>
      ignored(element) || (matches(element, message.item) && isOfCustomer(element, place)),
    allows: (element, takes, place) => {
      const row = closest(element, message.item);
      if (row === null || !isOfCustomer(row, place)) return true;
      if (takes === 'text' || closest(element, 'a[href]') !== null) return false;
      return words === null ? element === row : element === row || closest(element, words) === null;
    },
  };
}

function cutting(selectors: string[]): Cut {
  const selector = joined(selectors);
  return selector === null ? () => false : (element) => matches(element, selector);
}
