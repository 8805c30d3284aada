import {
  emptyField,
  isWrittenFrom,
  type CaseField,
  type FieldState,
  type FieldValue,
  type Prediction,
  type Thresholds,
} from './case';
import { emptied, isOffered, keepConsistent } from './hierarchy';

/** What one look of AI at a case came to: the new states, and the names of the fields it wrote. */
export interface Applied {
  fields: Record<string, FieldState>;
  written: string[];
  /** Any state differs from before, written or only suggested. */
  changed: boolean;
}

export interface ApplyRules {
  fields: CaseField[];
  thresholds: Thresholds;
  /** Names of the fields that AI may write; a value for another one is only suggested. */
  mayWrite: ReadonlySet<string>;
  overrideAgentEdits: boolean;
  /** A proposed case follows the conversation: a value whose evidence has gone, goes. */
  proposed: boolean;
  /** Fields whose value the customer took back: what AI wrote there goes. */
  withdrawn?: string[];
  /** Unix time in milliseconds. */
  now: number;
}

function sameEvidence(a: Prediction, b: Prediction): boolean {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  return first.messageId === second.messageId && first.quote === second.quote;
}

function wasDismissed({ dismissed }: FieldState, prediction: Prediction): boolean {
  return dismissed.some((one) => one.value === prediction.value && sameEvidence(one, prediction));
}

/** Of two readings of the same words the surer one: what stands there gets no less sure by the next message. */
function surer(known: Prediction | null, prediction: Prediction): Prediction {
  const kept = known !== null && sameEvidence(known, prediction);
  return kept && known.confidence > prediction.confidence ? known : prediction;
}

/**
 * A value that is not worth a suggestion beside what AI wrote: another reading of the same message
 * that is no surer, or a summary that has only grown.
 */
function isNoNews({ value, setBy, source }: FieldState, prediction: Prediction): boolean {
  if (value === null || setBy !== 'ai' || source === null) return false;
  if (prediction.basis === 'summary') return true;
  const sameMessage = source.evidence[0].messageId === prediction.evidence[0].messageId;
  return sameMessage && prediction.confidence <= source.confidence;
}

function write(state: FieldState, prediction: Prediction, now: number): FieldState {
  return {
    ...state,
    before: state.value,
    beforeSource: state.source,
    value: prediction.value,
    setBy: 'ai',
    at: now,
    source: prediction,
    suggestion: null,
  };
}

/** What AI wrote goes where it was taken back; what a person set, or may not be written to, stays. */
function withoutFound(name: string, state: FieldState, rules: ApplyRules): FieldState {
  const gone = rules.withdrawn?.includes(name) && rules.mayWrite.has(name) && state.setBy === 'ai';
  return gone && state.value !== null
    ? emptied({ ...state, suggestion: null })
    : withoutPrediction(state, rules.proposed);
}

/** The value goes; what a person set stays. */
function withoutPrediction(state: FieldState, proposed: boolean): FieldState {
  if (!proposed) return state.suggestion === null ? state : { ...state, suggestion: null };
  return state.setBy === 'person'
    ? { ...state, suggestion: null }
    : { ...emptyField(), dismissed: state.dismissed };
}

function nextState(
  state: FieldState,
  prediction: Prediction,
  field: CaseField,
  rules: ApplyRules,
): FieldState {
  const thresholds = field.thresholds ?? rules.thresholds;
  const mayWrite = rules.mayWrite.has(field.name);
  if (prediction.value === state.value) {
    const source = state.setBy === 'ai' ? surer(state.source, prediction) : state.source;
    return { ...state, source, suggestion: null };
  }
  if (prediction.confidence < thresholds.suggest || wasDismissed(state, prediction)) {
    return withoutPrediction(state, rules.proposed);
  }
  const belongsToPerson = state.setBy === 'person' && !rules.overrideAgentEdits;
  if (mayWrite && !belongsToPerson && isWrittenFrom(prediction, thresholds.fill)) {
    return write(state, prediction, rules.now);
  }
  if (!rules.proposed && isNoNews(state, prediction)) return withoutPrediction(state, false);
  const kept = rules.proposed ? withoutPrediction(state, true) : state;
  return { ...kept, suggestion: prediction };
}

/**
 * Applies grounded predictions to the states of a case: writes from `fill` what is not undecided,
 * suggests from `suggest`, never overwrites what a person set. Pure; the caller writes the result in the same
 * transaction in which it read the states, so that an edit made while a prediction ran is kept.
 */
export function applyPredictions(
  states: Record<string, FieldState>,
  predictions: Prediction[],
  rules: ApplyRules,
): Applied {
  const byField = new Map(predictions.map((prediction) => [prediction.field, prediction]));
  const looked = Object.fromEntries(
    rules.fields.map((field) => {
      const before = states[field.name] ?? emptyField();
      const found = byField.get(field.name);
      // The admin may have switched an option off while the prediction ran.
      const prediction = found && isOffered(field, found.value) ? found : undefined;
      const isGone = !prediction || rules.withdrawn?.includes(field.name);
      const state = isGone ? withoutFound(field.name, before, rules) : before;
      return [field.name, prediction ? nextState(state, prediction, field, rules) : state];
    }),
  );
  const fields = keepConsistent(rules.fields, { ...states, ...looked });
  const before = (name: string) => states[name] ?? emptyField();
  const names = Object.keys(fields);
  return {
    fields,
    written: names.filter((name) => {
      const state = fields[name];
      return state && state.setBy !== 'person' && state.value !== before(name).value;
    }),
    changed: names.some((name) => JSON.stringify(fields[name]) !== JSON.stringify(before(name))),
  };
}

/** The values that the case has, by field name. */
export function valuesOf(states: Record<string, FieldState>): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const [name, { value }] of Object.entries(states)) {
    if (value !== null) values[name] = value;
  }
  return values;
}
