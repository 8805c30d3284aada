import { fold } from '../embedded/words';
import { monthOf } from './dateWords';
import type { Found } from './found';
import { readNumberWords, type SpokenNumber } from './numberWords';

/** Ordinals of 1 to 19 and the tens, where they are no cardinals: English, German, Polish; 1st in the others. */
const ordinalNames = `
first ersten erste erster pierwszego primero premier primeiro
second zweiten zweite zweiter drugiego
third dritten dritte dritter trzeciego
fourth vierten vierte vierter czwartego
fifth fünften fünfte fünfter piątego
sixth sechsten sechste sechster szóstego
seventh siebten siebte siebter siódmego
eighth achten achte achter ósmego
ninth neunten neunte neunter dziewiątego
tenth zehnten zehnte zehnter dziesiątego
eleventh elften elfte elfter jedenastego
twelfth zwölften zwölfte zwölfter dwunastego
thirteenth dreizehnten dreizehnte dreizehnter trzynastego
fourteenth vierzehnten vierzehnte vierzehnter czternastego
fifteenth fünfzehnten fünfzehnte fünfzehnter piętnastego
sixteenth sechzehnten sechzehnte sechzehnter szesnastego
seventeenth siebzehnten siebzehnte siebzehnter siedemnastego
eighteenth achtzehnten achtzehnte achtzehnter osiemnastego
nineteenth neunzehnten neunzehnte neunzehnter dziewiętnastego`;
const tensNames: Record<string, number> = { twentieth: 20, thirtieth: 30, twenty: 20, thirty: 30 };
const polishTens: Record<string, number> = { dwudziestego: 20, trzydziestego: 30 };

const ordinals = new Map<string, number>(
  ordinalNames
    .trim()
    .split('\n')
    .flatMap((line, place) =>
      line.split(' ').map((name): [string, number] => [fold(name), place + 1]),
    ),
);

/** The day that words from `start` on say, as an ordinal or a number: "twenty eighth", "achtundzwanzigsten". */
function readDay(said: string[], start: number): SpokenNumber | null {
  const word = said[start] ?? '';
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined) return { value: ordinal, words: 1 };
  const ten = tensNames[word] ?? polishTens[word];
  const unit = ordinals.get(said[start + 1] ?? '');
  if (ten !== undefined && unit !== undefined && unit < 10) return { value: ten + unit, words: 2 };
  if (ten !== undefined && (word in polishTens || word.endsWith('eth')))
    return { value: ten, words: 1 };
  const german = /^(\p{L}+)st(?:en|er|e)$/u.exec(word)?.[1];
  const cardinal = readNumberWords(
    german === undefined ? said : [german],
    german === undefined ? start : 0,
  );
  return cardinal && { ...cardinal, words: german === undefined ? cardinal.words : 1 };
}

/** "nineteen eighty six", "two thousand one", "neunzehnhundertsechsundachtzig", or digits. */
function readYear(said: string[], start: number): SpokenNumber | null {
  if (/^(?:19|20)\d{2}$/.test(said[start] ?? '')) return { value: Number(said[start]), words: 1 };
  const first = readNumberWords(said, start);
  if (!first) return null;
  if (first.value >= 1900 && first.value < 2100) return first;
  if (first.value !== 19 && first.value !== 20) return null;
  const rest = readNumberWords(said, start + first.words);
  if (!rest || rest.value < 1 || rest.value > 99) return null;
  return { value: first.value * 100 + rest.value, words: first.words + rest.words };
}

const between = new Set(['of', 'de', 'do', 'the', 'del', 'in', 'year', 'roku']);
const skip = (said: string[], start: number) => start + Number(between.has(said[start] ?? ''));

/**
 * Dates that were said in words, with a month by its name: "the twenty eighth of may nineteen eighty
 * six", "am dritten Mai". `make` gives the ISO date, or null where there is none; a year that was
 * not said is undefined.
 */
export function findSpokenDates(
  text: string,
  make: (day: number, month: number, year?: number) => Found['value'] | null,
): Found[] {
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s-]/gu)];
  const said = tokens.map(([word]) => fold(word));
  const quoteOf = (from: number, to: number) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first && last
      ? { quote: text.slice(first.index, last.index + last[0].length), index: first.index }
      : null;
  };
  return said.flatMap((word, place) => {
    const month = monthOf(word);
    if (month === undefined) return [];
    const before = [1, 2, 3, 4, 5].flatMap((back) => {
      const day = place - back >= 0 ? readDay(said, place - back) : null;
      const end = day ? skip(said, place - back + day.words) : -1;
      return day && end === place ? [{ value: day.value, from: place - back, to: place + 1 }] : [];
    });
    const start = skip(said, place + 1);
    const after = before.length === 0 ? readDay(said, start) : null;
    const day =
      before.at(-1) ?? (after && { value: after.value, from: place, to: start + after.words });
    if (!day || day.value < 1 || day.value > 31) return [];
    const yearStart = skip(said, day.to);
    const year = readYear(said, yearStart);
    const value = make(day.value, month, year?.value);
    const quoted = quoteOf(day.from, year ? yearStart + year.words : day.to);
    return value !== null && quoted ? [{ value, ...quoted, strength: year ? 0.9 : 0.75 }] : [];
  });
}
