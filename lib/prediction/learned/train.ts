import type { CaseField } from '@/lib/domain/case';
import type { Blend, Example, LearnedField, LearnedModel } from '@/lib/domain/learning';
import { isTopic } from '../embedded/topics';
import { rankedChoices, supported, type Belief, type RankedChoice } from './beliefs';
import type { Pace } from './pace';
import { probabilitiesOf, type Scores } from './probabilities';
import { scoresOf } from './scores';
import { fitBlend, fitCalibration, undecided, type HeldOut, type Outcome } from './stack';
import { featuresAmong, fitField, labelOf, study, type Study } from './study';

export interface TrainingRequest {
  examples: Example[];
  fields: CaseField[];
  /** A field is learned from so many examples on that a person labelled. */
  minimumExamples: number;
  pace: Pace;
}

/** The newest are taken; the time to train grows with them. */
const mostExamples = 2000;
const folds = 5;

/** Which of the examples are learned from, in an order that does not depend on how they came. */
function chosen(examples: Example[]): Example[] {
  const byId = (a: Example, b: Example) => (a.id < b.id ? -1 : 1);
  return [...examples]
    .sort((a, b) => b.at - a.at || byId(a, b))
    .slice(0, mostExamples)
    .sort(byId);
}

const reviewed = (example: Example, field: CaseField) => {
  const label = labelOf(example, field);
  return label?.by === 'person' ? label.value : null;
};

/** By field the scores of an example's opening, from weights that had not seen it. */
type Unseen = Map<CaseField, Scores>;

async function holdOut(
  learnable: CaseField[],
  studies: Study[],
  features: number,
  pace: Pace,
): Promise<Unseen[]> {
  const unseen = studies.map((): Unseen => new Map());
  for (let fold = 0; fold < folds; fold += 1) {
    const others = studies.filter((_, place) => place % folds !== fold);
    for (const field of learnable) {
      const learned = await fitField(field, others, features, pace);
      for (let place = fold; place < studies.length; place += folds) {
        const opening = studies[place]?.opening;
        const described = opening?.described.get(field.name);
        if (opening && described)
          unseen[place]?.set(field, scoresOf(field, described, opening.vector, learned));
      }
    }
  }
  return unseen;
}

/** The held-out examples of a field that a person labelled. */
function heldOut(field: CaseField, studies: Study[], unseen: Unseen[]): HeldOut[] {
  return studies.flatMap(({ example }, place) => {
    const right = reviewed(example, field);
    const scores = unseen[place]?.get(field);
    return right !== null && scores ? [{ scores, right }] : [];
  });
}

/** What would have been chosen for a held-out example, the fields that others depend on first. */
function outcomesOf(
  beliefs: Belief[],
  { example }: Study,
): { field: CaseField; outcome: Outcome }[] {
  const backed = supported(beliefs);
  const none = new Set<string>();
  const best = (belief: Belief, seen: Belief[] = []): RankedChoice | undefined => {
    const above = backed.find(({ field }) => field.name === belief.field.dependsOn);
    const parent =
      above && !seen.includes(above) ? best(above, [...seen, belief])?.option : undefined;
    return rankedChoices(backed, belief, parent, none)[0];
  };
  return backed.flatMap((belief) => {
    const right = reviewed(example, belief.field);
    const choice = best(belief);
    if (right === null || !choice) return [];
    const outcome = { probability: choice.probability, right: choice.option === right };
    return [{ field: belief.field, outcome }];
  });
}

const beliefsOf = (unseen: Unseen | undefined, blends: Map<CaseField, Blend>): Belief[] =>
  [...(unseen ?? [])].map(([field, scores]) => ({
    field,
    options: scores.options,
    probabilities: probabilitiesOf(scores, blends.get(field) ?? undecided),
  }));

/**
 * Learns the choice fields that have enough examples. Pure but for the time it takes; the same
 * examples give the same model, in whatever order they come.
 */
export async function train({
  examples,
  fields,
  minimumExamples,
  pace,
}: TrainingRequest): Promise<LearnedModel> {
  const used = chosen(examples);
  const learnable = fields.filter(
    (field) =>
      field.type === 'choice' &&
      isTopic(field, fields) &&
      used.filter((example) => reviewed(example, field) !== null).length >= minimumExamples,
  );
  if (learnable.length === 0) return { features: [], fields: [] };
  const features = featuresAmong(used);
  const studies = await study(used, features, learnable, fields, pace);
  const unseen = await holdOut(learnable, studies, features.length, pace);
  const blends = new Map<CaseField, Blend>();
  for (const field of learnable)
    blends.set(field, await fitBlend(heldOut(field, studies, unseen), pace));
  const outcomes: ReturnType<typeof outcomesOf> = [];
  for (const [place, one] of studies.entries()) {
    outcomes.push(...outcomesOf(beliefsOf(unseen[place], blends), one));
    await pace();
  }
  const learned: LearnedField[] = [];
  for (const field of learnable) {
    const own = outcomes.flatMap((one) => (one.field === field ? [one.outcome] : []));
    learned.push({
      field: field.name,
      ...(await fitField(field, studies, features.length, pace)),
      blend: blends.get(field) ?? undecided,
      calibration: fitCalibration(own),
      check: {
        examples: own.length,
        right: own.filter(({ right }) => right).length,
        rightBefore: describedRight(heldOut(field, studies, unseen)),
      },
    });
  }
  return { features, fields: learned };
}

/** How many the options' own words have right. */
function describedRight(held: HeldOut[]): number {
  return held.filter(({ scores, right }) => {
    const most = Math.max(...scores.described);
    return most > 0 && scores.options[scores.described.indexOf(most)] === right;
  }).length;
}
