import type { CaseField } from '@/lib/domain/case';
import { findBooleans } from './boolean';
import { findDates } from './date';
import { findEmails } from './email';
import type { Found } from './found';
import { findMoney } from './money';
import { findNumbers } from './number';
import { findPattern, fitPattern } from './pattern';
import { findPhones } from './phone';

function findOfType(field: CaseField, text: string, at: number): Found[] {
  switch (field.type) {
    case 'email':
      return findEmails(text);
    case 'phone':
      return findPhones(text);
    case 'date':
      return findDates(text, at);
    case 'number':
      return findNumbers(text);
    case 'currency': {
      const amounts = findMoney(text);
      return amounts.length > 0 ? amounts : findNumbers(text);
    }
    case 'boolean':
      return findBooleans(text);
    case 'text':
    case 'multiline':
      return field.pattern ? findPattern(text, field.pattern) : [];
    case 'choice':
      return [];
  }
}

/**
 * Values that a text holds by their form: by the field's type, or for texts by the admin's pattern.
 * Empty for choices and for texts without a pattern, whose values have no form. `at` (Unix
 * milliseconds) is when the text was written.
 */
export function findValues(field: CaseField, text: string, at: number): Found[] {
  const found = findOfType(field, text, at);
  if (!field.pattern || field.type === 'text' || field.type === 'multiline') return found;
  const { pattern } = field;
  return found.filter(({ value }) => fitPattern(String(value), pattern) !== null);
}

/** Whether values of this field have a form that can be read from a text. */
export function hasForm(field: CaseField): boolean {
  return (
    field.type !== 'choice' &&
    (!['text', 'multiline'].includes(field.type) || field.pattern !== undefined)
  );
}
