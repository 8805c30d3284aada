import { isWrittenFrom, type CaseField, type FieldValue, type Prediction } from './case';

export type Gold = FieldValue | null;

/** One field of one conversation: what is right and what was predicted. */
export interface Scored {
  field: CaseField;
  gold: Gold;
  /** More values that are right too. */
  accept: FieldValue[];
  prediction: Prediction | null;
}

const thresholdSteps = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
/** The precision that a recommended threshold reaches. */
const wanted = 0.95;

/** Values match without regard to case, spaces and punctuation. */
function same(one: FieldValue, other: FieldValue): boolean {
  const bare = (value: FieldValue) =>
    String(value)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return bare(one) === bare(other);
}

export function isRight({ gold, accept }: Scored, value: FieldValue): boolean {
  return [...(gold === null ? [] : [gold]), ...accept].some((right) => same(right, value));
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** What became of a field: of those with a value right, wrong or left empty; of the others filled or not. */
export type Outcome = 'right' | 'wrong' | 'leftEmpty' | 'wronglyFilled' | 'rightlyEmpty';

export function outcomeOf(scored: Scored, threshold: number): Outcome {
  const { gold, prediction } = scored;
  const isFilled = prediction !== null && isWrittenFrom(prediction, threshold);
  if (!isFilled) return gold === null ? 'rightlyEmpty' : 'leftEmpty';
  if (isRight(scored, prediction.value)) return 'right';
  return gold === null ? 'wronglyFilled' : 'wrong';
}

export type Counts = Record<Outcome, number>;

/** How often each outcome comes, from a threshold on. */
export function countOutcomes(scored: Scored[], threshold: (field: CaseField) => number): Counts {
  const counts = { right: 0, wrong: 0, leftEmpty: 0, wronglyFilled: 0, rightlyEmpty: 0 };
  for (const one of scored) counts[outcomeOf(one, threshold(one.field))] += 1;
  return counts;
}

/** Precision (of what is filled), coverage (of what has a value) and empty ones filled, from a threshold on. */
export function atThreshold(scored: Scored[], threshold: (field: CaseField) => number) {
  const filled = scored.filter(
    ({ field, prediction }) => prediction && isWrittenFrom(prediction, threshold(field)),
  );
  const right = filled.filter((one) => one.prediction && isRight(one, one.prediction.value));
  const withGold = scored.filter(({ gold }) => gold !== null);
  const empty = scored.length - withGold.length;
  return {
    precision: ratio(right.length, filled.length),
    coverage: ratio(filled.filter(({ gold }) => gold !== null).length, withGold.length),
    emptyFilled: ratio(filled.filter(({ gold }) => gold === null).length, empty),
  };
}

/** Fewer filled values say nothing about a threshold. */
export const enoughFilled = 10;

/**
 * The lowest step from which on a field is right often enough, at every step that enough values
 * reach; null if there is none.
 */
function recommended(scored: Scored[]): number | null {
  let lowest: number | null = null;
  for (const step of [...thresholdSteps].reverse()) {
    const filled = scored.filter(({ prediction }) => prediction && isWrittenFrom(prediction, step));
    if (filled.length < enoughFilled) continue;
    const { precision } = atThreshold(filled, () => step);
    if (precision === null || precision < wanted) break;
    lowest = step;
  }
  return lowest;
}

/** Everything there is to say about one field. */
export function scoreField(scored: Scored[], fill: (field: CaseField) => number) {
  const withGold = scored.filter(({ gold }) => gold !== null);
  const predicted = scored.filter(({ prediction }) => prediction !== null);
  const right = scored.filter((one) => one.prediction && isRight(one, one.prediction.value));
  const top3 = withGold.filter(({ prediction, ...one }) => {
    const values = prediction
      ? [prediction.value, ...prediction.alternatives.map(({ value }) => value)]
      : [];
    return values.slice(0, 3).some((value) => isRight({ ...one, prediction }, value));
  });
  return {
    gold: withGold.length,
    empty: scored.length - withGold.length,
    recall: ratio(right.length, withGold.length),
    precision: ratio(right.length, predicted.length),
    top3: ratio(top3.length, withGold.length),
    atFill: atThreshold(scored, fill),
    recommended: recommended(scored),
    thresholds: Object.fromEntries(
      thresholdSteps.map((step) => [String(step), atThreshold(scored, () => step)]),
    ),
  };
}
