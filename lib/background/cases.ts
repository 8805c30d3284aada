import type { Case, Prediction } from '@/lib/domain/case';
import { customerMessages } from '@/lib/domain/conversation';
import { valuesOf } from '@/lib/domain/predicted';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data } from '@/lib/messages';
import { addAudit } from '@/lib/storage/audit';
import { readConversation } from '@/lib/storage/conversations';
import { queueJob } from '@/lib/storage/jobs';
import type { Context } from './context';
import { storeIntent } from './createCase';
import { emptyProposal, newRun, predictorOf } from './proposal';
import { saveRecord } from './saveRecord';

const goneConversation = () => fail('notFound', 'This conversation is no longer stored.');

/** Saves the proposed case of a conversation for the agent, or an empty one where none was proposed. */
export async function createByHand(
  context: Context,
  { conversationKey }: Data<'createCase'>,
): Promise<Result<{ caseId: string }>> {
  const { database } = context;
  const found = await readConversation(database, conversationKey);
  if (!found) return goneConversation();
  const { cases, audit, conversations } = database;
  const created = await database.transaction('rw', cases, audit, conversations, async () => {
    const known = await cases.where({ conversationKey }).first();
    if (known && known.status !== 'proposed') return known;
    await conversations.update(conversationKey, { notACase: false });
    const proposal = known ?? emptyProposal(found.stored, context.now());
    const messages = customerMessages(found.conversation).length;
    const run = newRun('assist', predictorOf(proposal), messages, context.now());
    return storeIntent(database, proposal, 'person', run);
  });
  const saved = await saveRecord(context, created.id);
  return saved.ok ? ok({ caseId: created.id }) : saved;
}

/** Takes a saved case back to a proposal: its record goes, its fields stay in sight. */
async function withdraw(context: Context, saved: Case): Promise<Result> {
  const { configuration } = await context.configuration();
  if (saved.record) {
    const gone = await context.record(configuration.record).withdraw(saved.record.id);
    if (!gone.ok) return gone;
  }
  await context.database.cases.update(saved.id, {
    status: 'proposed',
    record: null,
    savedAt: null,
    pending: 0,
  });
  await addAudit(context.database, [
    {
      caseId: saved.id,
      conversationKey: saved.conversationKey,
      at: context.now(),
      actor: 'person',
      action: 'withdrawn',
      note: saved.record?.label ?? null,
    },
  ]);
  return ok(undefined);
}

/** The agent says that a conversation needs no case, or that it does after all. */
export async function markNotACase(
  context: Context,
  { conversationKey, notACase }: Data<'markNotACase'>,
): Promise<Result> {
  const { conversations, cases } = context.database;
  const found = await conversations.update(conversationKey, { notACase });
  if (found === 0) return goneConversation();
  const known = await cases.where({ conversationKey }).first();
  if (!notACase || !known || known.status === 'proposed') return ok(undefined);
  return withdraw(context, known);
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
  const known = await context.database.cases.get(caseId);
  const found =
    known?.conversationKey && (await readConversation(context.database, known.conversationKey));
  if (!known || !found) return goneConversation();
  const { configuration } = await context.configuration();
  const others = { ...known.fields };
  delete others[field];
  // All fields, because what is said of one tells what does not belong to another.
  const { fields } = configuration.case;
  const request = { fields, conversation: found.conversation, known: valuesOf(others) };
  const answer = await context.predict(
    request,
    configuration.prediction,
    AbortSignal.timeout(60_000),
  );
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
  return ok(undefined);
}

/** Scrolls the page to the words that a value rests on. */
export async function showEvidence(
  context: Context,
  { conversationKey, messageId, quote }: Data<'showEvidence'>,
): Promise<Result> {
  const stored = await context.database.conversations.get(conversationKey);
  if (!stored) return goneConversation();
  const shown = await context.tabs
    .reveal(stored.tabId, { key: stored.pageKey, messageId, quote })
    .catch(() => false);
  return shown
    ? ok(undefined)
    : fail('notOnPage', 'This message is not on the page now. Open the conversation to see it.');
}
