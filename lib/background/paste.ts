import type { Configuration } from '@/lib/config/schema';
import type { Case, Prediction } from '@/lib/domain/case';
import { applyPredictions } from '@/lib/domain/predicted';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data } from '@/lib/messages';
import { caseOf } from '@/lib/storage/cases';
import { readConversation } from '@/lib/storage/conversations';
import { lastMessageId, placeMessages } from '@/lib/storage/messages';
import type { Context } from './context';
import { predictFor } from './predict';
import { storeProposal } from './proposal';
import { requestFor } from './request';
import { onlyWatching } from './shadow';

/** Who is named as the author of a pasted text. */
const author = 'Pasted by the agent';

/** Milliseconds after which a slow model is given up. */
const longest = 60_000;

/** Stores a pasted text below what the customer wrote; true if there is such a conversation. */
async function storeText({ database, now }: Context, key: string, text: string): Promise<boolean> {
  const { conversations, messages } = database;
  return database.transaction('rw', conversations, messages, async () => {
    const stored = await conversations.get(key);
    if (!stored) return false;
    const id = `paste:${crypto.randomUUID()}`;
    const message = { id, sender: 'customer' as const, author, text, at: now() };
    await placeMessages(database, key, [{ message, after: await lastMessageId(database, key) }]);
    await conversations.update(key, { evidenceVersion: stored.evidenceVersion + 1 });
    return true;
  });
}

/** On a saved case nothing is written for the agent: what differs is suggested. */
async function suggest(
  { database, now }: Context,
  saved: Case,
  predictions: Prediction[],
  configuration: Configuration,
): Promise<Result> {
  return database.transaction('rw', database.cases, async () => {
    const current = (await database.cases.get(saved.id)) ?? saved;
    const { fields } = applyPredictions(current.fields, predictions, {
      fields: configuration.case.fields,
      thresholds: configuration.prediction.thresholds,
      mayWrite: new Set(),
      overrideAgentEdits: false,
      proposed: false,
      now: now(),
    });
    await database.cases.update(saved.id, { fields });
    return ok(undefined);
  });
}

/**
 * Smart paste: takes a text as evidence beside the conversation. Fills the proposal for review, or
 * makes suggestions on a saved case; never saves anything.
 */
export async function pasteText(
  context: Context,
  { conversationKey, text }: Data<'pasteText'>,
): Promise<Result> {
  const watching = onlyWatching((await context.configuration()).configuration);
  if (watching) return watching;
  const stored = await storeText(context, conversationKey, text);
  const found = stored && (await readConversation(context.database, conversationKey));
  if (!found) return fail('notFound', 'This conversation is no longer stored.');
  const { configuration } = await context.configuration();
  const known = await caseOf(context.database, found.stored);
  const request = requestFor(configuration, found.conversation, known);
  const signal = AbortSignal.timeout(longest);
  const answer = await predictFor(context, conversationKey, request, signal);
  if (!answer.ok) return answer;
  const { predictions } = answer.value;
  const shown = await storeProposal(context, found.stored, predictions, configuration);
  if (shown.status === 'proposed') return ok(undefined);
  return suggest(context, shown, predictions, configuration);
}
