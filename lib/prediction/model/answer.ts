import * as z from 'zod';
import type { CaseField, Prediction, PredictorName } from '@/lib/domain/case';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { PredictionFailure, PredictionRequest } from '../predictor';
import { confidenceOf } from './confidence';
import { isSummary } from './instructions';
import { readable } from './transcript';

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

const entrySchema = z.object({
  value: z.union([z.string(), z.number(), z.boolean()]),
  quote: z.string(),
  message: z.number(),
});

/** Models without structured output wrap their JSON in prose or a fence. */
function jsonIn(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    return null;
  }
}

/**
 * Reads a model's answer. Entries that are not as asked are left out; an answer that is no object
 * at all is `invalid`. `restore` puts masked data back.
 */
export function readAnswer(
  text: string,
  request: PredictionRequest,
  predictor: PredictorName,
  restore: (text: string) => string,
): Result<Prediction[], PredictionFailure> {
  const answer = z.record(z.string(), z.unknown()).safeParse(jsonIn(text));
  if (!answer.success)
    return fail(
      'invalid',
      'The model did not answer in the form that it was asked for. Try again, or choose a model that supports structured output.',
      true,
    );
  const messages = readable(request.conversation);
  const predictions = Object.entries(answer.data).flatMap(([name, raw]) => {
    const entry = entrySchema.safeParse(raw);
    const message = entry.success && messages[entry.data.message - 1];
    if (!entry.success || !message) return [];
    const { value } = entry.data;
    const quoted = {
      field: name,
      value: typeof value === 'string' ? restore(value) : value,
      evidence: [
        { messageId: message.id, quote: restore(entry.data.quote) },
      ] as Prediction['evidence'],
      alternatives: [],
      predictor,
    };
    const field = request.fields.find((one) => one.name === name);
    const basis = basisOf(field);
    return [{ ...quoted, basis, confidence: field ? confidenceOf(quoted, field, request) : 0 }];
  });
  return ok(predictions);
}

function basisOf(field: CaseField | undefined): Prediction['basis'] {
  if (field?.type === 'choice') return 'matched';
  return field && isSummary(field) ? 'summary' : 'quoted';
}
