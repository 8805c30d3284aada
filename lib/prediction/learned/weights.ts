import type { Pace } from './pace';
import { softmax } from './probabilities';
import type { Vector } from './features';

/** One view of an example, for one field. */
export interface Lesson {
  vector: Vector;
  /** The right option's column. */
  option: number;
  /** How much it counts, 1 at most. */
  weight: number;
  /** What the options' own words say, by column: the weights only learn what these do not know. */
  described: Float32Array;
}

export interface Size {
  features: number;
  options: number;
}

/*
 * Multinomial logistic regression by AdaGrad (Duchi et al. 2011) with a small L2 penalty, and the
 * log ratios of naive Bayes, each half: few examples of an option are told apart better by ratios,
 * many by regression (as Wang and Manning 2012 saw). Both are linear, so one matrix holds the mean.
 * Chosen by cross-validation on one set of chats and checked on others.
 */
const descent = { rate: 0.3, penalty: 1e-4, passes: 8, leastPasses: 3, work: 3e7, least: 1e-3 };
const ratios = { background: 10, strength: 0.5 };

/** Adds what the weights say of a vector to `scores`, one for each column. */
export function addScores(
  { places, amounts }: Vector,
  weights: Float32Array,
  scores: Float64Array,
): void {
  const columns = scores.length;
  const last = weights.length - columns;
  for (let column = 0; column < columns; column += 1)
    scores[column] = (scores[column] ?? 0) + (weights[last + column] ?? 0);
  for (let index = 0; index < places.length; index += 1) {
    const amount = amounts[index] ?? 0;
    const row = (places[index] ?? 0) * columns;
    for (let column = 0; column < columns; column += 1)
      scores[column] = (scores[column] ?? 0) + amount * (weights[row + column] ?? 0);
  }
}

/** Fewer passes where there is much to learn, so that the time stays bounded. */
function passesFor(lessons: Lesson[], options: number): number {
  const features = lessons.reduce((sum, { vector }) => sum + vector.places.length + 1, 0);
  const affordable = Math.floor(descent.work / Math.max(1, features * options));
  return Math.max(descent.leastPasses, Math.min(descent.passes, affordable));
}

/** Numbers below `end` in an order that is mixed, and the same each time. */
function* mixed(end: number, passes: number): Generator<number> {
  const order = Array.from({ length: end }, (_, place) => place);
  let state = 1;
  for (let pass = 0; pass < passes; pass += 1) {
    for (let place = end - 1; place > 0; place -= 1) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      const other = state % (place + 1);
      [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
    }
    yield* order;
  }
}

function descend(
  lesson: Lesson,
  weights: Float32Array,
  squares: Float32Array,
  scores: Float64Array,
): void {
  const { places, amounts } = lesson.vector;
  const columns = scores.length;
  scores.set(lesson.described);
  addScores(lesson.vector, weights, scores);
  softmax(scores);
  scores[lesson.option] = (scores[lesson.option] ?? 0) - 1;
  // Most options are out of the question, and learn nothing from this lesson.
  const learning = [...scores.keys()].filter((at) => Math.abs(scores[at] ?? 0) > descent.least);
  for (let index = 0; index <= places.length; index += 1) {
    const row = (places[index] ?? weights.length / columns - 1) * columns;
    const amount = lesson.weight * (amounts[index] ?? 1);
    for (const column of learning) {
      const at = row + column;
      const gradient = amount * (scores[column] ?? 0) + descent.penalty * (weights[at] ?? 0);
      const square = (squares[at] ?? 0) + gradient * gradient;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) - (descent.rate * gradient) / Math.sqrt(square);
    }
  }
}

async function regression(lessons: Lesson[], size: Size, pace: Pace): Promise<Float32Array> {
  const weights = new Float32Array((size.features + 1) * size.options);
  const squares = new Float32Array(weights.length).fill(1e-8);
  const scores = new Float64Array(size.options);
  for (const place of mixed(lessons.length, passesFor(lessons, size.options))) {
    const lesson = lessons[place];
    if (lesson) descend(lesson, weights, squares, scores);
    await pace();
  }
  return weights;
}

/** Log of how much more often a feature stands with an option than with all, drawn towards none. */
function logRatios(lessons: Lesson[], { features, options }: Size): Float32Array {
  const ratio = new Float32Array((features + 1) * options);
  const ofOption = new Float64Array(options);
  const ofFeature = new Float64Array(features);
  for (const { vector, option, weight } of lessons)
    vector.places.forEach((place, index) => {
      const amount = weight * (vector.amounts[index] ?? 0);
      const at = place * options + option;
      ratio[at] = (ratio[at] ?? 0) + amount;
      ofOption[option] = (ofOption[option] ?? 0) + amount;
      ofFeature[place] = (ofFeature[place] ?? 0) + amount;
    });
  const all = ofOption.reduce((sum, one) => sum + one, 0);
  ofFeature.forEach((amount, place) => {
    const share = amount / all;
    for (let option = 0; option < options; option += 1) {
      const at = place * options + option;
      const seen = (ratio[at] ?? 0) + ratios.background * share;
      const expected = ((ofOption[option] ?? 0) + ratios.background) * share;
      ratio[at] = share > 0 ? ratios.strength * Math.log(seen / expected) : 0;
    }
  });
  return ratio;
}

/** The weights that tell the options apart; the same for the same lessons in the same order. */
export async function fitWeights(lessons: Lesson[], size: Size, pace: Pace): Promise<Float32Array> {
  const weights = await regression(lessons, size, pace);
  logRatios(lessons, size).forEach((ratio, at) => {
    weights[at] = ((weights[at] ?? 0) + ratio) / 2;
  });
  return weights;
}
