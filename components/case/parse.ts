import type { CaseField, FieldValue } from '@/lib/domain/case';
import { fail, ok, type Result } from '@/lib/domain/result';

/** The sign before the decimals in the browser's locale, as `,` in German. */
function decimalSign(): string {
  const parts = new Intl.NumberFormat().formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/**
 * A number as people write it: `1,234.50`, `1.234,50`, `49,90 €`. With both signs the later one
 * stands before the decimals; a single one does unless three digits follow and the locale groups with it.
 */
export function parseNumber(text: string, decimal = decimalSign()): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]|\p{Sc}|[A-Z]{3}/gu, '');
  if (!/^[+-]?\d[\d.,]*$/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const signs = bare.replace(/[^.,]/g, '');
  const groups = signs.length === 1 && signs !== decimal && bare.length - last === 4;
  const repeated = signs.length > 1 && new Set(signs).size === 1;
  if (last < 0 || groups || repeated) return Number(bare.replace(/[.,]/g, ''));
  return Number(`${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`);
}

/** The value that typed text stands for; nothing but white space empties the field. */
export function parseValue(field: CaseField, text: string): Result<FieldValue | null> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  if (field.type === 'boolean') return ok(trimmed === 'true');
  if (field.type !== 'number' && field.type !== 'currency') return ok(trimmed);
  const number = parseNumber(trimmed);
  return number === null ? fail('notANumber', 'Not a number: it is not saved.') : ok(number);
}

/** A value as the editor of its type holds it. */
export function editorText(field: CaseField, value: FieldValue | null): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  const digits = field.type === 'currency' ? { minimumFractionDigits: 2 } : {};
  return new Intl.NumberFormat(undefined, { useGrouping: false, ...digits }).format(value);
}

/** What looks wrong about a text that is saved all the same: the agent knows better. */
export function doubt(field: CaseField, text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (field.type === 'email' && !/^\S+@\S+\.\S+$/.test(trimmed)) return 'Not an e-mail address?';
  if (field.type === 'phone' && trimmed.replace(/\D/g, '').length < 5) return 'Not a phone number?';
  if (field.pattern === undefined || new RegExp(`^(?:${field.pattern})$`, 'u').test(trimmed)) {
    return null;
  }
  const example = field.examples?.[0];
  return example === undefined ? 'Not of the usual form.' : `Usually like ${example}.`;
}
