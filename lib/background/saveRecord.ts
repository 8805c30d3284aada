import type { Case } from '@/lib/domain/case';
import { valuesOf } from '@/lib/domain/predicted';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { CaseRecord, RecordFailure, SystemOfRecord } from '@/lib/records/record';
import type { Context } from './context';

/** The record of a case as it should stand: found before it is made, so that none is made twice. */
async function writeTo(
  system: SystemOfRecord,
  saved: Case,
): Promise<Result<CaseRecord, RecordFailure>> {
  const draft = { conversationKey: saved.conversationKey, values: valuesOf(saved.fields) };
  if (saved.record) {
    const current = await system.read(saved.record.id);
    return current.ok ? system.update(saved.record.id, draft, current.value.version) : current;
  }
  if (draft.conversationKey === null) return system.create(draft);
  const found = await system.find(draft.conversationKey);
  if (!found.ok) return found;
  if (!found.value) return system.create(draft);
  return system.update(found.value.reference.id, draft, found.value.version);
}

/**
 * Brings the system of record to what the case says. Until it answers, the case stays pending and
 * is tried again after a restart.
 */
export async function saveRecord(context: Context, caseId: string): Promise<Result<Case>> {
  const { cases } = context.database;
  // Two writers of the same case would race between reading and writing the record.
  return context.exclusively(`record:${caseId}`, async () => {
    const { configuration } = await context.configuration();
    const system = context.record(configuration.record);
    const stored = await cases.get(caseId);
    if (!stored) return fail('notFound', 'This case is gone.');
    const written = await writeTo(system, stored);
    if (!written.ok) return written;
    return context.database.transaction('rw', cases, async () => {
      const now = (await cases.get(caseId)) ?? stored;
      const next: Case = {
        ...now,
        status: 'saved',
        savedAt: now.savedAt ?? context.now(),
        record: written.value.reference,
        pending: now.version === stored.version ? 0 : 1,
      };
      await cases.put(next);
      return ok(next);
    });
  });
}
