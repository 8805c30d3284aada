import type { CaseField, FieldValue } from '@/lib/domain/case';
import type { LearnedField, LearnedModel } from '@/lib/domain/learning';
import type { RankedOption, Said } from '../embedded/rank';
import { rankedChoices, supported, type Belief } from './beliefs';
import { tellingFeatures, vectorOf, type Vector } from './features';
import { calibrated, probabilitiesOf } from './probabilities';
import { describedScores, scaleOf, scoresOf } from './scores';

/** An option with how sure it is, and what speaks for it. */
export interface Recalled {
  ranked: RankedOption;
  confidence: number;
}

/** What was learned, as it looks at one conversation. */
export interface Recall {
  /**
   * The options under `parent`, best first; null for a field of which nothing was learned.
   *
   * @param ranked what the options' own words say, as further evidence.
   */
  choose(
    field: CaseField,
    parent: FieldValue | undefined,
    ranked: RankedOption[],
  ): Recalled[] | null;
}

/** Alternatives are looked at so far. */
const mostRecalled = 4;

/** How much each feature of the conversation speaks for an option rather than for the others. */
function contributions(
  { features }: LearnedModel,
  { options, weights, blend }: LearnedField,
  { places, amounts }: Vector,
  option: string,
): Map<string, number> {
  const column = options.indexOf(option);
  if (column < 0 || blend.learned === 0) return new Map();
  const parts = [...places].map((place, index): [string, number] => {
    const row = weights.subarray(place * options.length, (place + 1) * options.length);
    const mean = row.reduce((sum, one) => sum + one, 0) / options.length;
    const part = blend.learned * (amounts[index] ?? 0) * ((row[column] ?? 0) - mean);
    return [features[place] ?? '', part];
  });
  return new Map(parts.filter(([, part]) => part > 0));
}

/** What speaks for an option: its own words, and what was learned. */
function evidenceOf(
  described: RankedOption | undefined,
  scale: number,
  learned: Map<string, number>,
): Map<string, number> {
  const by = new Map(learned);
  for (const [term, part] of described?.by ?? []) by.set(term, (by.get(term) ?? 0) + scale * part);
  return by;
}

/**
 * Looks at a conversation with what was learned.
 *
 * @param known values that are certain, by field name.
 * @param rank ranks all options of a field by their own words.
 */
export function recall(
  model: LearnedModel,
  fields: CaseField[],
  said: Said[],
  known: Record<string, FieldValue>,
  rank: (field: CaseField) => RankedOption[],
): Recall {
  const vector = vectorOf(tellingFeatures(said), model.features);
  const beliefs = model.fields.flatMap((learned): Belief[] => {
    const field = fields.find(({ name, type }) => name === learned.field && type === 'choice');
    if (!field) return [];
    const scores = scoresOf(field, describedScores(rank(field)), vector, learned);
    return [
      { field, options: scores.options, probabilities: probabilitiesOf(scores, learned.blend) },
    ];
  });
  const backed = supported(beliefs);
  const certain = new Set(Object.keys(known));
  return {
    choose(field, parent, ranked) {
      const belief = backed.find((one) => one.field === field);
      const learned = model.fields.find((one) => one.field === field.name);
      if (!belief || !learned) return null;
      return rankedChoices(backed, belief, parent, certain)
        .slice(0, mostRecalled)
        .flatMap(({ option: value, probability }) => {
          const option = field.options?.find((one) => one.value === value);
          if (!option) return [];
          const by = evidenceOf(
            ranked.find((one) => one.option === option),
            learned.blend.described * scaleOf(ranked),
            contributions(model, learned, vector, value),
          );
          const confidence = calibrated(probability, learned.calibration);
          return [{ ranked: { option, score: probability, by }, confidence }];
        });
    },
  };
}
