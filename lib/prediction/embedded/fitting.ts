import type { FieldValue } from '@/lib/domain/case';
import type { Found } from '../values/found';
import { fitPattern } from '../values/pattern';
import { fitsShape } from '../values/shape';
import type { Cue } from './cues';
import type { TextKind } from './kinds';

/** Digits enough for a phone number with its area. */
const isPhone = (value: string) => /^\+?\d{9,15}$/.test(value);
/** As many as a number without its area has: a phone field may want it too. */
const mayBePhone = (value: string) => /^\+?\d{7,15}$/.test(value);

/** Whether the value has the form of this field and of no other: it can only be this field's. */
export function fitsOnly(value: string, cue: Cue, cues: Cue[]): boolean {
  const fits = ({ field, shapes }: Cue, phone: (value: string) => boolean) =>
    (field.pattern !== undefined && fitPattern(value, field.pattern) !== null) ||
    fitsShape(value, shapes) ||
    (field.type === 'phone' && phone(value));
  return fits(cue, isPhone) && cues.every((other) => other === cue || !fits(other, mayBePhone));
}

/** Another pattern that this value fits too and that says more about it: `\d{10}` beside `[A-Z0-9]{10}`. */
export function fitsCloser(value: string, { field }: Cue, cues: Cue[]): boolean {
  const lettered = value.replace(/\d/, 'A');
  return cues.some(({ field: other, shapes }) => {
    if (other !== field && !other.pattern && !field.pattern && fitsShape(value, shapes))
      return true;
    if (other === field || !other.pattern || fitPattern(value, other.pattern) === null)
      return false;
    if (!field.pattern) return true;
    return (
      fitPattern(lettered, field.pattern) !== null && fitPattern(lettered, other.pattern) === null
    );
  });
}

/** Whether a label before a value may be meant for it: "the mail says K7QX2M" names no address. */
export function mayHold({ field, kind, shapes }: Cue, { value }: Found): boolean {
  const text = String(value);
  switch (field.type) {
    case 'boolean':
    case 'choice':
      return false;
    case 'email':
      return text.includes('@');
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text);
    case 'number':
    case 'currency':
      return /^-?\d+(?:[.,]\d+)?$/.test(text);
    case 'phone':
      return /^\+?\d{6,}$/.test(text);
    default:
      if (field.pattern) return fitPattern(text, field.pattern) !== null;
      if (shapes.length > 0 && fitsShape(text, shapes)) return true;
      return !/\d/.test(text) || !wordsOnly.has(kind);
  }
}

const wordsOnly = new Set<TextKind>(['personName', 'place', 'company']);

/** "above 5000" and "Sept 2027" are words and numbers, "AB 12 CDE" is a code. */
const oneCode = /^(?:\S+|[^\p{Ll}]+)$/u;

export const isOneCode = ({ quote }: Found) => oneCode.test(quote);

/** Letters and digits, so many of them: hardly a word, an amount or a date. */
export function isMixed(value: FieldValue, fewest: number): boolean {
  const signs = String(value).replace(/[^\p{L}\p{N}]/gu, '');
  return signs.length >= fewest && /\p{L}/u.test(signs) && /\d/.test(signs);
}
