import type { Case } from '@/lib/domain/case';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data } from '@/lib/messages';
import { addAudit } from '@/lib/storage/audit';
import { queueDelivery } from '@/lib/storage/outbox';
import type { Context } from './context';
import { deliverSoon } from './deliver';

const notSaved = () => fail('notSaved', 'Only a saved case can be linked.');

/** Changes the conversation of a saved case, with its audit history, and brings it to its record. */
async function relink(
  context: Context,
  saved: Case,
  conversationKey: string | null,
  action: 'linked' | 'unlinked',
): Promise<Case> {
  const next: Case = { ...saved, conversationKey, version: saved.version + 1 };
  await context.database.cases.put(next);
  await queueDelivery(context.database, saved.id, context.now());
  await addAudit(context.database, [
    {
      caseId: saved.id,
      conversationKey: conversationKey ?? saved.conversationKey,
      at: context.now(),
      actor: 'person',
      action,
    },
  ]);
  return next;
}

function thenDeliver(context: Context, linked: Result<Case>): Result {
  if (!linked.ok) return linked;
  deliverSoon(context, linked.value.id);
  return ok(undefined);
}

/** Links a saved case to a conversation that has none; a mere proposal there gives way. */
export async function linkCase(
  context: Context,
  { caseId, conversationKey }: Data<'linkCase'>,
): Promise<Result> {
  const { cases, conversations, audit, outbox } = context.database;
  const { database } = context;
  const linked = await database.transaction(
    'rw',
    [cases, conversations, audit, outbox],
    async (): Promise<Result<Case>> => {
      const saved = await cases.get(caseId);
      if (saved?.status !== 'saved') return notSaved();
      const there = await cases.where({ conversationKey }).first();
      if (there && there.status !== 'proposed') {
        return fail('taken', 'This conversation has a case already. Unlink that one first.');
      }
      if (there) await cases.delete(there.id);
      await conversations.update(conversationKey, { notACase: false });
      return ok(await relink(context, saved, conversationKey, 'linked'));
    },
  );
  return thenDeliver(context, linked);
}

/** The case stays; the conversation has none any more, and gets none by itself. */
export async function unlinkCase(
  context: Context,
  { caseId }: Data<'unlinkCase'>,
): Promise<Result> {
  const { cases, conversations, audit, outbox } = context.database;
  const { database } = context;
  const unlinked = await database.transaction(
    'rw',
    [cases, conversations, audit, outbox],
    async (): Promise<Result<Case>> => {
      const saved = await cases.get(caseId);
      if (saved?.status !== 'saved') return notSaved();
      if (saved.conversationKey !== null) {
        await conversations.update(saved.conversationKey, { notACase: true });
      }
      return ok(await relink(context, saved, null, 'unlinked'));
    },
  );
  return thenDeliver(context, unlinked);
}
