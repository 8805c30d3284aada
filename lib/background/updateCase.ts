import type { Configuration } from '@/lib/config/schema';
import type { Case, Prediction, Run } from '@/lib/domain/case';
import { applyPredictions, type Applied } from '@/lib/domain/predicted';
import { ok, type Result } from '@/lib/domain/result';
import type { UpdateRule } from '@/lib/domain/rules';
import { addAudit } from '@/lib/storage/audit';
import type { Context } from './context';
import { saveRecord } from './saveRecord';

/** What AI may do to a saved case, and what it found. */
export interface Update {
  caseId: string;
  rule: UpdateRule;
  predictions: Prediction[];
  run: Omit<Run, 'fields'>;
}

function apply(current: Case, update: Update, configuration: Configuration, now: number): Applied {
  return applyPredictions(current.fields, update.predictions, {
    fields: configuration.case.fields,
    thresholds: configuration.prediction.thresholds,
    mayWrite: new Set(update.rule.fields),
    overrideAgentEdits: configuration.updates.overrideAgentEdits,
    proposed: false,
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
    pending: 1,
    lastRun: { ...update.run, fields: written },
    bannerDismissed: false,
    unchanged: null,
  };
}

/**
 * Updates a saved case from what was predicted, within what the rule allows, in one transaction
 * that reads the case as it stands now: an edit made meanwhile is kept.
 *
 * @param done ends the look; called in the same transaction where nothing is left to do.
 */
export async function updateCase(
  context: Context,
  update: Update,
  configuration: Configuration,
  done: () => Promise<void>,
): Promise<Result> {
  const { database } = context;
  const { cases, audit, conversations, jobs } = database;
  const tables = [cases, audit, conversations, jobs];
  const written = await database.transaction('rw', tables, async () => {
    const current = await cases.get(update.caseId);
    if (current && current.status !== 'proposed') {
      const applied = apply(current, update, configuration, context.now());
      const next = afterUpdate(current, applied, update, context.now());
      await cases.put(next);
      await auditUpdate(context, current, next, applied.written);
      if (applied.written.length > 0) return true;
    }
    await done();
    return false;
  });
  if (!written) return ok(undefined);
  const saved = await saveRecord(context, update.caseId);
  if (!saved.ok) return saved;
  await done();
  return ok(undefined);
}
