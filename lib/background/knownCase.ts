import type { Case, FieldState } from '@/lib/domain/case';
import { emptyField } from '@/lib/domain/case';
import { ok, type Result } from '@/lib/domain/result';
import type { CaseRecord } from '@/lib/records/record';
import { caseOf } from '@/lib/storage/cases';
import type { StoredConversation } from '@/lib/storage/rows';
import type { Context } from './context';
import { refresh } from './deliver';

/** Who set it there is not known, so it counts as a person's. */
function adopted(value: FieldState['value'], at: number): FieldState {
  return value === null ? emptyField() : { ...emptyField(), value, setBy: 'person', at };
}

function caseFrom(there: CaseRecord, stored: StoredConversation, now: number): Case {
  const { reference, values, status, conversationKey } = there;
  const fields = Object.entries(values).map(([name, value]) => [name, adopted(value, now)]);
  return {
    id: crypto.randomUUID(),
    conversationKey: conversationKey ?? stored.key,
    siteId: stored.siteId,
    status: 'saved',
    createdBy: 'person',
    createdAt: now,
    savedAt: now,
    fields: Object.fromEntries(fields) as Case['fields'],
    version: 0,
    keptIn: { system: reference.system, server: reference.server },
    record: reference,
    synced: { values, status, sending: [], refused: [], at: now },
    lastRun: null,
    bannerDismissed: false,
    unchanged: null,
    missing: [],
  };
}

/** Makes the record that the helpdesk's page shows known here as a case; null when there is none. */
async function adopt(
  context: Context,
  stored: StoredConversation,
  recordId: string,
): Promise<Result<Case | null>> {
  const { database } = context;
  const { configuration } = await context.configuration();
  const system = context.record(configuration.record, configuration.case.fields);
  const there = await system.read(recordId);
  if (!there.ok) return there.reason === 'notFound' ? ok(null) : there;
  const made = caseFrom(there.value, stored, context.now());
  const { cases } = database;
  return database.transaction('rw', cases, async () => {
    const known = await caseOf(database, stored);
    if (known) return ok(known);
    // Its conversation may have a case here that does not know its record yet.
    const linked = await cases.where({ conversationKey: made.conversationKey ?? '' }).first();
    if (linked && linked.status !== 'proposed') return ok(linked);
    if (linked) await cases.delete(linked.id);
    await cases.add(made);
    return ok(made);
  });
}

/**
 * The case of a conversation, proposed or saved. Where the helpdesk shows the record itself, the
 * case has what stands there now, and is made known here if it was not.
 */
export async function knownCase(
  context: Context,
  stored: StoredConversation,
): Promise<Result<Case | null>> {
  const known = await caseOf(context.database, stored);
  if (stored.shows === null) return ok(known);
  if (!known) return adopt(context, stored, stored.shows.id);
  return known.record ? refresh(context, known) : ok(known);
}
