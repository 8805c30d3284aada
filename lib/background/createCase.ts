import type { Actor, Case, Run } from '@/lib/domain/case';
import { hasEnded } from '@/lib/domain/conversation';
import { ok, type Result } from '@/lib/domain/result';
import { addAudit } from '@/lib/storage/audit';
import type { Database, StoredConversation } from '@/lib/storage/database';
import type { Context } from './context';
import { saveRecord } from './saveRecord';

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

/**
 * Turns the proposed case of a conversation into one that is to be saved. This is the intent that
 * survives the worker: from here on the record is made or found, whatever happens.
 *
 * @param proposal what to make the case of.
 * @param run what AI did, to show and to undo.
 */
export async function storeIntent(
  database: Database,
  proposal: Case,
  actor: Actor,
  run: Omit<Run, 'fields'>,
): Promise<Case> {
  const created: Case = {
    ...proposal,
    status: 'saving',
    pending: 1,
    createdBy: actor,
    version: proposal.version + 1,
    lastRun: { ...run, fields: writtenByAI(proposal) },
    bannerDismissed: false,
  };
  await database.cases.put(created);
  await auditCreation(database, created, actor, run.at);
  return created;
}

/**
 * Creates the case of a conversation by itself: stores the intent if nothing changed since `seen`
 * was read, then saves it and says so in the page. Without an intent nothing happens.
 */
export async function createCase(
  context: Context,
  seen: StoredConversation,
  run: Omit<Run, 'fields'>,
): Promise<Result> {
  const { database, tabs } = context;
  const { cases, conversations, audit } = database;
  const created = await database.transaction('rw', cases, conversations, audit, async () => {
    const now = await conversations.get(seen.key);
    const proposal = await cases.where({ conversationKey: seen.key }).first();
    const changed = now?.revision !== seen.revision || now.reader !== seen.reader || now.notACase;
    if (changed || proposal?.status !== 'proposed') return null;
    const moment = hasEnded(seen.phase)
      ? { end: 'decided' as const }
      : { accept: 'decided' as const };
    await conversations.update(seen.key, moment);
    return storeIntent(database, proposal, 'ai', run);
  });
  if (!created) return ok(undefined);
  const saved = await saveRecord(context, created.id);
  if (!saved.ok) return saved;
  const label = saved.value.record?.label ?? '';
  await tabs.announce(seen.tabId, `Case ${label} created by AI`).catch(() => undefined);
  return ok(undefined);
}
