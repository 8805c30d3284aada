import type { Actor, Case, Run } from '@/lib/domain/case';
import { hasEnded } from '@/lib/domain/conversation';
import { keeperOf, type Keeper } from '@/lib/domain/keeper';
import { addAudit } from '@/lib/storage/audit';
import { caseOf } from '@/lib/storage/cases';
import type { Database } from '@/lib/storage/database';
import type { StoredConversation } from '@/lib/storage/rows';
import { queueDelivery } from '@/lib/storage/outbox';
import type { Context } from './context';

function writtenByAI({ fields }: Case): string[] {
  return Object.keys(fields).filter((name) => fields[name]?.setBy === 'ai');
}

async function auditCreation(database: Database, created: Case, actor: Actor, at: number) {
  const facts = { caseId: created.id, conversationKey: created.conversationKey, at };
  const runId = created.lastRun?.id ?? null;
  const values = Object.entries(created.fields).filter(([, { value }]) => value !== null);
  await addAudit(database, [
    { ...facts, actor, action: 'created', runId },
    ...values.map(([field, { value, setBy, source }]) => ({
      ...facts,
      actor: setBy ?? actor,
      action: setBy === 'ai' ? ('filled' as const) : ('edited' as const),
      field,
      after: value,
      prediction: source,
      runId: setBy === 'ai' ? runId : null,
    })),
  ]);
}

/** What to make a case of, and by whom. */
interface Intent {
  proposal: Case;
  actor: Actor;
  /** What AI did, to show and to undo. */
  run: Omit<Run, 'fields'>;
  keptIn: Keeper;
}

/**
 * Turns the proposed case of a conversation into one that is to be saved, in the caller's
 * transaction. This is the intent that survives the worker: from here on the record is made or
 * found, whatever happens.
 */
export async function storeIntent(
  database: Database,
  { proposal, actor, run, keptIn }: Intent,
): Promise<Case> {
  const created: Case = {
    ...proposal,
    status: 'saving',
    keptIn,
    createdBy: actor,
    version: proposal.version + 1,
    lastRun: { ...run, fields: writtenByAI(proposal) },
    bannerDismissed: false,
  };
  await database.cases.put(created);
  await queueDelivery(database, created.id, run.at);
  await auditCreation(database, created, actor, run.at);
  return created;
}

/**
 * Creates the case of a conversation by itself: stores the intent if nothing changed since `seen`
 * was read. Without an intent nothing happens.
 */
export async function createCase(
  context: Context,
  seen: StoredConversation,
  run: Omit<Run, 'fields'>,
): Promise<void> {
  const { database } = context;
  const keptIn = keeperOf((await context.configuration()).configuration.record);
  const { cases, conversations, audit, outbox } = database;
  await database.transaction('rw', [cases, conversations, audit, outbox], async () => {
    const now = await conversations.get(seen.key);
    const proposal = await caseOf(database, seen);
    const changed = now?.revision !== seen.revision || now.reader !== seen.reader || now.notACase;
    if (changed || proposal?.status !== 'proposed') return;
    const moment = hasEnded(seen.phase)
      ? { end: 'decided' as const }
      : { accept: 'decided' as const };
    await conversations.update(seen.key, moment);
    await storeIntent(database, { proposal, actor: 'ai', run, keptIn });
  });
}
