import type { Configuration } from '@/lib/config/schema';
import type { Case, Prediction, PredictorName, Run } from '@/lib/domain/case';
import { missingFields } from '@/lib/domain/decide';
import { applyPredictions, valuesOf, type ApplyRules } from '@/lib/domain/predicted';
import { caseOf } from '@/lib/storage/cases';
import { markPredicted } from '@/lib/storage/conversations';
import type { StoredConversation } from '@/lib/storage/rows';
import type { Context } from './context';

/** A case with nothing in it, not saved. */
export function emptyProposal(stored: StoredConversation, now: number): Case {
  return {
    id: crypto.randomUUID(),
    conversationKey: stored.key,
    siteId: stored.siteId,
    status: 'proposed',
    createdBy: 'ai',
    createdAt: now,
    savedAt: null,
    fields: {},
    version: 0,
    keptIn: null,
    record: null,
    synced: null,
    lastRun: null,
    bannerDismissed: false,
    unchanged: null,
    missing: [],
  };
}

/** Where cases are created by themselves the admin names what AI fills; elsewhere the agent reviews all. */
function writable({ creation, case: { fields } }: Configuration, stored: StoredConversation) {
  const created = creation.enabled && creation.channels.includes(stored.channel);
  return new Set(created ? creation.fields : fields.map(({ name }) => name));
}

function rulesFor(
  configuration: Configuration,
  stored: StoredConversation,
  now: number,
): ApplyRules {
  return {
    fields: configuration.case.fields,
    thresholds: configuration.prediction.thresholds,
    mayWrite: writable(configuration, stored),
    overrideAgentEdits: configuration.updates.overrideAgentEdits,
    proposed: true,
    now,
  };
}

/**
 * Stores predictions as the proposed case of a conversation and answers the case as it then
 * stands. A case that was saved meanwhile stays as it is.
 */
export function storeProposal(
  { database, now }: Context,
  stored: StoredConversation,
  predictions: Prediction[],
  configuration: Configuration,
): Promise<Case> {
  const { cases, conversations } = database;
  return database.transaction('rw', cases, conversations, async () => {
    const known = await caseOf(database, stored);
    await markPredicted(database, stored);
    if (known && known.status !== 'proposed') return known;
    const before = known ?? emptyProposal(stored, now());
    const rules = rulesFor(configuration, stored, now());
    const { fields, changed } = applyPredictions(before.fields, predictions, rules);
    const missing = missingFields(configuration.creation, valuesOf(fields));
    if (known && !changed && String(missing) === String(known.missing)) return known;
    const next = { ...before, fields, missing, version: before.version + 1 };
    await cases.put(next);
    return next;
  });
}

/** What AI did, as the run that is shown and can be undone. */
export function newRun(
  kind: Run['kind'],
  predictor: PredictorName,
  messages: number,
  at: number,
): Omit<Run, 'fields'> {
  return { id: crypto.randomUUID(), kind, at, predictor, messages };
}

/** Who predicted what stands in a proposal. */
export function predictorOf(proposal: Case): PredictorName {
  const sources = Object.values(proposal.fields).map(({ source }) => source?.predictor);
  return sources.find((name) => name !== undefined) ?? 'embedded';
}
