import type { Alternative, CaseField, Evidence, FieldValue, Prediction } from '@/lib/domain/case';
import { customerMessages, type Message } from '@/lib/domain/conversation';
import { conceptsIn, termsIn } from './embedded/concepts';
import { contentStems } from './embedded/words';
import type { PredictionRequest } from './predictor';
import { customersWord, locate, locateEvidence, type Located } from './quotes';
import { supportIn, valueInQuote, type Support } from './support';
import { dateOrderOf, type DateOrder } from './values/dateOrder';
import { isPlain, visible } from './values/plain';
import { normalise } from './values/normalise';

/** Why a prediction was not believed. */
export type Refusal =
  | 'unknownField'
  | 'duplicate'
  | 'badForm' // not of the field's type, pattern or options
  | 'wrongParent' // an option that stands under another value than the case has
  | 'noQuote' // the quote stands in no message, or in a note, a system row or quoted mail
  | 'notCustomer' // only the agent or bot said so
  | 'unsupported' // the quote does not hold the value
  | 'disguised'; // invisible or mixed characters make it look like something else

export interface Refused {
  field: string;
  value: FieldValue;
  reason: Refusal;
}

export interface Grounded {
  predictions: Prediction[];
  refused: Refused[];
}

type Verdict = Prediction | Refusal;

/**
 * Keeps the predictions whose quotes stand in the conversation and support them, with values in the
 * form of their type; refuses the rest, each with a reason. The same step for every predictor. A
 * prediction under a predicted parent is never surer than it.
 */
export function ground(predictions: Prediction[], request: PredictionRequest): Grounded {
  const grounded: Grounded = { predictions: [], refused: [] };
  for (const prediction of parentsFirst(predictions, request.fields)) {
    const verdict = judge(prediction, request, grounded.predictions);
    if (typeof verdict === 'string')
      grounded.refused.push({ field: prediction.field, value: prediction.value, reason: verdict });
    else grounded.predictions.push(verdict);
  }
  return grounded;
}

/** A parent is always judged before what depends on it, however deep. */
function parentsFirst(predictions: Prediction[], fields: CaseField[]): Prediction[] {
  const depth = (name: string | undefined, left = fields.length): number => {
    const above = fields.find((field) => field.name === name)?.dependsOn;
    return above && left > 0 ? 1 + depth(above, left - 1) : 0;
  };
  return [...predictions].sort((a, b) => depth(a.field) - depth(b.field));
}

function judge(prediction: Prediction, request: PredictionRequest, kept: Prediction[]): Verdict {
  const field = request.fields.find(({ name }) => name === prediction.field);
  if (!field) return 'unknownField';
  if (kept.some((other) => other.field === field.name)) return 'duplicate';
  const located = locateEvidence(prediction.evidence, request.conversation);
  const [first] = located;
  if (!first) return 'noQuote';
  const order = field.type === 'date' ? dateOrderOf(request.conversation) : null;
  const value = normalise(field, prediction.value, first.message.at, order);
  if (value === null || value === '') return 'badForm';
  const candidate = { ...prediction, value };
  switch (field.type) {
    case 'choice':
      return judgeChoice(candidate, field, located, request, kept);
    case 'text':
    case 'multiline':
      return prediction.basis === 'summary' && field.pattern === undefined
        ? judgeSummary(candidate, located, request)
        : judgeQuoted(candidate, field, located, request, order);
    default:
      return judgeQuoted(candidate, field, located, request, order);
  }
}

function judgeChoice(
  prediction: Prediction,
  field: CaseField,
  located: Located[],
  request: PredictionRequest,
  kept: Prediction[],
): Verdict {
  const parentPrediction = kept.find((other) => other.field === field.dependsOn);
  const parent = field.dependsOn && (request.known[field.dependsOn] ?? parentPrediction?.value);
  const fits = (value: FieldValue) => {
    const option = field.options?.find((one) => one.value === value);
    return option?.enabled === true && (parent === undefined || option.parent === parent);
  };
  if (!fits(prediction.value)) return 'wrongParent';
  const backed = customersOnly(located, request, () => null);
  if (!backed) return 'notCustomer';
  const ceiling = parent === parentPrediction?.value ? (parentPrediction?.confidence ?? 1) : 1;
  return {
    ...withEvidence(prediction, backed),
    basis: 'matched',
    confidence: Math.min(ceiling, clamp(prediction.confidence)),
    alternatives: prediction.alternatives.filter(({ value }) => fits(value)),
  };
}

