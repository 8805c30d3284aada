import type { CaseField, FieldValue } from '@/lib/domain/case';
import { confirms, findBooleans } from './boolean';
import { findDates } from './date';
import type { DateOrder } from './dateOrder';
import { findEmails } from './email';
import type { Found } from './found';
import { readNumber } from './number';
import { fitPattern } from './pattern';
import { findPhones } from './phone';

/** Markup, and what stands for something that was hidden from a model: neither is anybody's value. */
const noText = /<[!/a-z][^>]*>|^\[[A-Z]+_\d+\]$/i;

const longest = { text: 500, multiline: 5000 };

/** The value of a match that covers the whole text. */
function whole(text: string, found: readonly Found[]): FieldValue | null {
  return found.find(({ quote }) => quote.trim() === text.trim())?.value ?? null;
}

function numberOf(value: FieldValue): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^[^\d-]{0,4}-?[\d.,'’\s]+\D{0,8}$/.test(value)) return null;
  const size = readNumber(value.replace(/[^\d.,'’]/g, ''));
  return size !== null && value.trim().startsWith('-') ? -size : size;
}

function booleanOf(value: FieldValue): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || confirms(String(value))) return true;
  return value === 'false' || findBooleans(String(value))[0]?.value === false ? false : null;
}

function textOf(field: CaseField, value: FieldValue): string | null {
  const text = String(value).trim();
  if (field.pattern) return fitPattern(text, field.pattern);
  if (field.type === 'text' && noText.test(text)) return null;
  const tidy = field.type === 'text' ? text.replace(/\s+/g, ' ') : text;
  return tidy === '' || tidy.length > longest[field.type === 'text' ? 'text' : 'multiline']
    ? null
    : tidy;
}

/**
 * The value in the form of its field's type (see FieldValue), or null if it has not that form, does
 * not match the whole pattern, or is not an enabled option. An option may be named by its label.
 */
export function normalise(
  field: CaseField,
  value: FieldValue,
  at: number,
  order: DateOrder | null = null,
): FieldValue | null {
  switch (field.type) {
    case 'text':
    case 'multiline':
      return textOf(field, value);
    case 'choice': {
      const options = (field.options ?? []).filter(({ enabled }) => enabled);
      const label = String(value).trim().toLowerCase();
      const option =
        options.find((one) => one.value === value) ??
        options.find((one) => one.label.toLowerCase() === label);
      return option?.value ?? null;
    }
    case 'boolean':
      return booleanOf(value);
    case 'number':
    case 'currency':
      return numberOf(value);
    case 'date':
      return whole(String(value), findDates(String(value), at, order));
    case 'email':
      return whole(String(value), findEmails(String(value)));
    case 'phone':
      return whole(String(value), findPhones(String(value)));
  }
}
