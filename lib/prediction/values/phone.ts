import { findAll, type Found } from './found';

/** Country calling codes, after ITU-T E.164, as the beginnings that are assigned. */
const callingCode =
  /^(?:1|7|2(?:[07]|[1-689]\d)|3(?:[0-469]|[578]\d)|4(?:[013-9]|2\d)|5(?:[1-8]|[09]\d)|6(?:[0-6]|[789]\d)|8(?:[1246]|[0578]\d)|9(?:[0-58]|6[0-8]|7[0-79]|9[2-68]))/;

const written = /(?<![\w+.,/-])(?:\+|00)?\(?\d(?:[ \u00A0().\/-]{0,3}\d){6,14}(?![\w@]|[.,/-]\d)/g;

function read(text: string): { value: string; strength: number } | null {
  const digits = text.replace(/\D/g, '');
  const international = text.startsWith('+')
    ? text.replace('(0)', '').replace(/\D/g, '')
    : /^00[1-9]\d{10}/.test(digits)
      ? digits.slice(2)
      : null;
  if (international) {
    const valid = callingCode.test(international) && /^\d{8,15}$/.test(international);
    return valid ? { value: `+${international}`, strength: 0.95 } : null;
  }
  if (/^(?:\d{4}[-./]\d{2}[-./]\d{2}|\d{2}[-./]\d{2}[-./]\d{4})$/.test(text)) return null; // a date
  if (digits.length > 13 || /^(\d)\1+$/.test(digits)) return null;
  if (/^\(\d{2,5}\) ?\d/.test(text)) return { value: digits, strength: 0.85 };
  if (/^\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(text)) return { value: digits, strength: 0.8 };
  // Digits alone may be any number; only what stands around them can tell.
  return { value: digits, strength: /^0\d/.test(text) && digits.length > 8 ? 0.6 : 0.3 };
}

/** Phone numbers: E.164 where the country is written with them, else their digits. */
export function findPhones(text: string): Found[] {
  return findAll(text, written, ([match]) => read(match));
}
