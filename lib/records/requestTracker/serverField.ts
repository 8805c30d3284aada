import * as z from 'zod';
import type { CaseField } from '@/lib/domain/case';

const option = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

/** A custom field as REST2 tells it. */
export const serverField = z.object({
  Type: z.string(),
  MaxValues: z.coerce.number().default(1),
  Values: z.array(option).default([]),
});

export type ServerField = z.infer<typeof serverField>;

/** Types of which REST2 gives no text. */
const unreadable = ['Image', 'Binary'];

function missingOptions({ Values }: ServerField, wanted: string[]): string[] {
  const known = new Set(Values.map((value) => value.toLowerCase()));
  return wanted.filter((value) => !known.has(value.toLowerCase()));
}

/** The texts that a field writes; null where they are without number. */
function textsOf({ type, options = [] }: CaseField): string[] | null {
  if (type === 'boolean') return ['yes', 'no'];
  if (type !== 'choice') return null;
  return options.filter(({ enabled }) => enabled).map(({ value }) => value);
}

function optionProblem(there: ServerField, name: string, field: CaseField): string | null {
  if (there.Type !== 'Select') return null;
  const texts = textsOf(field);
  if (texts === null)
    return `custom field "${name}" takes one of its options, but ${field.name} is of type ${field.type}`;
  const missing = missingOptions(there, texts).map((value) => `"${value}"`);
  return missing.length === 0 ? null : `custom field "${name}" has no option ${missing.join(', ')}`;
}

/** Why a custom field cannot keep a case field, in words; null when it can. */
export function objectionTo(
  there: ServerField,
  name: string,
  field: CaseField | null,
): string | null {
  if (unreadable.includes(there.Type)) return `custom field "${name}" keeps files, not values`;
  if (there.MaxValues !== 1) return `custom field "${name}" takes several values, a case field one`;
  if (field === null) return null;
  if (there.Type === 'DateTime')
    return `custom field "${name}" keeps a time of day too: use one of type Date`;
  if (there.Type === 'Date' && field.type !== 'date')
    return `custom field "${name}" takes dates, but ${field.name} is of type ${field.type}`;
  return optionProblem(there, name, field);
}
