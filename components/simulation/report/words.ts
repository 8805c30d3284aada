import type { Outcome } from '@/lib/domain/score';
import type { Refusal } from '@/lib/prediction/ground';
import type { Reason } from '@/lib/prediction/explain';
import { confidencePercent } from '../../words';

export const outcomeWords: Record<Outcome, string> = {
  right: 'Right',
  wrong: 'Wrong',
  leftEmpty: 'Left empty',
  wronglyFilled: 'Filled, should be empty',
  rightlyEmpty: 'Rightly empty',
};

export const reasonWords: Record<Reason['kind'], string> = {
  failed: 'No answer',
  notWanted: 'Should be empty',
  outranked: 'Outranked',
  belowThreshold: 'Below the threshold',
  refused: 'Refused',
  overlooked: 'Said, but overlooked',
  notSaid: 'Not said by the customer',
};

const refusalWords: Record<Refusal, string> = {
  unknownField: 'it was for no field',
  duplicate: 'the field had a value already',
  badForm: 'it has not the form of the field',
  wrongParent: 'it does not stand under the value of the field above it',
  noQuote: 'its quote stands in no message that counts',
  notCustomer: 'only the agent or the bot said so',
  unsupported: 'its quote does not hold it',
  disguised: 'hidden or look-alike characters stand in it',
};

function isRefusal(reason: string): reason is Refusal {
  return reason in refusalWords;
}

/** Why a field did not come out right, as a sentence. */
export function reasonSentence(reason: Reason): string {
  switch (reason.kind) {
    case 'failed':
      return `No answer: ${reason.message}`;
    case 'notWanted':
      return 'Nothing was expected here.';
    case 'outranked':
      return `Outranked: the right value was considered, ${confidencePercent(reason.confidence)} sure.`;
    case 'belowThreshold':
      return 'The right value, but below the threshold, or undecided.';
    case 'refused':
      return `The right value, but not believed: ${isRefusal(reason.reason) ? refusalWords[reason.reason] : reason.reason}.`;
    case 'overlooked':
      return 'The customer says the right value; it was not taken from there.';
    case 'notSaid':
      return 'No message of the customer holds the right value.';
  }
}
