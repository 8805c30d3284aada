import type { CaseField, FieldState } from '@/lib/domain/case';
import type { Conversation } from '@/lib/domain/conversation';
import { applyPredictions, valuesOf } from '@/lib/domain/predicted';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data, FormFill, FormValue } from '@/lib/messages';
import { readConversation } from '@/lib/storage/conversations';
import type { Context } from './context';
import { formSubject, notYet } from './formSubject';
import { predictFor } from './predict';
import { watchedForm } from './shadow';

/** Longest that a prediction for an open form may take, in milliseconds. */
const patience = 60_000;

/**
 * What may be filled into the helpdesk's own form for a new case: of the fields asked for, those
 * whose prediction reaches their `fill` threshold. Writes and saves nothing. In shadow mode nothing
 * is filled, and the answer says for which conversation the form is. `off`: no assistance for this
 * channel, or no conversation anywhere; `shadow`: AI only watches, and knows no conversation for it;
 * `notFound`: it is not stored, or not yet.
 */
export async function predictForm(
  context: Context,
  data: Data<'predictForm'>,
  tabId: number,
): Promise<Result<FormFill>> {
  const { configuration } = await context.configuration();
  const { fields: names } = data;
  const { shadow } = configuration.prediction;
  if (names.length === 0 && !shadow) return ok({ values: [], from: null, watched: null });
  const subject = await formSubject(context, data, tabId);
  if (shadow) return watchedForm(subject);
  if (!subject.ok) return subject;
  const { key, elsewhere } = subject.value;
  const found = await readConversation(context.database, key);
  if (!found) return notYet();
  const { conversation } = found;
  if (!configuration.assistance.channels.includes(conversation.channel)) {
    return fail('off', 'Assistance is off for this channel.');
  }
  const fields = configuration.case.fields.filter(({ name }) => names.includes(name));
  const others = await knownBeside(context, key, names);
  const request = { fields, conversation, known: valuesOf(others) };
  const signal = AbortSignal.timeout(patience);
  const answer = await predictFor(context, key, request, signal, 'start');
  if (!answer.ok) return answer;
  const applied = applyPredictions(others, answer.value.predictions, {
    fields,
    thresholds: configuration.prediction.thresholds,
    mayWrite: new Set(names),
    overrideAgentEdits: false,
    proposed: true,
    now: context.now(),
  });
  const values = fields.flatMap((field) => toFormValue(field, applied.fields[field.name]));
  return ok({ values, from: elsewhere ? nameOf(conversation) : null, watched: null });
}

function nameOf({ customerName, customerEmail, channel }: Conversation): string {
  return customerName ?? customerEmail ?? `this ${channel}`;
}

/** What the conversation's case has in other fields: choices may depend on them. */
async function knownBeside(
  { database }: Context,
  conversationKey: string,
  names: string[],
): Promise<Record<string, FieldState>> {
  const known = await database.cases.where({ conversationKey }).first();
  const others = { ...known?.fields };
  for (const name of names) delete others[name];
  return others;
}

function toFormValue(field: CaseField, state: FieldState | undefined): FormValue[] {
  if (!state?.source || state.value === null) return [];
  const { value, source } = state;
  const { confidence, evidence } = source;
  const option = field.options?.find((one) => one.value === value);
  const texts = [String(value), ...(option ? [option.label] : [])];
  return [
    { field: field.name, label: field.label, value, texts, confidence, quote: evidence[0].quote },
  ];
}
