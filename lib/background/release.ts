import type { Case, RecordReference } from '@/lib/domain/case';
import { sameRecord } from '@/lib/domain/keeper';
import { ok, type Result } from '@/lib/domain/result';
import type { CaseRecord, SystemOfRecord } from '@/lib/records/record';
import type { Context } from './context';
import { draftOf } from './synced';

/**
 * Another case that has this record: it was unlinked from the conversation, and its record does not
 * say so yet.
 */
async function otherHolder(
  { database }: Context,
  { id }: Case,
  reference: RecordReference,
): Promise<Case | undefined> {
  const holders = database.cases.where('record.id').equals(reference.id);
  const holds = ({ record }: Case) => record !== null && sameRecord(record, reference);
  return holders.filter((other) => other.id !== id && holds(other)).first();
}

/**
 * Takes a record off the conversation of a case where it is another case's: two records of one
 * conversation would be made one for good. Only the link is written, so the delivery of the other
 * case, whose turn may come at the same time or never, finds all else as it was.
 *
 * @returns whether it was another's.
 */
export async function release(
  context: Context,
  current: Case,
  { reference, values, version }: CaseRecord,
  system: SystemOfRecord,
): Promise<Result<boolean>> {
  const holder = await otherHolder(context, current, reference);
  if (!holder) return ok(false);
  const draft = { ...(await draftOf(context, holder)), conversationKey: null, values };
  const released = await system.update(reference.id, draft, version);
  return released.ok ? ok(true) : released;
}

/** Takes the record of every other case off a conversation that a record is to be linked to. */
export async function releaseKey(
  context: Context,
  current: Case,
  key: string,
  system: SystemOfRecord,
): Promise<Result<unknown>> {
  const found = await system.find(key);
  return found.ok && found.value ? release(context, current, found.value, system) : found;
}
