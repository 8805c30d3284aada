import type { CaseField, Evidence, FieldValue } from '@/lib/domain/case';
import { hear } from '../embedded/hear';
import { rankOptions, termsOf } from '../embedded/rank';
import type { PredictionRequest } from '../predictor';
import { findBooleans } from '../values/boolean';
import { isSummary } from './fields';

/*
 * A model's own word says nothing about how sure it is, so confidence comes from how far the
 * customer's words carry the value. Below 0.8 it is only suggested unless the admin says otherwise.
 */
const confidences = {
  literal: 0.95,
  normalised: 0.9,
  summary: 0.85,
  booleanSaid: 0.85,
  booleanMeant: 0.6,
  bothRankings: 0.93,
  oneRanking: 0.85,
  nearlyRanked: 0.7,
  unsupported: 0.55,
};

interface Claim {
  value: FieldValue;
  evidence: [Evidence, ...Evidence[]];
}

/** How sure a model's value is, from 0 to 1; whether it may stand at all is for grounding to say. */
export function confidenceOf(claim: Claim, field: CaseField, request: PredictionRequest): number {
  const [{ quote }] = claim.evidence;
  if (field.type === 'choice') return choiceConfidence(claim, field, request);
  if (isSummary(field)) return confidences.summary;
  if (field.type === 'boolean')
    return findBooleans(quote)[0]?.value === claim.value
      ? confidences.booleanSaid
      : confidences.booleanMeant;
  const literal = quote.toLowerCase().includes(String(claim.value).toLowerCase());
  return literal ? confidences.literal : confidences.normalised;
}

/** Whether the words of the quote, and those of all the customer said, speak for the option. */
function choiceConfidence(
  { value, evidence }: Claim,
  field: CaseField,
  request: PredictionRequest,
): number {
  const [{ messageId, quote }] = evidence;
  const heard = hear(request.conversation);
  const quoted = heard
    .filter(({ message }) => message.id === messageId)
    .map((one) => ({ ...one, text: quote }));
  const places = [quoted, heard].map((said) =>
    rankOptions(field, request.fields, termsOf(said)).findIndex(
      ({ option }) => option.value === value,
    ),
  );
  const firsts = places.filter((place) => place === 0).length;
  if (firsts === 2) return confidences.bothRankings;
  if (firsts === 1) return confidences.oneRanking;
  return places.some((place) => place > 0 && place < 3)
    ? confidences.nearlyRanked
    : confidences.unsupported;
}
