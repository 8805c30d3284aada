import type { Actor, CaseField, FieldOption } from './case';

/** The value that a choice field of a closed case had, and who said so. */
export interface Label {
  value: string;
  /** `person` is the truth; `ai`: the case was closed with it, but nobody is known to have looked. */
  by: Actor;
}

/** What is kept of a case to learn from: labels, and the customer's words without their order. */
export interface Example {
  id: string;
  source: 'case' | 'import';
  /** Unix time in milliseconds of the case. */
  at: number;
  /** By the name of the choice field. */
  labels: Record<string, Label>;
  /** The features of each of the customer's messages, oldest first; see prediction/learned/features.ts. */
  messages: string[][];
}

/** How much each part of the evidence counts; fitted on conversations that the weights had not seen. */
export interface Blend {
  /** The option's own words: label and description. */
  described: number;
  /** The learned weights. */
  learned: number;
  /** Added for an option that examples had at all. */
  known: number;
}

/** Turns a probability into a confidence: a straight line between their log odds (Platt 1999). */
export interface Calibration {
  slope: number;
  offset: number;
}

/** What was learned for one choice field. */
export interface LearnedField {
  field: string;
  /** The options that examples had, and how many examples each. */
  options: string[];
  examples: number[];
  /** A row for each feature of the model and a last one for the option alone; a column for each option. */
  weights: Float32Array;
  blend: Blend;
  calibration: Calibration;
  check: LearningCheck;
}

/** How it did on examples that a person labelled, each predicted by a model that had not seen it. */
export interface LearningCheck {
  examples: number;
  right: number;
  /** How many the options' own words alone had right. */
  rightBefore: number;
}

/** A linear model over the words of customers; plain data, so that it can be stored and inspected. */
export interface LearnedModel {
  /** Sorted, so that a feature is found by halving. */
  features: string[];
  fields: LearnedField[];
}

/** How many examples an option has: those that a person labelled, and the others. */
export interface ExampleCount {
  option: FieldOption;
  reviewed: number;
  unreviewed: number;
}

/** The options of a field with their examples, the most frequent ones first. */
export function examplesOf(examples: Example[], field: CaseField): ExampleCount[] {
  const counts = new Map<string, ExampleCount>(
    field.options?.map((option) => [option.value, { option, reviewed: 0, unreviewed: 0 }]),
  );
  for (const { labels } of examples) {
    const label = labels[field.name];
    const counted = label && counts.get(label.value);
    if (counted) counted[label.by === 'person' ? 'reviewed' : 'unreviewed'] += 1;
  }
  return [...counts.values()].sort(
    (a, b) => b.reviewed - a.reviewed || b.unreviewed - a.unreviewed,
  );
}

/** The features that speak most for an option rather than for the others, strongest first. */
export function speakingFor(
  { features }: LearnedModel,
  { options, weights }: LearnedField,
  option: string,
  most: number,
): string[] {
  const column = options.indexOf(option);
  if (column < 0) return [];
  return features
    .map((feature, place) => {
      const row = weights.subarray(place * options.length, (place + 1) * options.length);
      const mean = row.reduce((sum, one) => sum + one, 0) / options.length;
      return { feature, weight: (row[column] ?? 0) - mean };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ feature }) => feature);
}
