import type { CaseField } from '@/lib/domain/case';
import { keeperOf } from '@/lib/domain/keeper';
import type { RequestTrackerSettings } from '@/lib/config/record';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { CaseRecord, RecordFailure, SystemOfRecord } from './record';
import { checkLayout } from './requestTracker/check';
import { createTicket } from './requestTracker/create';
import { messagesOf } from './requestTracker/messages';
import { openRest } from './requestTracker/rest';
import { lookFor } from './requestTracker/search';
import { readTicket, type Layout } from './requestTracker/ticket';
import { updateTicket, withdrawTicket } from './requestTracker/update';

type Answer = Result<CaseRecord, RecordFailure>;

/**
 * Request Tracker 5 over its REST2 interface, with the session that the agent has there or with a
 * token. Where a sentence says how RT behaves, it was seen of RT 5.0.3.
 */
export function requestTracker(
  settings: RequestTrackerSettings,
  fields: CaseField[],
): SystemOfRecord {
  const layout: Layout = { settings, fields };
  const rest = () => openRest(settings);
  /** Tickets as they were last read, so that an update need not read them again. */
  const known = new Map<string, CaseRecord>();
  const remember = (answer: Answer): Answer => {
    if (answer.ok) known.set(answer.value.reference.id, answer.value);
    return answer;
  };

  async function atVersion(id: string, version: string): Promise<Answer> {
    const there = known.get(id);
    if (there?.version === version) return ok(there);
    const read = remember(await readTicket(rest(), layout, id));
    if (!read.ok || read.value.version === version) return read;
    return fail('conflict', 'The ticket was changed meanwhile.', true);
  }

  return {
    keeper: keeperOf(settings),
    label: 'Request Tracker',

    async find(conversationKey) {
      const found = await lookFor(rest(), layout, conversationKey);
      if (found.ok && found.value) remember(ok(found.value));
      return found;
    },

    create: async (draft) => remember(await createTicket(rest(), layout, draft)),

    read: async (id) => remember(await readTicket(rest(), layout, id)),

    async update(id, draft, version) {
      const there = await atVersion(id, version);
      if (!there.ok) return there;
      return remember(await updateTicket(rest(), layout, draft, there.value));
    },

    withdraw: (id) => withdrawTicket(rest(), layout, id),

    check: (checked) => checkLayout(rest(), { settings, fields: checked }),

    messages: (id) => messagesOf(rest(), id),
  };
}
