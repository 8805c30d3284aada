import type { CaseField } from '@/lib/domain/case';
import type { LearnedField } from '@/lib/domain/learning';
import type { RankedOption } from '../embedded/rank';
import type { Vector } from './features';
import type { Scores } from './probabilities';
import { addScores } from './weights';

/** An option found by its own words has about this score beside one that is found by nothing. */
const describedScale = 4;
/** Keeps a single common word from looking like a clear lead, as in the calibration of choices. */
const weakest = 2;

/** What makes the scores of a ranking comparable with others: 0 to 4. */
export function scaleOf(ranked: RankedOption[]): number {
  return describedScale / ((ranked[0]?.score ?? 0) + weakest);
}

/** How much the options' own words speak for each, from 0 to 4, by option. */
export function describedScores(ranked: RankedOption[]): Map<string, number> {
  const scale = scaleOf(ranked);
  return new Map(ranked.map(({ option, score }) => [option.value, scale * score]));
}

/** What of a learned field says something about the options that it has now. */
export type Learned = Pick<LearnedField, 'options' | 'weights'>;

/** What speaks for each enabled option of a field; what was learned of others is left out. */
export function scoresOf(
  field: CaseField,
  described: Map<string, number>,
  vector: Vector,
  { options, weights }: Learned,
): Scores {
  const enabled = new Set(field.options?.flatMap((one) => (one.enabled ? [one.value] : [])));
  const said = new Float64Array(options.length);
  addScores(vector, weights, said);
  const columns = new Map(options.map((option, column) => [option, column]));
  const named = [...new Set([...options, ...described.keys()])].filter((one) => enabled.has(one));
  const columnOf = (option: string) => columns.get(option) ?? -1;
  return {
    options: named,
    described: Float32Array.from(named, (option) => described.get(option) ?? 0),
    learned: Float32Array.from(named, (option) => said[columnOf(option)] ?? 0),
    known: Float32Array.from(named, (option) => Number(columns.has(option))),
    others: enabled.size - named.length,
  };
}
