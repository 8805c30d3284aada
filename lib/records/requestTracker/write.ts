import type { FieldValues } from '@/lib/domain/case';
import type { CaseRecord, RecordDraft } from '../record';
import { toCore } from './place';
import { placesOf, type Layout } from './ticket';
import { textOf } from './values';

/** Fields of a ticket as REST2 wants them. */
export interface TicketBody {
  CustomFields: Record<string, string>;
  [field: string]: string | Record<string, string>;
}

/** What of the values RT keeps, in its own words; `wanted` chooses among the case fields. */
function bodyOf(
  layout: Layout,
  values: FieldValues,
  wanted: (name: string, text: string) => boolean,
): TicketBody {
  const body: TicketBody = { CustomFields: {} };
  for (const { field, place } of placesOf(layout)) {
    const text = textOf(values[field.name] ?? null);
    if (!wanted(field.name, text)) continue;
    if ('custom' in place) body.CustomFields[place.custom] = text;
    else body[place.core] = toCore(place.core, text);
  }
  return body;
}

/** RT takes a ticket with an address that is none, and leaves it out without a word. */
const isAddress = (text: string) => /^[^\s@,;]+@[^\s@,;]+$/.test(text);

const titleFor = ({ subject, customer }: RecordDraft) =>
  subject ?? (customer.name === null ? '' : `Conversation with ${customer.name}`);

/** A new ticket. Subject, requestor and first message come from the case, else from the helpdesk. */
export function newTicket(layout: Layout, draft: RecordDraft): TicketBody {
  const { queue, conversation, requestor, content, subject } = layout.settings;
  const { values, customer, conversationKey } = draft;
  const value = (name: string | undefined) =>
    name === undefined ? '' : textOf(values[name] ?? null);
  const address = value(requestor) || (customer.email ?? '');
  const body = bodyOf(layout, values, (_name, text) => text !== '');
  if (conversationKey !== null) body.CustomFields[conversation] = conversationKey;
  return {
    Queue: queue,
    ...(subject === undefined && { Subject: titleFor(draft) }),
    ...(isAddress(address) && { Requestor: address }),
    ...(value(content) !== '' && { Content: value(content), ContentType: 'text/plain' }),
    ...body,
  };
}

/**
 * What differs from what stands there: RT writes an empty value, with a line in its history, into a
 * custom field that is empty already. Null when nothing does.
 */
export function changes(
  layout: Layout,
  { conversationKey, values }: RecordDraft,
  there: CaseRecord,
): TicketBody | null {
  const differs = (name: string, text: string) => textOf(there.values[name] ?? null) !== text;
  const body = bodyOf(layout, values, (name, text) => name in values && differs(name, text));
  if (conversationKey !== there.conversationKey) {
    body.CustomFields[layout.settings.conversation] = conversationKey ?? '';
  }
  const { CustomFields, ...core } = body;
  return Object.keys({ ...CustomFields, ...core }).length === 0 ? null : body;
}
