import type { FieldValue } from '@/lib/domain/case';
import { customerMessages, type Conversation } from '@/lib/domain/conversation';
import { isRight, outcomeOf, type Scored } from '@/lib/domain/score';
import type { Simulated } from '@/lib/domain/simulation';
import { valueInQuote } from './support';

/** Why a field did not come out right. */
export type Reason =
  /** The predictor gave no answer at all. */
  | { kind: 'failed'; message: string }
  /** It should be empty. */
  | { kind: 'notWanted' }
  /** The right value was considered and another stood above it. */
  | { kind: 'outranked'; confidence: number }
  /** The right value, not sure enough. */
  | { kind: 'belowThreshold' }
  /** The right value, not believed; `reason` is a word of the grounding. */
  | { kind: 'refused'; reason: string }
  /** The customer says the right value, and it was not taken from there. */
  | { kind: 'overlooked' }
  /** No message of the customer holds the right value. */
  | { kind: 'notSaid' };

/** A field of a conversation that did not come out right at a threshold. */
export interface Miss extends Scored {
  outcome: 'wrong' | 'leftEmpty' | 'wronglyFilled';
  reason: Reason;
}

function says(conversation: Conversation, { field }: Scored, gold: FieldValue): boolean {
  const option = field.options?.find(({ value }) => value === gold);
  // The words of an option are looked for as a text is.
  const asText = { ...field, type: 'text' as const, pattern: undefined };
  return customerMessages(conversation).some(({ text, at }) =>
    field.type === 'choice'
      ? valueInQuote(asText, option?.label ?? gold, text, at) !== null
      : valueInQuote(field, gold, text, at) !== null,
  );
}

function reasonFor(scored: Scored, conversation: Conversation, simulated: Simulated): Reason {
  const { gold, prediction, field } = scored;
  if (simulated.failure !== null) return { kind: 'failed', message: simulated.failure };
  if (gold === null) return { kind: 'notWanted' };
  if (prediction && isRight(scored, prediction.value)) return { kind: 'belowThreshold' };
  const other = prediction?.alternatives.find(({ value }) => isRight(scored, value));
  if (other) return { kind: 'outranked', confidence: other.confidence };
  const refused = simulated.refused.find(
    (one) => one.field === field.name && isRight(scored, one.value),
  );
  if (refused) return { kind: 'refused', reason: refused.reason };
  return { kind: says(conversation, scored, gold) ? 'overlooked' : 'notSaid' };
}

/** What did not come out right from `threshold` on, and why; null for what did. */
export function missOf(
  scored: Scored,
  threshold: number,
  conversation: Conversation,
  simulated: Simulated,
): Miss | null {
  const outcome = outcomeOf(scored, threshold);
  if (outcome === 'right' || outcome === 'rightlyEmpty') return null;
  return { ...scored, outcome, reason: reasonFor(scored, conversation, simulated) };
}
