import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { findAll, withoutOverlaps, type Found } from './found';
import { findSpelled } from './spoken';

/**
 * Digits in the groups that people write, with the country or without; an extension is no part of
 * it. Longer rows of digits are cards, accounts and the like.
 */
const written =
  /(?<![\w+.,/-]|\d[ \u00A0])(?:\+ ?|00|011 )?\(?\d(?:[ \u00A0().\/-]{0,3}\d){6,14}(?![\w@]|[ \u00A0.,/-]\d)/g;

/** Written with groups of digits, but something else: a date, an amount, an address of a computer. */
const otherForm =
  /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:\D.*)?|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}(?:\D.*)?|\d{1,3}(?:[.,']\d{3})+|\d{1,2}(?: \d{3})+|\d{1,3}(?:\.\d{1,3}){3}|\d{1,2}[.:]\d{2} ?- ?\d{1,2}[.:]\d{2})$/;
/** The end of an account number stands after its beginning. */
const accountBefore = /\b[A-Z]{2}\d{2}[ \d]*$/;

/** Where numbers without a country are looked up: the larger countries of the six languages. */
const countries: CountryCode[] = ['US', 'GB', 'DE', 'AT', 'CH', 'ES', 'MX', 'FR', 'PT', 'BR', 'PL'];

const strengths = {
  valid: 0.95,
  possible: 0.85,
  bracketed: 0.85,
  american: 0.8,
  grouped: 0.6,
  digits: 0.3,
};

/** E.164 of a number that names its country, with a plus or a prefix for calls abroad. */
function international(text: string): { value: string; strength: number } | null {
  const number = parsePhoneNumberFromString(text.replace(/^(?:\+ ?|00 ?|011 )/, '+'));
  if (!number?.isPossible()) return null;
  const strength = number.isValid() ? strengths.valid : strengths.possible;
  return { value: number.number, strength };
}

const isValidSomewhere = (text: string) =>
  countries.some((country) => parsePhoneNumberFromString(text, country)?.isValid());

/** How far digits without a country look like a phone number: only grouped ones do at all. */
function nationalStrength(text: string): number {
  if (/^\(\d{2,5}\) ?\d/.test(text)) return strengths.bracketed;
  if (/^\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(text)) return strengths.american;
  const size = text.replace(/\D/g, '').length;
  const grouped = size >= 9 && size <= 11 && /\d[ \u00A0().\/-]+\d/.test(text);
  return grouped && isValidSomewhere(text) ? strengths.grouped : strengths.digits;
}

function read(text: string): { value: string; strength: number } | null {
  if (text.startsWith('+')) return international(text);
  if (otherForm.test(text)) return null;
  const abroad = /^(?:00 ?[1-9]|011 )/.test(text) ? international(text) : null;
  if (abroad?.strength === strengths.valid) return abroad;
  const digits = text.replace(/\D/g, '');
  if (digits.length > 13 || /^(\d)\1+$/.test(digits)) return null;
  return { value: digits, strength: nationalStrength(text) };
}

/**
 * Phone numbers: E.164 where the country is written with them, else their digits, for a country
 * that nobody named is not added.
 */
export function findPhones(text: string): Found[] {
  return withoutOverlaps([...writtenPhones(text), ...spokenPhones(text)]);
}

/** Seven digits and more, said one by one or in pairs: only what stands around them can tell. */
function spokenPhones(text: string): Found[] {
  return findSpelled(text)
    .filter(({ characters, quote }) => /^\d{7,13}$/.test(characters) && /\p{L}/u.test(quote))
    .map(({ characters, quote, index }) => ({
      value: characters,
      quote,
      index,
      strength: strengths.digits,
    }));
}

function writtenPhones(text: string): Found[] {
  return findAll(text, written, (match) =>
    accountBefore.test(text.slice(Math.max(0, match.index - 30), match.index))
      ? null
      : read(match[0]),
  );
}
