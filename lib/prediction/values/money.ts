import { currencyCodes } from './currencies';
import { findAll, withoutOverlaps, type Found } from './found';
import { numeral, readNumber } from './number';
import { findNumberWords } from './numberWords';

const sign = String.raw`[€$£¥₹]|(?:US|CA|AU|R)\$|zł(?!\p{L})`;
const word = String.raw`euros?|dollars?|bucks|pounds?|quid|z[łl]ot(?:y|ych|e)|z[łl]|reais|franken|fr\.|francs?|francos|pesos?|kronor|kroner|korun`;
const currency = String.raw`(?:(?:${sign})|(?:(?:US |canadian |australian )?(?:${currencyCodes}|${word}))(?![\p{L}\p{N}]))`;
/** `12,-` and `12.–`: no cents. */
const noCents = String.raw`(?:[.,][-–]{1,2})?`;
const cents = String.raw`(?:cents?|ct|pence|centimes?|céntimos|centavos|cêntimos|grosz(?:y|e)?|rappen)`;
/** `12 Euro 50`, `12 euros et 50 centimes`: cents after the currency. */
const centsAfter = String.raw`(?: (?:and |und |y |et |e |i )?(\d{2})(?![\d.,:/-])(?: ${cents}(?!\p{L}))?)?`;

const amount = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(?:${sign}|(?:${currencyCodes})(?!\p{L})) ?(${numeral})${noCents}(?![\p{N}])|(${numeral})${noCents} ?${currency}${centsAfter})`,
  'giu',
);

function written(text: string): Found[] {
  return findAll(text, amount, ([, after, before, minor]) => {
    const value = readNumber((after ?? before ?? '').trim());
    if (value === null || value > 1e12) return null;
    const whole = minor !== undefined && Number.isInteger(value);
    return { value: whole ? value + Number(minor) / 100 : value, strength: 0.9 };
  });
}

const anyCurrency = new RegExp(currency, 'iu');
const currencyNext = new RegExp(String.raw`^ ?${currency}`, 'iu');
const centsNext = new RegExp(String.raw`^ ${cents}(?!\p{L})`, 'iu');
const onlyJoiner = /^ (?:(?:and|und|y|et|e|i|con|com) )?$/i;

/** Amounts in words: "twenty quid", "zwölf Euro fünfzig", "douze euros et cinquante centimes". */
function spoken(text: string): Found[] {
  const numbers = anyCurrency.test(text) ? findNumberWords(text) : [];
  return numbers.flatMap(({ value, quote, index }, place) => {
    const unit = currencyNext.exec(text.slice(index + quote.length));
    if (!unit) return [];
    const end = index + quote.length + unit[0].length;
    const minor = numbers[place + 1];
    const follows =
      minor !== undefined &&
      minor.value < 100 &&
      onlyJoiner.test(text.slice(end, minor.index)) &&
      !currencyNext.test(text.slice(minor.index + minor.quote.length));
    if (!follows) return [{ value, quote: text.slice(index, end), index, strength: 0.85 }];
    const minorEnd = minor.index + minor.quote.length;
    const named = centsNext.exec(text.slice(minorEnd))?.[0] ?? '';
    // "twelve pounds five" may be 12.05 or 12.50: only with the word "pence" is it sure.
    if (minor.value < 10 && named === '') return [];
    return [
      {
        value: value + minor.value / 100,
        quote: text.slice(index, minorEnd + named.length),
        index,
        strength: 0.85,
      },
    ];
  });
}

/** Amounts of money: the number beside a currency, in major units. */
export function findMoney(text: string): Found[] {
  return withoutOverlaps([...(/\d/.test(text) ? written(text) : []), ...spoken(text)]);
}
