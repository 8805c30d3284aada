import * as z from 'zod';
import type { CaseField, Evidence, Prediction, PredictorName } from '@/lib/domain/case';
import type { Message } from '@/lib/domain/conversation';
import type { Withdrawal } from '@/lib/domain/memory';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { PredictionFailure, PredictionRequest } from '../predictor';
import { confidenceOf } from './confidence';
import { isSummary } from './fields';
import { objectIn } from './json';

function valueSchema(field: CaseField): object {
  switch (field.type) {
    case 'choice':
      return { type: 'string', enum: (field.options ?? []).map(({ value }) => value) };
    case 'number':
    case 'currency':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    default:
      return { type: 'string' };
  }
}

/** The answer as a strict JSON Schema: every field required, null where unknown. */
export function answerSchema(fields: CaseField[]): Record<string, unknown> {
  const entry = (field: CaseField) => ({
    anyOf: [
      {
        type: 'object',
        properties: {
          value: valueSchema(field),
          quote: { type: 'string' },
          message: { type: 'integer' },
        },
        required: ['value', 'quote', 'message'],
        additionalProperties: false,
      },
      { type: 'null' },
    ],
  });
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, entry(field)])),
    required: fields.map(({ name }) => name),
    additionalProperties: false,
  };
}

/** What an answer says. */
export interface ModelAnswer {
  predictions: Prediction[];
  withdrawn: Withdrawal[];
}

/** The answer to a follow-up: only what changes, null for what holds no more. Short, and the same whatever is asked: grounding judges names and options. */
export function changesSchema(): Record<string, unknown> {
  const properties = {
    field: { type: 'string' },
    value: { type: ['string', 'number', 'boolean', 'null'] },
    quote: { type: 'string' },
    message: { type: 'integer' },
  };
  const required = Object.keys(properties);
  const change = { type: 'object', properties, required, additionalProperties: false };
  return {
    type: 'object',
    properties: { changes: { type: 'array', items: change } },
    required: ['changes'],
    additionalProperties: false,
  };
}

const entrySchema = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  quote: z.string(),
  message: z.coerce.number(),
});
const changeSchema = z.object({ field: z.string() });
type Entry = z.infer<typeof entrySchema>;
type Value = NonNullable<Entry['value']>;

/** Each entry with the field that it is about: by its key, or in a list of changes. */
function entriesOf(answer: Record<string, unknown>): [string, unknown][] {
  if (!Array.isArray(answer.changes)) return Object.entries(answer);
  return answer.changes.flatMap((raw): [string, unknown][] => {
    const change = changeSchema.safeParse(raw);
    return change.success ? [[change.data.field, raw]] : [];
  });
}

/** What an answer is read against. */
export interface Asked {
  request: PredictionRequest;
  /** The messages that were shown, in the order of their numbers. */
  shown: Message[];
  predictor: PredictorName;
  /** Puts masked data back. */
  restore: (text: string) => string;
}

/**
 * Reads a model's answer. Entries that are not as asked are left out; an answer that is no object
 * at all is `invalid`.
 */
export function readAnswer(text: string, asked: Asked): Result<ModelAnswer, PredictionFailure> {
  const answer = objectIn(text);
  if (!answer)
    return fail(
      'invalid',
      'The model did not answer in the form that it was asked for. Try again, or choose a model that supports structured output.',
      true,
    );
  const read: ModelAnswer = { predictions: [], withdrawn: [] };
  for (const [field, raw] of entriesOf(answer)) {
    const entry = entrySchema.safeParse(raw);
    const message = entry.success && asked.shown[entry.data.message - 1];
    if (!entry.success || !message) continue;
    const { value, quote } = entry.data;
    const evidence = { messageId: message.id, quote: asked.restore(quote) };
    if (value === null) read.withdrawn.push({ field, evidence });
    else read.predictions.push(predictionOf(field, value, evidence, asked));
  }
  return ok(read);
}

function predictionOf(name: string, value: Value, evidence: Evidence, asked: Asked): Prediction {
  const { request, predictor, restore } = asked;
  const field = request.fields.find((one) => one.name === name);
  return scored(
    {
      field: name,
      value: typeof value === 'string' ? restore(value) : value,
      evidence: [evidence],
      alternatives: [],
      predictor,
      basis: basisOf(field),
      confidence: 0,
    },
    request,
  );
}

/**
 * The prediction with the confidence that the conversation as it is now gives it; whether its words
 * decide is for the grounding to say anew.
 */
export function scored(prediction: Prediction, request: PredictionRequest): Prediction {
  const field = request.fields.find(({ name }) => name === prediction.field);
  const confidence = field ? confidenceOf(prediction, field, request) : 0;
  return { ...prediction, confidence, undecided: false };
}

function basisOf(field: CaseField | undefined): Prediction['basis'] {
  if (field?.type === 'choice') return 'matched';
  return field && isSummary(field) ? 'summary' : 'quoted';
}
