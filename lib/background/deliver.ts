import type { Case, RecordReference } from '@/lib/domain/case';
import { differing } from '@/lib/domain/merge';
import { fail, ok, type Failure, type Result } from '@/lib/domain/result';
import type { CaseRecord, SystemOfRecord } from '@/lib/records/record';
import { addAudit } from '@/lib/storage/audit';
import { caseOf } from '@/lib/storage/cases';
import type { Delivery } from '@/lib/storage/rows';
import { changeDelivery, planLook } from '@/lib/storage/outbox';
import { alarmGrain, planAlarm } from './alarm';
import type { Context } from './context';
import { keepAwake } from './keepAwake';
import { release, releaseKey } from './release';
import { draftOf, finish, noteSending, takeOver } from './synced';
import { systemOf } from './systems';

/** Somebody may change the record between reading and writing it, but hardly so often in a row. */
const conflictsAtMost = 3;

/** Longest wait between two attempts, in milliseconds. */
const longestWait = 15 * 60_000;

/** How long a call may be on its way after its caller gave up, in milliseconds: proxies wait a minute. */
const lateAtMost = 2 * 60_000;

/** A small server answers many at once later than each of them waits. */
const deliveriesAtOnce = 4;

/** Doubles with each attempt; a quarter more or less, so that many browsers do not come back at once. */
function waitAfter(attempts: number): number {
  const wait = Math.min(longestWait, alarmGrain * 2 ** (attempts - 1));
  return wait * (0.75 + Math.random() / 2);
}

const goneCase = () => fail('notFound', 'This case is gone.');

/** Who works on the record of a case; two at once would race between reading and writing it. */
export function onRecord<Value>(
  { exclusively }: Context,
  caseId: string,
  work: () => Promise<Value>,
): Promise<Value> {
  return exclusively(`record:${caseId}`, work);
}

/** Reads a record, and finds it by its conversation where a late call may have made a second one. */
async function readRecord(
  { now }: Context,
  { lookAgainAt }: Delivery,
  { conversationKey: key }: Case,
  { id }: RecordReference,
  system: SystemOfRecord,
): Promise<Result<CaseRecord>> {
  const isDue = key !== null && lookAgainAt !== null && lookAgainAt <= now();
  const found = isDue ? await system.find(key) : ok(null);
  if (!found.ok) return found;
  return found.value ? ok(found.value) : system.read(id);
}

/** Notes that a record is to be made, and that an earlier call to make it may still arrive. */
async function noteCreation(
  context: Context,
  { id, synced }: Case,
  system: SystemOfRecord,
): Promise<void> {
  const unanswered = (synced?.sending ?? []).length > 0;
  if (unanswered && !system.immediate)
    await planLook(context.database, id, context.now() + lateAtMost);
  await noteSending(context, id);
}

/** The record of a case, made where there is none. */
async function readOrCreate(
  context: Context,
  delivery: Delivery,
  current: Case,
  system: SystemOfRecord,
): Promise<Result<CaseRecord>> {
  const { record } = current;
  if (record) return readRecord(context, delivery, current, record, system);
  await noteCreation(context, current, system);
  const made = await system.create(await draftOf(context, current));
  if (!made.ok) return made;
  const released = await release(context, current, made.value, system);
  if (!released.ok) return released;
  return released.value ? fail('conflict', 'Another case had this record.', true) : made;
}

/** One reading and writing of the record; `conflict` when somebody changed it in between. */
async function write(
  context: Context,
  delivery: Delivery,
  current: Case,
  system: SystemOfRecord,
): Promise<Result<Case>> {
  const there = await readOrCreate(context, delivery, current, system);
  if (!there.ok) return there;
  const merged = await takeOver(context, current.id, system, there.value);
  if (!merged) return goneCase();
  const draft = await draftOf(context, merged);
  const { conversationKey: key } = draft;
  const linked = there.value.conversationKey === key;
  if (linked && differing(draft.values, there.value.values).length === 0) {
    return ok(await finish(context, delivery, merged, there.value));
  }
  const free = linked || key === null ? there : await releaseKey(context, merged, key, system);
  if (!free.ok) return free;
  await noteSending(context, current.id);
  const written = await system.update(there.value.reference.id, draft, there.value.version);
  return written.ok ? ok(await finish(context, delivery, merged, written.value)) : written;
}

