import type { CaseField, FieldState } from '@/lib/domain/case';
import type { Conversation } from '@/lib/domain/conversation';
import { applyPredictions, valuesOf } from '@/lib/domain/predicted';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data, FormFill, FormValue } from '@/lib/messages';
import { readConversation } from '@/lib/storage/conversations';
import type { Context } from './context';
import { predictFor } from './predict';
import { onlyWatching } from './shadow';

/** Longest that a prediction for an open form may take, in milliseconds. */
const patience = 60_000;

interface Subject {
  key: string;
  /** It stands in another tab than the form. */
  elsewhere: boolean;
}

/**
 * The conversation that a form is for: the one that its page shows. A page that shows none, as one
 * that holds nothing but the form, is for the conversation that the agent looked at before.
 */
async function subjectOf(
  { database, tabs }: Context,
  { siteId, key }: Data<'predictForm'>,
  tabId: number,
): Promise<Result<Subject>> {
  if (key !== null) {
    const stored = await database.conversations.get(key);
    return stored?.siteId === siteId ? ok({ key, elsewhere: false }) : notYet();
  }
  const here = await database.tabs.get(tabId);
  if (here?.state === 'ambiguous') return fail('noConversation', noConversation);
  for (const other of await tabs.others(tabId)) {
    const shown = (await database.tabs.get(other))?.activeKey ?? null;
    if (shown !== null) return ok({ key: shown, elsewhere: true });
  }
  return fail('off', 'No conversation is open.');
}

const notYet = () => fail('notFound', 'Sidecase knows nothing of this conversation yet.', true);

/**
 * What may be filled into the helpdesk's own form for a new case: of the fields asked for, those
 * whose prediction reaches their `fill` threshold. Writes and saves nothing. `off`: no assistance
 * for this channel, or no conversation anywhere; `notFound`: it is not stored, or not yet.
 */
export async function predictForm(
  context: Context,
  data: Data<'predictForm'>,
  tabId: number,
): Promise<Result<FormFill>> {
  const subject = await subjectOf(context, data, tabId);
  if (!subject.ok) return subject;
  const { key, elsewhere } = subject.value;
  const { fields: names } = data;
  const { configuration } = await context.configuration();
  const found = await readConversation(context.database, key);
  if (!found) return notYet();
  const { conversation } = found;
  if (onlyWatching(configuration)) return fail('off', 'Nothing is filled in shadow mode.');
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
  return ok({ values, from: elsewhere ? nameOf(conversation) : null });
}

function nameOf({ customerName, customerEmail, channel }: Conversation): string {
  return customerName ?? customerEmail ?? `this ${channel}`;
}

const noConversation =
  'Sidecase cannot tell which conversation this form is for. Click into the conversation first.';

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
