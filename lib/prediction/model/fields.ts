import type { CaseField, FieldOption } from '@/lib/domain/case';
import { hear } from '../embedded/hear';
import { kindOf } from '../embedded/kinds';
import { rankOptions, termsOf } from '../embedded/rank';
import type { PredictionRequest } from '../predictor';

/** More options than this are shortlisted by the embedded ranking before a model sees them. */
const mostOptions = 50;
/** Beside what the words speak for, options under so many of the likeliest parents are shown. */
const likelyParents = 3;

/** Fields whose value condenses what was said. All others are quoted or chosen. */
export function isSummary(field: CaseField): boolean {
  if ((field.type !== 'text' && field.type !== 'multiline') || field.pattern) return false;
  return ['title', 'description'].includes(kindOf(field));
}

/** The fields as a model gets them: enabled options only, long lists cut to what may fit. */
export function fieldsForModel({ fields, conversation, known, earlier }: PredictionRequest) {
  const said = termsOf(hear(conversation));
  const ranked = (field: CaseField) => rankOptions(field, fields, said).map(({ option }) => option);
  return fields.map((field): CaseField => {
    if (field.type !== 'choice') return field;
    const parent = field.dependsOn === undefined ? undefined : known[field.dependsOn];
    const enabled = (field.options ?? []).filter(
      (option) => option.enabled && (parent === undefined || option.parent === parent),
    );
    if (enabled.length <= mostOptions) return { ...field, options: enabled };
    const present = earlier?.predictions.find((made) => made.field === field.name)?.value;
    const above = fields.find(({ name }) => name === field.dependsOn);
    const parents = above ? ranked(above).slice(0, likelyParents) : [];
    const bestFirst = [
      ...enabled.filter(({ value }) => value === present),
      ...ranked(field).filter((option) => enabled.includes(option)),
      ...enabled.filter((option) => parents.some(({ value }) => value === option.parent)),
      ...enabled,
    ];
    return { ...field, options: [...new Set(bestFirst)].slice(0, mostOptions) };
  });
}

/** Whether only a shortlist of the field's options is shown, which differs from conversation to conversation. */
export function isShortlisted({ options = [] }: CaseField): boolean {
  return options.filter(({ enabled }) => enabled).length > mostOptions;
}

export const describeOption = ({ value, label, description, parent }: FieldOption) => ({
  value,
  label,
  ...(description && { description }),
  ...(parent !== undefined && { parent }),
});

/** A field as a model reads it; its options stand elsewhere where they are a shortlist. */
export function describeField(field: CaseField, isLong: boolean): object {
  const { name, label, type, description, pattern, examples, dependsOn } = field;
  return {
    name,
    label,
    type,
    ...(description && { description }),
    ...(pattern && { pattern }),
    ...(examples && { examples }),
    ...(isSummary(field) && { summary: true }),
    ...(dependsOn && { dependsOn }),
    ...(field.options &&
      (isLong ? { options: 'see below' } : { options: field.options.map(describeOption) })),
  };
}

/** So much of an option's description tells what it is about where its field has no value yet. */
const shortDescription = 60;

/** Options as `{"late": "Late parcel (under delivery)"}`. */
function shortOptions(options: FieldOption[], isOpen: boolean): Record<string, string> {
  const words = ({ label, parent, description = '' }: FieldOption) => [
    label,
    ...(parent === undefined ? [] : [`(under ${parent})`]),
    ...(isOpen && description ? [description.slice(0, shortDescription)] : []),
  ];
  return Object.fromEntries(options.map((option) => [option.value, words(option).join(' ')]));
}

/**
 * A field in short: name, label, type and what else a value needs. One that has a value needs no
 * description, because the value shows what it is about.
 */
export function describeShortly(field: CaseField, isOpen: boolean): unknown[] {
  const { name, label, type, description, pattern, dependsOn, options } = field;
  const more = {
    ...(isOpen && description && { description }),
    ...(pattern && { pattern }),
    ...(dependsOn && { dependsOn }),
    ...(options && { options: shortOptions(options, isOpen) }),
  };
  const summary = isSummary(field) ? ['summary'] : [];
  return [name, label, type, ...summary, ...(Object.keys(more).length > 0 ? [more] : [])];
}
