import type { CaseField } from '@/lib/domain/case';
import { findBooleans } from './boolean';
import { findDates } from './date';
import type { DateOrder } from './dateOrder';
import { findEmails } from './email';
import type { Found } from './found';
import { hasLink, withoutLinks } from './links';
import { findMoney } from './money';
import { findNumbers } from './number';
import { findPattern, fitPattern } from './pattern';
import { findPhones } from './phone';
import { findSums } from './sum';

function findOfType(
  field: CaseField,
  text: string,
  at: number,
  order: DateOrder | null,
): readonly Found[] {
  switch (field.type) {
    case 'email':
      return findEmails(text);
    case 'phone':
      return findPhones(text);
    case 'date':
      return findDates(text, at, order);
    case 'number': {
      const numbers = findNumbers(text);
      return [...numbers, ...findSums(text, numbers)];
    }
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
 * Without those inside a link: whatever a link leads to, its parts are not what the customer says.
 * A link that is the value as a whole stays.
 */
function outsideLinks(text: string, found: readonly Found[]): readonly Found[] {
  if (found.length === 0 || !hasLink(text)) return found;
  const own = withoutLinks(text);
  return found.filter(({ quote, index }) => hasLink(quote) || own.startsWith(quote, index));
}

/**
 * Values that a text holds by their form: by the field's type, or for texts by the admin's pattern.
 * Empty for choices and for texts without a pattern, whose values have no form. `at` (Unix
 * milliseconds) is when the text was written, `order` how its conversation writes dates in figures.
 */
export function findValues(
  field: CaseField,
  text: string,
  at: number,
  order: DateOrder | null = null,
): readonly Found[] {
  const found = outsideLinks(text, findOfType(field, text, at, order));
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
