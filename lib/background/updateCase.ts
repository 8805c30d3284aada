import type { Configuration } from '@/lib/config/schema';
import type { Case, Prediction, Run } from '@/lib/domain/case';
import { applyPredictions, type Applied } from '@/lib/domain/predicted';
import type { UpdateRule } from '@/lib/domain/rules';
import { addAudit } from '@/lib/storage/audit';
import { queueDelivery } from '@/lib/storage/outbox';
import type { Context } from './context';

/** What AI may do to a saved case, and what it found. */
export interface Update {
  caseId: string;
  rule: UpdateRule;
  predictions: Prediction[];
  /** Fields whose value the customer took back. */
  withdrawn: string[];
  run: Omit<Run, 'fields'>;
}

function apply(current: Case, update: Update, configuration: Configuration, now: number): Applied {
  return applyPredictions(current.fields, update.predictions, {
    fields: configuration.case.fields,
    thresholds: configuration.prediction.thresholds,
    mayWrite: new Set(update.rule.fields),
    overrideAgentEdits: configuration.updates.overrideAgentEdits,
    proposed: false,
    withdrawn: update.withdrawn,
    now,
  });
}

async function auditUpdate(context: Context, before: Case, after: Case, written: string[]) {
  const run = after.lastRun;
  await addAudit(
    context.database,
    written.map((field) => {
      const value = after.fields[field]?.value ?? null;
      return {
        caseId: after.id,
        conversationKey: after.conversationKey,
        at: context.now(),
        actor: 'ai' as const,
        action: value === null ? ('cleared' as const) : ('filled' as const),
        field,
        before: before.fields[field]?.value ?? null,
        after: value,
        prediction: after.fields[field]?.source ?? null,
        runId: run?.id ?? null,
      };
    }),
  );
}

function afterUpdate(current: Case, applied: Applied, update: Update, now: number): Case {
  const { fields, written, changed } = applied;
  if (written.length === 0) {
    const why = changed ? 'onlySuggested' : 'nothingNew';
    return { ...current, fields, unchanged: { at: now, why } };
  }
  return {
    ...current,
    fields,
    version: current.version + 1,
    lastRun: { ...update.run, fields: written },
    bannerDismissed: false,
    unchanged: null,
  };
}

/**
 * Updates a saved case from what was predicted, within what the rule allows, in one transaction
 * that reads the case as it stands now: an edit made meanwhile is kept.
 *
 * @param done ends the look; called in the same transaction.
 */
export async function updateCase(
  context: Context,
  update: Update,
  configuration: Configuration,
  done: () => Promise<void>,
): Promise<void> {
  const { database } = context;
  const { cases, audit, conversations, jobs, outbox } = database;
  const tables = [cases, audit, conversations, jobs, outbox];
  await database.transaction('rw', tables, async () => {
    await done();
    const current = await cases.get(update.caseId);
    if (!current || current.status === 'proposed') return;
    const applied = apply(current, update, configuration, context.now());
    const next = afterUpdate(current, applied, update, context.now());
    await cases.put(next);
    if (applied.written.length === 0) return;
    await queueDelivery(database, current.id, context.now());
    await auditUpdate(context, current, next, applied.written);
  });
}
