import type { Case, Prediction } from '@/lib/domain/case';
import { customerMessages } from '@/lib/domain/conversation';
import { keeperOf } from '@/lib/domain/keeper';
import { valuesOf } from '@/lib/domain/predicted';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data } from '@/lib/messages';
import { addAudit } from '@/lib/storage/audit';
import { caseOf, conversationOf, conversationWith } from '@/lib/storage/cases';
import { readConversation } from '@/lib/storage/conversations';
import { queueJob } from '@/lib/storage/jobs';
import type { Context } from './context';
import { storeIntent } from './createCase';
import { deliverSoon, onRecord } from './deliver';
import { learnFrom } from './learn';
import { predictFor } from './predict';
import { emptyProposal, newRun, predictorOf } from './proposal';
import { onlyWatching } from './shadow';
import { systemOf } from './systems';

const goneConversation = () => fail('notFound', 'This conversation is no longer stored.');

/** Saves the proposed case of a conversation for the agent, or an empty one where none was proposed. */
export async function createByHand(
  context: Context,
  { conversationKey }: Data<'createCase'>,
): Promise<Result<{ caseId: string }>> {
  const { database } = context;
  const found = await readConversation(database, conversationKey);
  if (!found) return goneConversation();
  const keptIn = keeperOf((await context.configuration()).configuration.record);
  const { cases, audit, conversations, outbox } = database;
  const tables = [cases, audit, conversations, outbox];
  const created = await database.transaction('rw', tables, async () => {
    const known = await caseOf(database, found.stored);
    if (known && known.status !== 'proposed') return known;
    await conversations.update(conversationKey, { notACase: false });
    const proposal = known ?? emptyProposal(found.stored, context.now());
    const messages = customerMessages(found.conversation).length;
    const run = newRun('assist', predictorOf(proposal), messages, context.now());
    return storeIntent(database, { proposal, actor: 'person', run, keptIn });
  });
  deliverSoon(context, created.id);
  return ok({ caseId: created.id });
}

/** Takes back the record of a case; one that was made without an answer is found by its conversation. */
async function withdrawRecord(context: Context, saved: Case): Promise<Result> {
  const system = await systemOf(context, saved);
  if (!system.ok) return system;
  if (saved.record) return system.value.withdraw(saved.record.id);
  const found = await system.value.find(saved.conversationKey ?? '');
  if (!found.ok) return found;
  return found.value ? system.value.withdraw(found.value.reference.id) : ok(undefined);
}

/** Takes a saved case back to a proposal: its record goes, its fields stay in sight. */
function withdraw(context: Context, caseId: string): Promise<Result> {
  const { database } = context;
  const { cases, audit, outbox } = database;
  return onRecord(context, caseId, async () => {
    const saved = await cases.get(caseId);
    if (!saved || saved.status === 'proposed') return ok(undefined);
    const gone = await withdrawRecord(context, saved);
    if (!gone.ok) return gone;
    await database.transaction('rw', cases, audit, outbox, async () => {
      const nothing = { record: null, savedAt: null, keptIn: null, synced: null, lastRun: null };
      await cases.update(caseId, { status: 'proposed', ...nothing });
      await outbox.delete(caseId);
      await addAudit(database, [
        {
          caseId,
          conversationKey: saved.conversationKey,
          at: context.now(),
          actor: 'person',
          action: 'withdrawn',
          note: saved.record?.label ?? null,
        },
      ]);
    });
    return ok(undefined);
  });
}

/** The agent says that a conversation needs no case, or that it does after all. */
export async function markNotACase(
  context: Context,
  { conversationKey, notACase }: Data<'markNotACase'>,
): Promise<Result> {
  const { database } = context;
  const stored = await database.conversations.get(conversationKey);
  if (!stored) return goneConversation();
  await database.conversations.update(conversationKey, { notACase });
  const known = await caseOf(database, stored);
  return notACase && known ? withdraw(context, known.id) : ok(undefined);
}

/** Tries again what failed. */
export async function retry(context: Context, { conversationKey }: Data<'retry'>): Promise<Result> {
  const { conversations } = context.database;
  const found = await conversations.update(conversationKey, { trouble: null });
  if (found === 0) return goneConversation();
  await queueJob(context.database, conversationKey, context.now());
  return ok(undefined);
}

/** Fill-in help: up to three values for one field, best first. Writes nothing. */
export async function suggestValues(
  context: Context,
  { caseId, field }: Data<'suggestValues'>,
): Promise<Result<Prediction[]>> {
  const { database } = context;
  const known = await database.cases.get(caseId);
  const stored = known && (await conversationOf(database, known));
  const found = stored && (await readConversation(database, stored.key));
  if (!found) return goneConversation();
  const { configuration } = await context.configuration();
  const watching = onlyWatching(configuration);
  if (watching) return watching;
  const others = { ...known.fields };
  delete others[field];
  // All fields, because what is said of one tells what does not belong to another.
  const { fields } = configuration.case;
  const request = { fields, conversation: found.conversation, known: valuesOf(others) };
  const signal = AbortSignal.timeout(60_000);
  const answer = await predictFor(context, stored.key, request, signal, 'start');
  if (!answer.ok) return answer;
  const own = answer.value.predictions.filter((prediction) => prediction.field === field);
  return ok(own.flatMap(withAlternatives).slice(0, 3));
}

/** A prediction and its alternatives as predictions of their own. */
function withAlternatives(prediction: Prediction): Prediction[] {
  const others = prediction.alternatives.map((other) => ({
    ...prediction,
    ...other,
    alternatives: [],
  }));
  return [prediction, ...others];
}

export async function giveFeedback(context: Context, data: Data<'giveFeedback'>): Promise<Result> {
  const { configuration } = await context.configuration();
  if (!configuration.feedback.enabled) return fail('off', 'Feedback is switched off.');
  const judged = await context.database.cases.get(data.caseId);
  if (!judged) return fail('notFound', 'This case is gone.');
  const value = data.field === null ? null : (judged.fields[data.field]?.value ?? null);
  await context.database.feedback.add({ ...data, value, at: context.now() });
  learnFrom(context, judged.id);
  return ok(undefined);
}

/** Scrolls the page to the words that a value rests on. */
export async function showEvidence(
  context: Context,
  { conversationKey, messageId, quote }: Data<'showEvidence'>,
): Promise<Result> {
  const stored = await conversationWith(context.database, conversationKey, messageId);
  if (!stored) return goneConversation();
  const shown = await context.tabs
    .reveal(stored.tabId, { key: stored.pageKey, messageId, quote })
    .catch(() => false);
  return shown
    ? ok(undefined)
    : fail('notOnPage', 'This message is not on the page now. Open the conversation to see it.');
}
