import * as z from 'zod';
import { ok, type Result } from '@/lib/domain/result';
import type { CaseRecord, RecordDraft, RecordFailure } from '../record';
import type { Rest } from './rest';
import { lookFor, ticketsOf, unite } from './search';
import { readTicket, type Layout } from './ticket';
import { newTicket } from './write';

const made = z.object({ id: z.coerce.string() });

async function post(
  rest: Rest,
  layout: Layout,
  draft: RecordDraft,
): Promise<Result<string, RecordFailure>> {
  const body = newTicket(layout, draft);
  const answer = await rest({ method: 'POST', path: 'ticket', body }, made);
  return answer.ok ? ok(answer.value.content.id) : answer;
}

/**
 * Looks again after a ticket was made: another browser may have made one at the same time, or the
 * answer may not have come although the ticket is there.
 */
async function settle(
  rest: Rest,
  layout: Layout,
  key: string,
  posted: Result<string, RecordFailure>,
): Promise<Result<CaseRecord, RecordFailure>> {
  const [tickets, own] = await Promise.all([
    ticketsOf(rest, layout, key),
    posted.ok ? readTicket(rest, layout, posted.value) : posted,
  ]);
  if (!tickets.ok) return tickets;
  const one = await unite(rest, layout, key, tickets.value);
  if (!one.ok) return one;
  // Nothing is found where RT did not take the key: the caller gets the ticket and links it.
  const isOwn = own.ok && own.value.reference.id === one.value;
  return one.value === null || isOwn ? own : readTicket(rest, layout, one.value);
}

/**
 * The ticket of the draft's conversation, made where there is none. RT itself makes a second one
 * without objection, so it is looked for before and after.
 */
export async function createTicket(
  rest: Rest,
  layout: Layout,
  draft: RecordDraft,
): Promise<Result<CaseRecord, RecordFailure>> {
  const { conversationKey: key } = draft;
  const there = key === null ? ok(null) : await lookFor(rest, layout, key);
  if (!there.ok) return there;
  if (there.value) return ok(there.value);
  const posted = await post(rest, layout, draft);
  if (!posted.ok && posted.reason !== 'away') return posted;
  if (key !== null) return settle(rest, layout, key, posted);
  return posted.ok ? readTicket(rest, layout, posted.value) : posted;
}
