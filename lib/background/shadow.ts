import type { Configuration } from '@/lib/config/schema';
import type { Case } from '@/lib/domain/case';
import { customerMessages } from '@/lib/domain/conversation';
import { fail, ok, type Failure, type Result } from '@/lib/domain/result';
import type { Data, FormFill } from '@/lib/messages';
import { storeEntered, storeShadow } from '@/lib/storage/shadow';
import type { Context } from './context';
import { notYet, type Subject } from './formSubject';
import { conclude, decided, predicted, type Look } from './look';
import { predictFor } from './predict';
import { requestFor } from './request';

/** What help on demand answers in shadow mode, so that what agents enter is their own; else null. */
export function onlyWatching({ prediction }: Configuration): Failure | null {
  return prediction.shadow
    ? fail('shadow', 'Sidecase only watches for now (shadow mode): it fills and suggests nothing.')
    : null;
}

/** A proposal of the time before shadow mode that no person has touched. */
function isLeftOver(known: Case | null): known is Case {
  if (known?.status !== 'proposed') return false;
  return Object.values(known.fields).every(({ setBy }) => setBy !== 'person');
}

/**
 * Records what AI would fill in, and ends the look. Nothing that a person entered is given to the
 * predictor: it is what the predictions are compared with.
 */
export async function recordShadow(
  context: Context,
  look: Look,
  signal: AbortSignal,
): Promise<Result> {
  const { database, now } = context;
  const { stored, conversation, configuration, known } = look;
  if (isLeftOver(known)) await database.cases.delete(known.id);
  const isNew = stored.evidenceVersion !== stored.predictedVersion;
  if (isNew && customerMessages(conversation).length > 0) {
    const request = requestFor(configuration, conversation, null);
    const answer = await predictFor(context, stored.key, request, signal);
    if (!answer.ok) return answer;
    const { predictions, refused, usage } = answer.value;
    const { requests, inputTokens, outputTokens, milliseconds } = usage;
    const tokens = inputTokens + outputTokens;
    const result = { predictions, refused, failure: null, requests, tokens, milliseconds };
    await storeShadow(database, stored.key, result, now());
  }
  await conclude(database, look, { ...predicted(look), ...decided(look) });
  return ok(undefined);
}

/**
 * What a form is answered in shadow mode. Whose it is is settled here, once: by the time that it is
 * sent the agent may look at another conversation.
 */
export function watchedForm(subject: Result<Subject>): Result<FormFill> {
  if (!subject.ok) return fail('shadow', subject.message, subject.retryable);
  return ok({ values: [], from: null, watched: subject.value.key });
}

/**
 * Keeps what an agent entered in the helpdesk's own form while AI only watches. `off`: it does not;
 * `notFound`: the conversation is not stored any more.
 */
export async function recordEntered(
  context: Context,
  { conversationKey, entered, submitted }: Data<'reportForm'>,
): Promise<Result> {
  const { configuration } = await context.configuration();
  if (!configuration.prediction.shadow) return fail('off', 'This is no shadow mode.');
  const { database, now } = context;
  if (!(await database.conversations.get(conversationKey))) return notYet();
  await storeEntered(database, { conversationKey, at: now(), entered, submitted });
  return ok(undefined);
}
