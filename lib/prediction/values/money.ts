import { findAll, type Found } from './found';
import { numeral, readNumber } from './number';

const sign = String.raw`[€$£¥₹]|R\$|zł`;
const word = String.raw`euros?|eur|dollars?|usd|us\$|bucks|pounds?|gbp|quid|z[łl]ot(?:y|ych|e)|z[łl]|pln|reais|real|brl|chf|franken|francs?|pesos?|mxn|cad|aud|sek|nok|dkk|czk|kronor|kroner`;
const amount = new RegExp(
  String.raw`(?<![\w.,])(?:(?:${sign}|(?:eur|usd|gbp|pln|brl|chf)\b) ?(${numeral})|(${numeral}) ?(?:(?:${sign})|(?:${word})\b))`,
  'gi',
);

/** Amounts of money: the number beside a currency, in major units. */
export function findMoney(text: string): Found[] {
  return findAll(text, amount, ([, after, before]) => {
    const value = readNumber((after ?? before ?? '').trim());
    return value === null || value > 1e12 ? null : { value, strength: 0.9 };
  });
}
