import type { CaseField, FieldValue, Prediction } from '@/lib/domain/case';
import type { Conversation } from '@/lib/domain/conversation';
import { fail, ok } from '@/lib/domain/result';
import { predictBoolean } from './embedded/booleans';
import { predictChoice } from './embedded/choices';
import { cueOf, type Cue } from './embedded/cues';
import { predictEntity } from './embedded/entities';
import { hear, readBacks, type Heard } from './embedded/hear';
import { kindOf } from './embedded/kinds';
import { rankOptions, termsOf, type RankedOption, type Said } from './embedded/rank';
import { predictDescription, predictTitle } from './embedded/summary';
import { recall } from './learned/recall';
import type { PredictionRequest, Predictor } from './predictor';

/** Fields with the ones that they depend on before them, required ones first. */
function parentsFirst(fields: CaseField[]): CaseField[] {
  const depth = (field: CaseField, seen: CaseField[] = []): number => {
    const above = fields.find((other) => other.name === field.dependsOn);
    return above && !seen.includes(above) ? 1 + depth(above, [...seen, field]) : 0;
  };
  const required = (field: CaseField) => Number(!field.required);
  return [...fields].sort((a, b) => depth(a) - depth(b) || required(a) - required(b));
}

function inOrder(told: Heard[], { messages }: Conversation): Heard[] {
  const places = new Map(messages.map((message, place) => [message, place]));
  const placeOf = ({ message }: Heard) => places.get(message) ?? 0;
  return told.sort((a, b) => placeOf(a) - placeOf(b));
}

/** What of a conversation a field sums up; null where it holds a value that somebody said. */
function summaryKindOf({ pattern, ...field }: CaseField): 'title' | 'description' | null {
  const isText = field.type === 'text' || field.type === 'multiline';
  const kind = isText && pattern === undefined ? kindOf(field) : null;
  return kind === 'title' || kind === 'description' ? kind : null;
}

/** What was heard of a conversation, for the fields that are no choice. */
interface Listened {
  heard: Heard[];
  /** The same with what agents read back and the customer confirmed, in order. */
  told: Heard[];
  said: Said[];
  topic: RankedOption | undefined;
}

function predictOther(
  cue: Cue,
  cues: Cue[],
  { heard, told, said, topic }: Listened,
): Prediction | null {
  if (cue.field.type === 'boolean') return predictBoolean(cue, heard);
  switch (summaryKindOf(cue.field)) {
    case 'title':
      return predictTitle(cue.field, said, topic);
    case 'description':
      return predictDescription(cue.field, said, topic);
    case null:
      return predictEntity(cue, cues, told);
  }
}

/** All predictions for a request; the work of the embedded predictor without its envelope. */
export function predictEmbedded({
  fields,
  conversation,
  known,
  learned,
}: PredictionRequest): Prediction[] {
  const heard = hear(conversation);
  const said = termsOf(heard, { pairs: Boolean(learned) });
  const rankings = new Map<CaseField, RankedOption[]>();
  const rank = (field: CaseField, parent?: FieldValue) => {
    if (parent !== undefined) return rankOptions(field, fields, said, parent);
    const ranked = rankings.get(field) ?? rankOptions(field, fields, said);
    rankings.set(field, ranked);
    return ranked;
  };
  const memory = learned && recall(learned, fields, said, known, rank);
  const told = inOrder([...heard, ...readBacks(conversation)], conversation);
  const cues = fields.filter(({ type }) => type !== 'choice').map(cueOf);
  const choices = parentsFirst(fields.filter(({ type }) => type === 'choice'));
  const values = new Map<string, FieldValue>(Object.entries(known));
  const predictions: Prediction[] = [];
  let topic: RankedOption | undefined;
  for (const field of choices) {
    const parent = field.dependsOn === undefined ? undefined : values.get(field.dependsOn);
    const ranked = rank(field, parent);
    const recalled = memory?.choose(field, parent, ranked) ?? null;
    topic ??= recalled?.[0]?.ranked ?? ranked[0];
    const above = predictions.find((one) => one.field === field.dependsOn);
    const isGuess = above !== undefined && !(above.field in known);
    const made = predictChoice(field, {
      fields,
      said,
      ranked,
      recalled,
      above: isGuess ? above.confidence : 1,
    });
    if (!made) continue;
    predictions.push(made);
    if (!values.has(field.name)) values.set(field.name, made.value);
  }
  for (const cue of cues) {
    const made = predictOther(cue, cues, { heard, told, said, topic });
    if (made) predictions.push(made);
  }
  return predictions;
}

/** Works offline and needs nothing: ranks options by their words and reads values by form and cue. */
export const embedded: Predictor = {
  name: 'embedded',
  async predict(request, signal) {
    if (signal.aborted) return fail('aborted', 'The prediction was stopped.');
    const started = performance.now();
    const predictions = predictEmbedded(request);
    const milliseconds = performance.now() - started;
    return ok({
      predictions,
      usage: { requests: 0, inputTokens: 0, outputTokens: 0, milliseconds },
    });
  },
};
