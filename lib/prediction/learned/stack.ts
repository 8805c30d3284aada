import type { Blend, Calibration } from '@/lib/domain/learning';
import type { Pace } from './pace';
import { logOdds, probabilitiesOf, type Scores } from './probabilities';

/** The scores of an example that the weights had not seen, and the option that a person chose. */
export interface HeldOut {
  scores: Scores;
  right: string;
}

/** The options' own words alone; what is taken while there is nothing better. */
export const undecided: Blend = { described: 1, learned: 0, known: 0 };

const steps: Record<keyof Blend, number[]> = {
  described: [1, 1.5, 2, 2.75],
  learned: [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.4, 2],
  known: [0, 0.3, 0.6, 1, 1.5, 2, 3],
};
const rounds = 3;
/**
 * So many examples are needed for the learned part to count half of what it may: closed cases that
 * repeat each other foresee one another better than they foresee the next one.
 */
const halfTrusted = 60;
const mostLearned = 2;
/** A label may be wrong: no single example may cost more than this chance says. */
const mistake = 0.005;

/** How well a blend foresaw the examples: log likelihood, less what leaving the prior costs. */
function likelihood(held: HeldOut[], blend: Blend): number {
  const doubt = Math.log(blend.described) ** 2 + 0.5 * blend.learned + 0.5 * blend.known;
  return held.reduce((sum, { scores, right }) => {
    const all = probabilitiesOf(scores, blend);
    const rest = 1 - all.reduce((total, one) => total + one, 0);
    const chance = all[scores.options.indexOf(right)] ?? rest / Math.max(1, scores.others);
    const count = all.length + scores.others;
    return sum + Math.log((1 - mistake) * Math.max(0, chance) + mistake / count);
  }, -doubt);
}

/**
 * How much the learned weights may say: what would have been best for the held-out examples
 * (stacking, Wolpert 1992). With few examples they foresee little and count for nothing.
 */
export async function fitBlend(held: HeldOut[], pace: Pace): Promise<Blend> {
  const trusted = (mostLearned * held.length) / (held.length + halfTrusted);
  let best = undecided;
  let most = likelihood(held, best);
  for (let round = 0, before = -Infinity; round < rounds && most > before; round += 1) {
    before = most;
    for (const part of ['learned', 'described', 'known'] as const)
      for (const step of steps[part]) {
        if (part === 'learned' && step > trusted) continue;
        const blend = { ...best, [part]: step };
        const likely = likelihood(held, blend);
        await pace();
        if (likely > most) [best, most] = [blend, likely];
      }
  }
  return best;
}

/** What was chosen for a held-out example with which probability, and whether it was right. */
export interface Outcome {
  probability: number;
  right: boolean;
}

/** Outcomes that the prior (a probability is a confidence as it stands) counts as. */
const priorStrength = 4;

/** The line from log odds to log odds that foresees best how often a choice is right (Platt 1999). */
export function fitCalibration(outcomes: Outcome[]): Calibration {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 20; step += 1) {
    // Newton's method; the prior keeps the matrix regular.
    let [gs, go] = [priorStrength * (slope - 1), priorStrength * offset];
    let [ss, so, oo] = [priorStrength, 0, priorStrength];
    for (const { probability, right } of outcomes) {
      const odds = logOdds(probability);
      const expected = 1 / (1 + Math.exp(-(slope * odds + offset)));
      const error = expected - Number(right);
      const spread = expected * (1 - expected);
      gs += error * odds;
      go += error;
      ss += spread * odds * odds;
      so += spread * odds;
      oo += spread;
    }
    const determinant = ss * oo - so * so;
    slope -= (oo * gs - so * go) / determinant;
    offset -= (ss * go - so * gs) / determinant;
  }
  // Surer must stay surer.
  return { slope: Math.max(0.1, slope), offset };
}