function judgeQuoted(
  prediction: Prediction,
  field: CaseField,
  located: Located[],
  request: PredictionRequest,
  order: DateOrder | null,
): Verdict {
  const holding = located.flatMap((one) => {
    const support = supportIn(field, prediction.value, one.quote, one.message.at, order);
    return support ? [{ ...one, ...support }] : [];
  });
  const [first] = holding;
  if (!first) return 'unsupported';
  const plain = holding.filter(({ quote }) => isPlain(quote));
  if (plain.length === 0 || !isPlain(String(first.value))) return 'disguised';
  const backed = customersOnly(plain, request, (message) => quoteOf(field, first.value, message));
  if (!backed) return 'notCustomer';
  const ceiling = Math.max(...plain.map((one) => one.ceiling));
  const confidence = Math.min(ceiling, clamp(prediction.confidence));
  const alternatives = prediction.alternatives.filter(({ value, evidence }) =>
    locateEvidence(evidence, request.conversation).some(
      ({ quote, message }) =>
        isPlain(quote) && valueInQuote(field, value, quote, message.at) === value,
    ),
  );
  return {
    ...withEvidence(prediction, backed),
    value: first.value,
    basis: 'quoted',
    confidence,
    undecided: prediction.undecided === true || ceiling < 1,
    alternatives: [
      ...otherReading(plain, confidence).filter(({ value }) =>
        alternatives.every((known) => known.value !== value),
      ),
      ...alternatives,
    ],
  };
}

/** What the words may mean as well, where none of them decides. */
function otherReading(holding: (Located & Support)[], confidence: number): Alternative[] {
  const [first] = holding;
  if (first?.otherwise === undefined || holding.some(({ ceiling }) => ceiling === 1)) return [];
  const { message, quote, otherwise } = first;
  return [{ value: otherwise, confidence, evidence: [{ messageId: message.id, quote }] }];
}

/** The words of the customer's message that hold the value. */
function quoteOf(field: CaseField, value: FieldValue, message: Message): string | null {
  if (field.type === 'boolean') return null;
  const quote = locate(message.text, String(value)) ?? message.text.slice(0, 200).trim();
  return isPlain(quote) && valueInQuote(field, value, quote, message.at) === value ? quote : null;
}

/** How much of a summary the customer must have said, so that it condenses and does not invent. */
const leastShared = 0.4;

function judgeSummary(
  prediction: Prediction,
  located: Located[],
  request: PredictionRequest,
): Verdict {
  const own = located.filter(({ message }) => message.sender === 'customer');
  if (own.length === 0) return 'notCustomer';
  const value = visible(String(prediction.value)).trim();
  if (!isPlain(value.replace(/\p{Extended_Pictographic}\uFE0F?\u200D?/gu, ''))) return 'disguised';
  const customers = customerMessages(request.conversation).map(({ text }) => text.slice(0, 12_000));
  const said = new Set(termsIn(customers.join('\n')));
  const told = new Set(contentStems(value));
  const figures = [...told].filter((term) => /\d/.test(term));
  const shared = sharedPart(value, said);
  if (told.size === 0 || shared < leastShared || figures.some((term) => !said.has(term)))
    return 'unsupported';
  return { ...withEvidence(prediction, own), value, confidence: clamp(prediction.confidence) };
}

/** The part of a text's telling words that the customer said, or meant by others or in another language. */
function sharedPart(text: string, said: Set<string>): number {
  const told = contentStems(text);
  const shared = told.filter((term) => said.has(term)).length;
  const ideas = new Set(conceptsIn(text));
  const sharedIdeas = [...ideas].filter((idea) => said.has(idea)).length;
  return Math.max(shared / Math.max(1, told.length), sharedIdeas / Math.max(3, ideas.size));
}

const clamp = (confidence: number) =>
  Number.isFinite(confidence) ? Math.min(1, Math.max(0, confidence)) : 0;

/** The customer's own words, and those of others that the customer's words back; null if none is. */
function customersOnly(
  located: Located[],
  { conversation }: PredictionRequest,
  holds: (message: Message) => string | null,
): Located[] | null {
  const backed = located.flatMap((one) => {
    if (one.message.sender === 'customer') return [one];
    const word = customersWord(one, conversation, holds);
    return word ? [one, word] : [];
  });
  return backed.length > 0 ? backed : null;
}

function withEvidence(prediction: Prediction, located: Located[]): Prediction {
  const evidence = located.map(({ message, quote }): Evidence => ({
    messageId: message.id,
    quote,
  }));
  const [first, ...rest] = evidence;
  return first ? { ...prediction, evidence: [first, ...rest] } : prediction;
}
