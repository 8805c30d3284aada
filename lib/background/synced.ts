import type { Case, FieldValues } from '@/lib/domain/case';
import { differing, mergeRecord } from '@/lib/domain/merge';
import type { CaseRecord, RecordDraft, SystemOfRecord } from '@/lib/records/record';
import { addAudit } from '@/lib/storage/audit';
import { conversationOf } from '@/lib/storage/cases';
import { finishDelivery } from '@/lib/storage/outbox';
import type { Delivery } from '@/lib/storage/rows';
import type { Context } from './context';

function valuesToSend({ fields }: Case): FieldValues {
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
}

/** A case as its record is asked to keep it. */
export async function draftOf({ database }: Context, current: Case): Promise<RecordDraft> {
  const stored = await conversationOf(database, current);
  return {
    conversationKey: current.conversationKey,
    values: valuesToSend(current),
    customer: { name: stored?.customerName ?? null, email: stored?.customerEmail ?? null },
    subject: stored?.subject ?? null,
  };
}

/** Notes what is about to be written, for the case that its answer never comes. */
export function noteSending({ database, now }: Context, caseId: string): Promise<void> {
  const { cases } = database;
  return database.transaction('rw', cases, async () => {
    const current = await cases.get(caseId);
    if (!current) return;
    const known = current.synced ?? { values: {}, status: null, refused: [], sending: [] };
    const values = valuesToSend(current);
    const again = JSON.stringify(known.sending.at(-1)) === JSON.stringify(values);
    const sending = again ? known.sending : [...known.sending, values];
    const synced = { ...known, sending, at: now() };
    await cases.update(caseId, { synced });
  });
}

async function auditForeign(
  { database, now }: Context,
  before: Case,
  after: Case,
  names: string[],
  system: SystemOfRecord,
): Promise<void> {
  const entries = names.map((field) => ({
    caseId: after.id,
    conversationKey: after.conversationKey,
    at: now(),
    actor: 'person' as const,
    action: 'edited' as const,
    field,
    before: before.fields[field]?.value ?? null,
    after: after.fields[field]?.value ?? null,
    note: `in ${system.label}`,
  }));
  await addAudit(database, entries);
}

/**
 * Takes over what the record holds, and what somebody changed there; answers the case as it then
 * stands. Null when the case is gone.
 */
export function takeOver(
  context: Context,
  caseId: string,
  system: SystemOfRecord,
  there: CaseRecord,
): Promise<Case | null> {
  const { database, now } = context;
  const { cases, audit } = database;
  return database.transaction('rw', cases, audit, async () => {
    const current = await cases.get(caseId);
    if (!current) return null;
    const { fields, foreign } = mergeRecord(current, there.values, now());
    const { values, status } = there;
    // Writes without an answer may still arrive, until one that has an answer overtakes them.
    const { refused = [], sending = [] } = current.synced ?? {};
    const next: Case = {
      ...current,
      fields,
      record: there.reference,
      synced: { values, status, sending, refused, at: now() },
      version: current.version + (foreign.length > 0 ? 1 : 0),
    };
    await cases.put(next);
    await auditForeign(context, current, next, foreign, system);
    return next;
  });
}

/** The record is written: what it did not take is remembered, and the delivery ends. */
export function finish(
  { database, now }: Context,
  delivery: Delivery,
  sent: Case,
  { reference, values, status }: CaseRecord,
): Promise<Case> {
  const { cases, outbox } = database;
  return database.transaction('rw', cases, outbox, async () => {
    const current = (await cases.get(sent.id)) ?? sent;
    const refused = differing(valuesToSend(sent), values);
    const next: Case = {
      ...current,
      status: 'saved',
      savedAt: current.savedAt ?? now(),
      record: reference,
      synced: { values, status, sending: [], refused, at: now() },
    };
    await cases.put(next);
    await finishDelivery(database, delivery, now());
    return next;
  });
}
