import type { CaseField } from '@/lib/domain/case';
import type { Example, Label } from '@/lib/domain/learning';
import { rankOptions } from '../embedded/rank';
import { termsAmong, vectorOf, type Vector } from './features';
import type { Pace } from './pace';
import { describedScores, type Learned } from './scores';
import { fitWeights, type Lesson } from './weights';

const mostFeatures = 6000;
/** A word of one case alone is chance, or a name. */
const leastExamplesOfFeature = 2;
/** Cases are predicted from their first messages, although whole conversations were learned. */
const openingLength = 3;
/** A value that AI wrote and nobody looked at may be wrong, and must not confirm itself. */
const unreviewedWeight = 0.3;

/** A part of an example: its vector, and by field what the options' own words say. */
interface View {
  vector: Vector;
  described: Map<string, Map<string, number>>;
}

/** An example as training reads it. */
export interface Study {
  example: Example;
  opening: View;
  whole: View;
}

/** The features of enough examples, the more frequent ones where there are too many. */
export function featuresAmong(examples: Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { messages } of examples)
    for (const feature of new Set(messages.flat()))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= leastExamplesOfFeature)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostFeatures)
    .map(([feature]) => feature)
    .sort();
}

/** Reads examples once for all fields. */
export async function study(
  examples: Example[],
  features: string[],
  learnable: CaseField[],
  fields: CaseField[],
  pace: Pace,
): Promise<Study[]> {
  const studies: Study[] = [];
  const view = (messages: string[][]): View => ({
    vector: vectorOf(messages, features),
    described: new Map(
      learnable.map((field) => [
        field.name,
        describedScores(rankOptions(field, fields, termsAmong(messages))),
      ]),
    ),
  });
  for (const example of examples) {
    const opening = example.messages.slice(0, openingLength);
    studies.push({ example, opening: view(opening), whole: view(example.messages) });
    await pace();
  }
  return studies;
}

/** The label of an example, if it is an option that can be chosen today. */
export function labelOf({ labels }: Example, field: CaseField): Label | undefined {
  const label = Object.hasOwn(labels, field.name) ? labels[field.name] : undefined;
  const enabled = field.options?.some((one) => one.enabled && one.value === label?.value);
  return enabled ? label : undefined;
}

/** Learns one field from some examples. */
export async function fitField(
  field: CaseField,
  studies: Study[],
  features: number,
  pace: Pace,
): Promise<Learned & { examples: number[] }> {
  const counts = new Map<string, number>();
  for (const { example } of studies) {
    const label = labelOf(example, field);
    if (label) counts.set(label.value, (counts.get(label.value) ?? 0) + 1);
  }
  const options = [...counts.keys()].sort();
  const lessons = studies.flatMap(({ example, opening, whole }): Lesson[] => {
    const label = labelOf(example, field);
    if (!label) return [];
    return [opening, whole].map(({ vector, described }) => ({
      vector,
      option: options.indexOf(label.value),
      weight: label.by === 'person' ? 1 : unreviewedWeight,
      described: Float32Array.from(
        options,
        (option) => described.get(field.name)?.get(option) ?? 0,
      ),
    }));
  });
  const weights = await fitWeights(lessons, { features, options: options.length }, pace);
  return { options, weights, examples: options.map((option) => counts.get(option) ?? 0) };
}
