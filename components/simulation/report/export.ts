import { outcomeOf, scoreField } from '@/lib/domain/score';
import { missOf } from '@/lib/prediction/explain';
import { csvOf } from '../../csv';
import { judgedFields, scoredOf, type Fills, type Run, type ScoredItem } from './run';

const columns = [
  'conversation',
  'channel',
  'field',
  'expected',
  'predicted',
  'confidence',
  'threshold',
  'outcome',
  'reason',
  'quote',
  'predictor',
] as const;

/** One judged field of one conversation. */
function judged(scored: ScoredItem, threshold: number) {
  const { item, field, gold, prediction } = scored;
  const miss = missOf(scored, threshold, item.conversation, item.result);
  return {
    conversation: item.conversation.key,
    channel: item.conversation.channel,
    field: field.name,
    expected: gold,
    predicted: prediction?.value ?? null,
    confidence: prediction?.confidence ?? null,
    threshold,
    outcome: outcomeOf(scored, threshold),
    reason: miss?.reason.kind ?? null,
    quote: prediction?.evidence[0].quote ?? null,
    predictor: prediction?.predictor ?? null,
  };
}

function allJudged(run: Run, fills: Fills) {
  return judgedFields(run).flatMap((field) =>
    scoredOf(run, field).map((scored) => judged(scored, fills[field.name] ?? 1)),
  );
}

/** Every judged field of every conversation as CSV, the right ones too. */
export function toCSV(run: Run, fills: Fills): string {
  const rows = allJudged(run, fills).map((one) => columns.map((name) => String(one[name] ?? '')));
  return csvOf([columns, ...rows]);
}

/** The same as JSON, with what there is to say of each field. */
export function toJSON(run: Run, fills: Fills): string {
  const fields = judgedFields(run).map((field): [string, object] => [
    field.name,
    { fill: fills[field.name], ...scoreField(scoredOf(run, field), () => fills[field.name] ?? 1) },
  ]);
  return JSON.stringify(
    { name: run.name, fields: Object.fromEntries(fields), judged: allJudged(run, fills) },
    null,
    2,
  );
}