async function send(context: Context, delivery: Delivery): Promise<Result<Case>> {
  for (let attempt = 0; attempt < conflictsAtMost; attempt += 1) {
    const current = await context.database.cases.get(delivery.caseId);
    if (!current) return goneCase();
    const system = await systemOf(context, current);
    if (!system.ok) return system;
    const written = await write(context, delivery, current, system.value);
    if (written.ok || written.reason !== 'conflict') return written;
  }
  return fail('conflict', 'The record changes all the time. It is tried again.', true);
}

/** The delivery waits, or stops until a person says what to do. */
async function postpone(
  { database, now }: Context,
  delivery: Delivery,
  { reason, message, retryable }: Failure,
): Promise<void> {
  const attempts = delivery.attempts + 1;
  const dueAt = retryable ? now() + waitAfter(attempts) : Infinity;
  await changeDelivery(database, delivery, {
    attempts,
    dueAt,
    failure: { reason, message, retryable },
  });
  const failed = await database.cases.get(delivery.caseId);
  if (retryable || !failed) return;
  const { id: caseId, conversationKey } = failed;
  const facts = { caseId, conversationKey, at: now(), actor: 'ai' as const };
  await addAudit(database, [{ ...facts, action: 'failed', note: message }]);
}

async function announce({ database, tabs }: Context, created: Case): Promise<void> {
  if (created.createdBy !== 'ai' || created.conversationKey === null) return;
  const stored = await database.conversations.get(created.conversationKey);
  const label = created.record?.label ?? '';
  if (stored)
    await tabs.announce(stored.tabId, `Case ${label} created by AI`).catch(() => undefined);
}

/**
 * Brings the system of record to what the case says, if it does not have that yet: reads the record
 * (or looks for it by its conversation, or makes it), merges, writes and compares what then stands
 * there. A failure stays in the outbox, where it waits for the next attempt or for a person. Safe to
 * run again at any point; the worker may die at every await.
 */
export function deliver(context: Context, caseId: string): Promise<Result> {
  const { database } = context;
  return onRecord(context, caseId, async () => {
    const delivery = await database.outbox.get(caseId);
    if (!delivery || delivery.dueAt > context.now()) return ok(undefined);
    const before = await database.cases.get(caseId);
    const sent = await send(context, delivery);
    if (!sent.ok) {
      await postpone(context, delivery, sent);
      return sent;
    }
    if (before?.status === 'saving') await announce(context, sent.value);
    return ok(undefined);
  });
}

/** Delivers a case for a command that does not wait for it: its answer is that the wish is stored. */
export function deliverSoon(context: Context, caseId: string): void {
  void keepAwake(deliver(context, caseId).then(() => planAlarm(context)));
}

/** Delivers the case of a conversation, if that is due. */
export async function deliverCaseOf(context: Context, conversationKey: string): Promise<void> {
  const { database } = context;
  const stored = await database.conversations.get(conversationKey);
  const known = stored && (await caseOf(database, stored));
  if (known) await deliver(context, known.id);
}

/** Delivers all that is due, a few at a time. */
export async function deliverDue(context: Context): Promise<void> {
  const due = await context.database.outbox.where('dueAt').belowOrEqual(context.now()).toArray();
  const waiting = due.values();
  const deliverNext = async () => {
    for (const { caseId } of waiting) await deliver(context, caseId);
  };
  await Promise.all(Array.from({ length: deliveriesAtOnce }, deliverNext));
}

/** A saved case with what stands in its record now, where somebody may have changed it. */
export function refresh(
  context: Context,
  { id, record, keptIn }: Pick<Case, 'id' | 'record' | 'keptIn'>,
): Promise<Result<Case | null>> {
  return onRecord(context, id, async () => {
    const system = await systemOf(context, { keptIn });
    if (!system.ok) return system;
    const there = record ? await system.value.read(record.id) : goneCase();
    return there.ok ? ok(await takeOver(context, id, system.value, there.value)) : there;
  });
}
