import type { CaseField, Evidence, Prediction, Thresholds } from '@/lib/domain/case';
import type { Conversation } from '@/lib/domain/conversation';
import type { Withdrawal } from '@/lib/domain/memory';
import { locateEvidence } from './quotes';

/** What takes something back in one of the six languages; words that say nothing of the kind take nothing back. */
const takesBack =
  /(?<!\p{L})(?:forget|ignore|disregard|never ?mind|scratch that|wrong|mistake|not|no longer|isn['’]?t|wasn['’]?t|don['’]?t|someone else|another|other|vergessen|vergiss|ignorieren|falsch|nicht|kein\p{L}*|irrtum|versehen|andere\p{L}*|olvid\p{L}+|ignor\p{L}+|no|equivoc\p{L}+|error|otr[oa]|oubli\p{L}+|pas|faux|fausse|erreur|autre|esque[cç]\p{L}+|não|nao|errad[oa]|engan\p{L}+|outr[oa]|zapomn\p{L}+|zignor\p{L}+|nie|błęd\p{L}+|pomył\p{L}+|inn\p{L}+)(?!\p{L})/iu;

/** The withdrawals that hold: the customer said so, in words that take back, of a value that there was. */
export function takenBack(
  withdrawn: Withdrawal[],
  earlier: Prediction[],
  conversation: Conversation,
): Withdrawal[] {
  return withdrawn.filter(({ field, evidence }) => {
    const [said] = locateEvidence([evidence], conversation);
    const isCustomers = said?.message.sender === 'customer' && takesBack.test(said.quote);
    return isCustomers && earlier.some((made) => made.field === field);
  });
}

/** The predictions without those whose words were taken back later. */
export function withoutTakenBack(
  predictions: Prediction[],
  withdrawn: Withdrawal[],
  { messages }: Conversation,
): Prediction[] {
  const placeOf = ({ messageId }: Evidence) => messages.findIndex(({ id }) => id === messageId);
  return predictions.filter(({ field, evidence: [first] }) =>
    withdrawn.every((one) => one.field !== field || placeOf(first) >= placeOf(one.evidence)),
  );
}

/** The withdrawals after which no other value was found that is worth a suggestion. */
export function stillOpen(
  withdrawn: Withdrawal[],
  predictions: Prediction[],
  fields: CaseField[],
  usual: Thresholds,
): Withdrawal[] {
  const least = (name: string) =>
    (fields.find((field) => field.name === name)?.thresholds ?? usual).suggest;
  const ends = ({ field, confidence }: Prediction) => confidence >= least(field);
  return withdrawn.filter((one) =>
    predictions.every((made) => made.field !== one.field || !ends(made)),
  );
}
