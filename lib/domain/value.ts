import type { CaseField, FieldValue } from './case';

/** Why a person's value does not fit a field, in words, or null when it does. */
export function objectionTo(field: CaseField, value: FieldValue): string | null {
  switch (field.type) {
    case 'number':
    case 'currency':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'Enter a number.';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'Choose yes or no.';
    case 'choice':
      return field.options?.some((option) => option.value === value)
        ? null
        : 'Choose one of the options.';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? null
        : 'Enter a date.';
    case 'text':
    case 'multiline':
    case 'email':
    case 'phone':
      return typeof value === 'string' ? null : 'Enter a text.';
  }
}
