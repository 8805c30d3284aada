import { thisBrowser } from '@/lib/domain/keeper';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data } from '@/lib/messages';
import { addAudit } from '@/lib/storage/audit';
import { queueDelivery } from '@/lib/storage/outbox';
import type { Context } from './context';
import { deliverSoon, onRecord } from './deliver';

const goneCase = () => fail('notFound', 'This case is gone.');

/** Sends a case again now, whatever its last attempt came to. */
export async function retryDelivery(
  context: Context,
  { caseId }: Data<'retryDelivery'>,
): Promise<Result> {
  const { database, now } = context;
  const { outbox, cases } = database;
  const found = await database.transaction('rw', outbox, cases, async () => {
    const known = await cases.get(caseId);
    if (!known || known.status === 'proposed') return false;
    await queueDelivery(database, caseId, now());
    return true;
  });
  if (!found) return goneCase();
  deliverSoon(context, caseId);
  return ok(undefined);
}

/**
 * From here on the case is kept in this browser alone. What the system of record has of it stays
 * there as it is.
 */
export async function keepHere(context: Context, { caseId }: Data<'keepHere'>): Promise<Result> {
  const { database, now } = context;
  const { outbox, cases, audit } = database;
  const kept = await onRecord(context, caseId, () =>
    database.transaction('rw', outbox, cases, audit, async () => {
      const known = await cases.get(caseId);
      if (!known || known.status === 'proposed') return false;
      await cases.update(caseId, { keptIn: thisBrowser, record: null, synced: null });
      await queueDelivery(database, caseId, now());
      const { conversationKey, record } = known;
      const facts = { caseId, conversationKey, at: now(), actor: 'person' as const };
      await addAudit(database, [{ ...facts, action: 'keptHere', note: record?.label ?? null }]);
      return true;
    }),
  );
  if (!kept) return goneCase();
  deliverSoon(context, caseId);
  return ok(undefined);
}
