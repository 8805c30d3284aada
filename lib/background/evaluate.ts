import type { Case } from '@/lib/domain/case';
import { customerMessages } from '@/lib/domain/conversation';
import { decide } from '@/lib/domain/decide';
import { ok, type Result } from '@/lib/domain/result';
import type { UpdateRule } from '@/lib/domain/rules';
import { readConversation } from '@/lib/storage/conversations';
import type { Job, StoredConversation } from '@/lib/storage/rows';
import { finishJob } from '@/lib/storage/jobs';
import type { Context } from './context';
import { createCase } from './createCase';
import { knownCase } from './knownCase';
import { conclude, decided, predicted, situationOf, type Look } from './look';
import { predictFor } from './predict';
import { newRun, predictorOf, storeProposal } from './proposal';
import { requestFor } from './request';
import { withRecordMessages } from './recordMessages';
import { recordShadow } from './shadow';
import { updateCase } from './updateCase';

function predict(
  context: Context,
  { configuration, conversation, stored }: Look,
  known: Case | null,
  signal: AbortSignal,
) {
  const request = requestFor(configuration, conversation, known);
  return predictFor(context, stored.key, request, signal);
}

/** Predicts a proposal where there are new words, and stores it. */
async function propose(context: Context, look: Look, signal: AbortSignal): Promise<Result<Case>> {
  const { stored, known } = look;
  if (known && stored.evidenceVersion === stored.predictedVersion) return ok(known);
  const answer = await predict(context, look, known, signal);
  if (!answer.ok) return answer;
  const { configuration } = await context.configuration();
  return ok(await storeProposal(context, stored, answer.value.predictions, configuration));
}

/** The page still shows this conversation, and the reader has seen nothing that is not stored. */
async function isStillThere({ tabs }: Context, stored: StoredConversation): Promise<boolean> {
  try {
    const now = await tabs.confirm(stored.tabId, stored.pageKey);
    return now.present && now.reader === stored.reader && now.revision === stored.revision;
  } catch {
    return false;
  }
}

/** Creates the case of a proposal where the rules say so. */
async function create(context: Context, look: Look, proposal: Case): Promise<Result> {
  const { database } = context;
  const decision = decide(situationOf({ ...look, known: proposal }));
  if (decision.do !== 'create') {
    // It is decided when the agent comes to look at it.
    const waits = decision.do === 'propose' && decision.why === 'notLookedAt';
    await conclude(database, look, waits ? { accept: 'open' } : decided(look));
    return ok(undefined);
  }
  // Something else is on the page now: what is reported of it brings a job of its own.
  if (await isStillThere(context, look.stored)) {
    const messages = customerMessages(look.conversation).length;
    const run = newRun('create', predictorOf(proposal), messages, context.now());
    await createCase(context, look.stored, run);
  }
  await conclude(database, look);
  return ok(undefined);
}

async function update(
  context: Context,
  look: Look,
  saved: Case,
  rule: UpdateRule,
  signal: AbortSignal,
): Promise<Result> {
  const answer = await predict(context, look, saved, signal);
  if (!answer.ok) return answer;
  const { predictions, withdrawn, predictor } = answer.value;
  const messages = customerMessages(look.conversation).length;
  const run = newRun('update', predictor, messages, context.now());
  const done = () => conclude(context.database, look, { ...predicted(look), ...decided(look) });
  // As it is now: it may have changed while the prediction ran.
  const { configuration } = await context.configuration();
  const found = { caseId: saved.id, rule, predictions, withdrawn, run };
  await updateCase(context, found, configuration, done);
  return ok(undefined);
}

/**
 * Looks at a conversation once: predicts where there are new words, decides, and creates or
 * updates the case where the rules say so; then the job is done. Safe to run again at any point;
 * the worker may die at every await.
 */
export async function evaluate(context: Context, job: Job, signal: AbortSignal): Promise<Result> {
  const { database } = context;
  const found = await readConversation(database, job.conversationKey);
  if (!found) {
    await finishJob(database, job);
    return ok(undefined);
  }
  const known = await knownCase(context, found.stored);
  if (!known.ok) return known;
  const { configuration } = await context.configuration();
  const { stored } = found;
  const read = await withRecordMessages(context, stored, found.conversation, configuration);
  if (!read.ok) return read;
  const look: Look = { stored, conversation: read.value, job, configuration, known: known.value };
  const decision = decide(situationOf(look));
  if (decision.do === 'update' && look.known) {
    return update(context, look, look.known, decision.rule, signal);
  }
  if (decision.do === 'create' || decision.do === 'propose') {
    const proposal = await propose(context, look, signal);
    return proposal.ok ? create(context, look, proposal.value) : proposal;
  }
  if (decision.do === 'record') return recordShadow(context, look, signal);
  await conclude(database, look, decided(look));
  return ok(undefined);
}
