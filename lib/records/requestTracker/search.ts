import * as z from 'zod';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { CaseRecord, RecordFailure } from '../record';
import type { Rest } from './rest';
import { customFields, customText, readTicket, type Layout } from './ticket';

/** Each round of merging leaves one; another browser may make one more in between. */
const roundsAtMost = 3;

const found = z.object({
  items: z.array(z.object({ id: z.coerce.string(), CustomFields: customFields.default([]) })),
});

const quoted = (text: string) => `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;

/**
 * Ids of the tickets of a conversation, the lowest first; RT leaves out merged and deleted ones. An
 * unknown custom field is no error there, only no ticket.
 */
export async function ticketsOf(
  rest: Rest,
  { settings: { conversation } }: Layout,
  key: string,
): Promise<Result<string[], RecordFailure>> {
  const query = {
    query: `${quoted(`CF.{${conversation}}`)} = ${quoted(key)}`,
    fields: 'CustomFields',
    orderby: 'id',
    per_page: '100',
  };
  const answer = await rest({ path: 'tickets', query }, found);
  if (!answer.ok) return answer;
  // RT compares without regard to case.
  const same = answer.value.content.items.filter(
    ({ CustomFields }) => customText(CustomFields, conversation) === key,
  );
  return ok(same.map(({ id }) => id));
}

const sentences = z.array(z.string());

/** Merges the others into the lowest; both ends of a race may do it, which RT bears. */
async function merge(
  rest: Rest,
  lowest: string,
  others: string[],
): Promise<Result<undefined, RecordFailure>> {
  for (const other of others) {
    const body = { MergeInto: Number(lowest) };
    const merged = await rest({ method: 'PUT', path: `ticket/${other}`, body }, sentences);
    if (!merged.ok) return merged;
  }
  return ok(undefined);
}

/** Merges the tickets of a conversation until one remains, and answers its id. */
export async function unite(
  rest: Rest,
  layout: Layout,
  key: string,
  ids: string[],
): Promise<Result<string | null, RecordFailure>> {
  let tickets = ids;
  for (let round = 0; round < roundsAtMost; round += 1) {
    const [lowest = null, ...others] = tickets;
    if (lowest === null || others.length === 0) return ok(lowest);
    const merged = await merge(rest, lowest, others);
    if (!merged.ok) return merged;
    const left = await ticketsOf(rest, layout, key);
    if (!left.ok) return left;
    tickets = left.value;
  }
  const list = tickets.map((id) => `#${id}`).join(' and ');
  return fail(
    'denied',
    `Tickets ${list} are of the same conversation. Merge them in Request Tracker.`,
  );
}

/** The one ticket of a conversation, or null; several are merged into the lowest. */
export async function lookFor(
  rest: Rest,
  layout: Layout,
  key: string,
): Promise<Result<CaseRecord | null, RecordFailure>> {
  const tickets = await ticketsOf(rest, layout, key);
  if (!tickets.ok) return tickets;
  const one = await unite(rest, layout, key, tickets.value);
  if (!one.ok || one.value === null) return one.ok ? ok(null) : one;
  return readTicket(rest, layout, one.value);
}
