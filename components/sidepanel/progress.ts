import type { Case, CaseField } from '@/lib/domain/case';
import type { Configuration } from '@/lib/config/schema';
import { hasEnded } from '@/lib/domain/conversation';
import { keeperWords, thisBrowser } from '@/lib/domain/keeper';
import { count, listed } from '../words';
import type { ConversationView } from './reads';

/** How far AI is with a conversation's case, the most pressing first. */
export type Progress =
  | 'notACase'
  | 'trouble'
  | 'unsent'
  | 'saved'
  | 'saving'
  | 'working'
  | 'waiting'
  | 'proposed'
  | 'watching';

/** Labels of the fields that creation still waits for, in the admin's order. */
export function awaitedFields(found: Case | null, configuration: Configuration): string[] {
  const { when } = configuration.creation;
  if (!found || found.status !== 'proposed' || when === 'any') return [];
  const waitsFor = ({ name, required }: CaseField) =>
    found.missing.includes(name) &&
    (when === 'all' || required) &&
    (found.fields[name]?.value ?? null) === null;
  return configuration.case.fields.filter(waitsFor).map((field) => field.label);
}

function createsBySelf({ conversation }: ConversationView, { creation }: Configuration): boolean {
  const { channel, direction } = conversation;
  if (channel === 'voice' && direction === 'outbound') return false;
  // Its case was made and taken back.
  if (hasEnded(conversation.phase) && conversation.end === 'decided') return false;
  return creation.enabled && creation.channels.includes(channel);
}

function hasCustomerWritten({ messages }: ConversationView): boolean {
  return messages.some(({ sender }) => sender === 'customer');
}

/** Any value, written or suggested. */
export function hasContent(found: Case): boolean {
  return Object.values(found.fields).some(
    (state) => state.value !== null || state.suggestion !== null,
  );
}

export function progressOf(view: ConversationView, configuration: Configuration): Progress {
  const { conversation, job } = view;
  if (conversation.notACase) return 'notACase';
  if (conversation.trouble) return 'trouble';
  if (view.delivery?.failure) return 'unsent';
  if (view.case?.status === 'saved') return 'saved';
  if (view.case?.status === 'saving') return 'saving';
  if (job) return 'working';
  const awaited = awaitedFields(view.case, configuration);
  const waits = awaited.length > 0 && hasCustomerWritten(view);
  if (waits && createsBySelf(view, configuration)) return 'waiting';
  return view.case && hasContent(view.case) ? 'proposed' : 'watching';
}

/** Why AI's last look at a saved case wrote nothing, or null where that no longer counts. */
function unchangedLine({ unchanged, fields }: Case): string | null {
  if (!unchanged) return null;
  if (unchanged.why === 'nothingNew') return 'No changes: nothing new in the last messages';
  const waiting = Object.values(fields).filter(({ suggestion }) => suggestion !== null);
  if (waiting.length === 0) return null;
  return waiting.some(({ setBy }) => setBy === 'person')
    ? 'No changes: your value differs, see suggestion'
    : 'No changes: a new value waits as a suggestion';
}

function savedLine({ createdBy, lastRun }: Case): string {
  if (lastRun?.kind === 'update') {
    return `Case updated by AI from ${count(lastRun.messages, 'message')}`;
  }
  if (createdBy === 'person') return 'Case created by you';
  return lastRun
    ? `Case created by AI from ${count(lastRun.messages, 'message')}`
    : 'Case created by AI';
}

function unsentLine(
  { case: found, delivery }: ConversationView,
  { record }: Configuration,
): string {
  const system = keeperWords(found?.keptIn ?? thisBrowser, record);
  return delivery?.failure?.retryable
    ? `Not in ${system} yet: it is tried again`
    : `Not in ${system} yet: see what to do`;
}

/** At most three names, so that the line stays one line. */
function someOf(labels: string[]): string {
  const shown = labels.slice(0, 3).map((label) => `no ${label}`);
  const rest = labels.length - shown.length;
  return listed(rest > 0 ? [...shown, `${rest} more`] : shown);
}

function watchingLine(view: ConversationView, { prediction }: Configuration): string {
  const { conversation } = view;
  if (conversation.phase === 'offered') return 'Waiting: not accepted yet';
  if (prediction.shadow) return 'Shadow mode: AI only records what it would fill in';
  if (conversation.caseId !== null) return `The helpdesk links it to case ${conversation.caseId}`;
  return hasCustomerWritten(view)
    ? 'Nothing found for the case yet'
    : 'Waiting: the customer has not written yet';
}

function waitingLine(view: ConversationView, configuration: Configuration): string {
  const missing = someOf(awaitedFields(view.case, configuration));
  return hasEnded(view.conversation.phase)
    ? `Ended without a case: ${missing}`
    : `Waiting: ${missing} yet`;
}

/** The one line of state in the head of the panel. */
export function progressLine(view: ConversationView, configuration: Configuration): string {
  const progress = progressOf(view, configuration);
  switch (progress) {
    case 'notACase':
      return 'Not a case: AI leaves this conversation alone';
    case 'trouble':
      return view.conversation.trouble?.message ?? '';
    case 'unsent':
      return unsentLine(view, configuration);
    case 'saved':
      return view.case ? (unchangedLine(view.case) ?? savedLine(view.case)) : '';
    case 'saving':
      return 'Saving the case…';
    case 'working':
      return 'Reading the conversation…';
    case 'waiting':
      return waitingLine(view, configuration);
    case 'proposed':
      return 'Proposed: check it, then create the case';
    case 'watching':
      return watchingLine(view, configuration);
  }
}
