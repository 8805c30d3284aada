import { stopwords } from '../embedded/stopwords';
import { fold } from '../embedded/words';
import { currencyCodes } from './currencies';
import { findAll, withoutOverlaps, type Found } from './found';
import { findNumberWords } from './numberWords';

/** `1.234,56`, `1,234.56`, `1 234,5`, `1'234.50`, `12`: groups of three, then a part after the mark. */
export const numeral = String.raw`\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?`;

/**
 * Reads a number in any of the usual formats. A single mark before exactly three digits counts as
 * grouping (`1.234` is 1234), for that is how people write amounts; null for what cannot be read.
 */
export function readNumber(text: string): number | null {
  const bare = text.replace(/[\s'’\u00A0\u202F]/g, '');
  const marks = bare.match(/[.,]/g) ?? [];
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const decimals = bare.length - last - 1;
  const isDecimal =
    marks.length > 0 && (new Set(marks).size > 1 || (marks.length === 1 && decimals !== 3));
  const number = Number(
    isDecimal
      ? `${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`
      : bare.replace(/[.,]/g, ''),
  );
  return bare !== '' && Number.isFinite(number) ? number : null;
}

/** `14 thousand`, `2k`: the number before it counts thousands. */
const thousand = String.raw`k|(?: (?:thousand|tausend|mil|mille|tys\.?|tysi[ąę]c[ey]?|tysięcy))`;
const alone = new RegExp(
  String.raw`(?<![\w.,#@/:-])-?(?:${numeral})(?:(?:${thousand})(?!\p{L}))?(?![\w@%/:-]|[.,]\d)`,
  'giu',
);

/** Numbers that stand alone. Their form says little: a cue must say what they count. */
export function findNumbers(text: string): Found[] {
  const spoken = findNumberWords(text).map((one) => ({ ...one, strength: 0.3 }));
  return withoutOverlaps([...writtenNumbers(text), ...spoken]);
}

const capitalsBefore = /(?<![\p{L}\p{N}])([A-Z]{2,3}) $/u;
const isCurrency = new RegExp(`^(?:${currencyCodes})$`, 'i');

/** Capitals before a number make a code of both, as in "QX 100", unless they are a currency or a word. */
function followsCode(before: string): boolean {
  const capitals = capitalsBefore.exec(before)?.[1];
  return capitals !== undefined && !isCurrency.test(capitals) && !stopwords.has(fold(capitals));
}

function writtenNumbers(text: string): Found[] {
  return findAll(text, alone, ({ 0: match, index }) => {
    if (followsCode(text.slice(Math.max(0, index - 5), index))) return null;
    const figure = readNumber(match.replace(/[^\d.,'’\u00A0\u202F ]/gu, '').trim());
    if (figure === null) return null;
    const size = /\p{L}/u.test(match) ? figure * 1000 : figure;
    if (!Number.isSafeInteger(Math.trunc(size))) return null;
    return { value: match.startsWith('-') ? -size : size, strength: 0.3 };
  });
}
