import type { Case, CaseField, FieldValue } from './case';
import { hasEnded, type Channel, type ConversationHead } from './conversation';
import { factsOf, ruleFor, type UpdateRule } from './rules';

export interface CreationRules {
  enabled: boolean;
  channels: Channel[];
  /** Names of the fields that are filled at creation. */
  fields: string[];
  /** Which of them need a value: all, the required ones, or one. */
  when: 'all' | 'mandatory' | 'any';
}

export interface UpdateRules {
  enabled: boolean;
  rules: UpdateRule[];
}

/**
 * What the stored conversation remembers of the moments that call for a decision. The accept is
 * decided once; the end, which may come in two steps, is open until the conversation has a case.
 */
export interface Moments {
  accept: 'open' | 'decided';
  end: 'open' | 'decided';
}

/**
 * The moment that a conversation is in. `accepted`: it became active and that was not decided yet;
 * `ended`: the same for wrap-up or closed; `between`: nothing is created by itself now. Where the
 * site tells no phases the accept leaves no trace, so every new message counts as one.
 */
export type Moment = 'accepted' | 'ended' | 'between';

export function momentOf(
  head: Pick<ConversationHead, 'phase' | 'phaseFrom'>,
  moments: Moments,
): Moment {
  if (hasEnded(head.phase)) return moments.end === 'open' ? 'ended' : 'between';
  if (head.phase !== 'active') return 'between';
  return moments.accept === 'open' || head.phaseFrom === 'assumed' ? 'accepted' : 'between';
}

export interface Situation {
  /** Predictions are only recorded: nothing is written and nothing proposed. */
  shadow: boolean;
  head: Pick<ConversationHead, 'channel' | 'direction' | 'phase' | 'caseId' | 'customerEmail'>;
  moment: Moment;
  /** The agent looks at this conversation, and it is clear that they do. */
  active: boolean;
  /** The case of this conversation, proposed or saved. */
  known: Pick<Case, 'status' | 'createdBy'> | null;
  notACase: boolean;
  creation: CreationRules;
  updates: UpdateRules;
  /** Where the agent is helped to make a case by hand. */
  assistance: Channel[];
  fields: CaseField[];
  /** The values that the case has, written by AI or by a person, by field name. */
  values: Readonly<Record<string, FieldValue>>;
}

/** Why nothing is created, proposed or updated. */
export type Leave =
  | 'notACase'
  | 'updatesOff'
  | 'noRule'
  | 'waitsForEnd'
  | 'linkedInHelpdesk'
  | 'phaseUnknown'
  | 'notAccepted'
  | 'channelOff';

/** Why values are proposed instead of a case being created. */
export type Propose = 'creationOff' | 'outgoingVoice' | 'notEnough' | 'notLookedAt' | 'between';

export type Decision =
  | { do: 'create' }
  | { do: 'update'; rule: UpdateRule }
  | { do: 'propose'; why: Propose; missing: string[] }
  | { do: 'record' }
  | { do: 'leave'; why: Leave };

/** The creation fields that have no value, as names. */
export function missingFields(
  creation: CreationRules,
  values: Readonly<Record<string, FieldValue>>,
): string[] {
  return creation.fields.filter((name) => values[name] === undefined);
}

/** What `creation.when` asks for: the names that need a value; at least one value is always needed. */
function needed({ creation, fields }: Situation): string[] {
  if (creation.when !== 'mandatory') return creation.fields;
  const required = new Set(fields.filter((field) => field.required).map((field) => field.name));
  return creation.fields.filter((name) => required.has(name));
}

function hasEnough(situation: Situation): boolean {
  const { creation, values } = situation;
  const has = (name: string) => values[name] !== undefined;
  const some = creation.fields.some(has);
  if (!some || creation.when === 'any') return some;
  return needed(situation).every(has);
}

function reasonToLeave({ head, notACase, creation, assistance }: Situation): Leave | null {
  if (notACase) return 'notACase';
  if (head.caseId !== null) return 'linkedInHelpdesk';
  if (head.phase === 'unknown') return 'phaseUnknown';
  if (head.phase === 'offered') return 'notAccepted';
  const created = creation.enabled && creation.channels.includes(head.channel);
  return created || assistance.includes(head.channel) ? null : 'channelOff';
}

function reasonToPropose(situation: Situation): Propose | null {
  const { head, moment, active, creation } = situation;
  if (!creation.enabled || !creation.channels.includes(head.channel)) return 'creationOff';
  if (head.channel === 'voice' && head.direction === 'outbound') return 'outgoingVoice';
  if (!hasEnough(situation)) return 'notEnough';
  if (moment === 'between') return 'between';
  // A conversation that has ended is often no longer on the page.
  return moment === 'accepted' && !active ? 'notLookedAt' : null;
}

/**
 * A case that AI made follows the conversation; one made by hand is updated when the conversation
 * ends, or by an incoming e-mail.
 */
function decideUpdate({ head, moment, known, notACase, updates, values }: Situation): Decision {
  if (notACase) return { do: 'leave', why: 'notACase' };
  if (!updates.enabled) return { do: 'leave', why: 'updatesOff' };
  const byHand = known?.createdBy === 'person' && head.channel !== 'email';
  if (byHand && moment !== 'ended') return { do: 'leave', why: 'waitsForEnd' };
  const rule = ruleFor(updates.rules, head.channel, factsOf(values, head));
  return rule ? { do: 'update', rule } : { do: 'leave', why: 'noRule' };
}

function decideCreation(situation: Situation): Decision {
  const leave = reasonToLeave(situation);
  if (leave) return { do: 'leave', why: leave };
  const propose = reasonToPropose(situation);
  if (!propose) return { do: 'create' };
  const missing = missingFields(situation.creation, situation.values);
  return { do: 'propose', why: propose, missing };
}

/** In shadow mode a case that the helpdesk has already is no reason to look away: it tells what is right. */
function decideShadow(situation: Situation): Decision {
  const leave = reasonToLeave({ ...situation, head: { ...situation.head, caseId: null } });
  return leave ? { do: 'leave', why: leave } : { do: 'record' };
}

/** What happens when: the rows of the table that concern a conversation and its case. */
export function decide(situation: Situation): Decision {
  if (situation.shadow) return decideShadow(situation);
  const saved = situation.known !== null && situation.known.status !== 'proposed';
  return saved ? decideUpdate(situation) : decideCreation(situation);
}
