import type { Blend, Calibration } from '@/lib/domain/learning';

/** Turns scores into probabilities in place; `others` options more have the score 0. */
export function softmax(scores: Float64Array, others = 0): void {
  const top = scores.reduce((most, one) => Math.max(most, one), others > 0 ? 0 : -Infinity);
  let sum = others * Math.exp(-top);
  scores.forEach((score, place) => {
    const part = Math.exp(score - top);
    scores[place] = part;
    sum += part;
  });
  for (let place = 0; place < scores.length; place += 1) scores[place] = (scores[place] ?? 0) / sum;
}

/** What speaks for each of some options of a field. */
export interface Scores {
  /** Their values. */
  options: string[];
  /** By their own words, 0 where nothing matches. */
  described: Float32Array;
  /** By the learned weights; 0 where there is no example. */
  learned: Float32Array;
  /** 1 where there is an example. */
  known: Float32Array;
  /** How many enabled options there are besides, of which nothing speaks. */
  others: number;
}

/** How the customer's words, and what was learned of them, share out among the options. */
export function probabilitiesOf(scores: Scores, blend: Blend): Float64Array {
  const mixed = Float64Array.from(
    scores.described,
    (one, place) =>
      blend.described * one +
      blend.learned * (scores.learned[place] ?? 0) +
      blend.known * (scores.known[place] ?? 0),
  );
  softmax(mixed, scores.others);
  return mixed;
}

const certain = 1e-6;

/** The log odds of a probability, kept finite. */
export function logOdds(probability: number): number {
  const inside = Math.min(1 - certain, Math.max(certain, probability));
  return Math.log(inside / (1 - inside));
}

/** The confidence that a probability deserves. */
export function calibrated(probability: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(probability) + offset)));
}
