import * as z from 'zod';
import { fail, ok, type Failure, type Result } from '@/lib/domain/result';
import type { CaseRecord, RecordDraft, RecordFailure } from '../record';
import type { Rest } from './rest';
import { ticketsOf, unite } from './search';
import { readTicket, type Layout } from './ticket';
import { changes } from './write';

/** A sentence for each change, or for why it was not made; the status is 200 for both. */
const sentences = z.array(z.string());

/**
 * Brings a ticket to what the draft says, if it is still as it was read.
 *
 * @param there what was read of it.
 */
export async function updateTicket(
  rest: Rest,
  layout: Layout,
  draft: RecordDraft,
  there: CaseRecord,
): Promise<Result<CaseRecord, RecordFailure>> {
  const body = changes(layout, draft, there);
  if (!body) return ok(there);
  const { reference, version } = there;
  const path = `ticket/${reference.id}`;
  const written = await rest({ method: 'PUT', path, body, version }, sentences);
  if (!written.ok) return written;
  const after = await readTicket(rest, layout, reference.id);
  if (!after.ok) return after;
  const denied = written.value.content.some((said) => said.includes('Permission Denied'));
  if (after.value.conversationKey !== draft.conversationKey)
    return keyRefused(layout, after.value, denied);
  if (after.value.version === version && denied)
    return fail('denied', `You may not change ticket ${reference.label} in Request Tracker.`);
  const { conversationKey: key } = draft;
  return key === null || key === there.conversationKey
    ? after
    : linked(rest, layout, key, after.value);
}

/** Without its key a ticket is not found again, so that others would make a second one. */
function keyRefused(
  { settings: { conversation } }: Layout,
  { reference }: CaseRecord,
  denied: boolean,
): Failure<RecordFailure> {
  const ticket = `Ticket ${reference.label} does not say which conversation it belongs to:`;
  const cause = denied
    ? `you may not change its field "${conversation}". Ask your admin for the right ModifyCustomField`
    : `you do not see its field "${conversation}". Ask your admin for the right SeeCustomField, or to apply the field to the queue`;
  return fail('denied', `${ticket} ${cause}.`);
}

/** The ticket of a conversation after one was linked to it, which may have had another one. */
async function linked(
  rest: Rest,
  layout: Layout,
  key: string,
  own: CaseRecord,
): Promise<Result<CaseRecord, RecordFailure>> {
  const tickets = await ticketsOf(rest, layout, key);
  const one = tickets.ok ? await unite(rest, layout, key, tickets.value) : tickets;
  if (!one.ok) return one;
  const { id } = own.reference;
  return one.value === null || one.value === id ? ok(own) : readTicket(rest, layout, one.value);
}

/** Words for the end of a ticket that should not have been; not every queue has the first. */
const endings = ['rejected', 'deleted'];

const hasEnded = ({ status, conversationKey }: CaseRecord) =>
  conversationKey === null && endings.includes(status ?? '');

async function end(
  rest: Rest,
  { settings: { conversation } }: Layout,
  { reference, conversationKey, version }: CaseRecord,
  ending: string,
): Promise<Result<unknown, RecordFailure>> {
  const unlinked = conversationKey !== null && { CustomFields: { [conversation]: '' } };
  const body = { Status: ending, ...unlinked };
  return rest({ method: 'PUT', path: `ticket/${reference.id}`, body, version }, sentences);
}

/**
 * Ends a ticket that should not have been made and takes it off its conversation: RT cannot remove
 * tickets over REST2.
 */
export async function withdrawTicket(
  rest: Rest,
  layout: Layout,
  id: string,
): Promise<Result<undefined, RecordFailure>> {
  for (const ending of [...endings, null]) {
    const there = await readTicket(rest, layout, id);
    if (!there.ok) return there.reason === 'notFound' ? ok(undefined) : there;
    if (hasEnded(there.value)) return ok(undefined);
    if (ending === null) break;
    const ended = await end(rest, layout, there.value, ending);
    if (!ended.ok) return ended;
  }
  return fail('denied', `You may not reject ticket #${id} in Request Tracker.`);
}
