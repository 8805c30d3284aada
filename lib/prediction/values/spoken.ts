import { fold } from '../embedded/words';
import { readNumberWords, type SpokenNumber } from './numberWords';
import { remembered } from '../remembered';

/** Names of the digits as they are dictated; other numbers are read as their digits. */
const digitNames = `
zero oh null cero nul zéro o zerowy
one eins uno un um jeden
two zwei zwo dos deux dois dwa
three drei tres trois três trzy
four vier cuatro quatre quatro cztery
five fünf cinco cinq cinco pięć
six sechs seis sześć meia
seven sieben siete sept sete siedem
eight acht ocho huit oito osiem
nine neun nueve neuf nove dziewięć`;

const spellingAlphabet =
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu';

const symbols = new Map<string, string>([
  ...digitNames
    .trim()
    .split('\n')
    .flatMap((line, digit) =>
      line.split(' ').map((name): [string, string] => [fold(name), String(digit)]),
    ),
  ...spellingAlphabet.split(' ').map((name): [string, string] => [name, name.slice(0, 1)]),
  ['zed', 'z'],
  ['zee', 'z'],
]);
const repeats: Record<string, number> = {
  double: 2,
  doppel: 2,
  doppelt: 2,
  doble: 2,
  duplo: 2,
  podwojne: 2,
  triple: 3,
  treble: 3,
  dreifach: 3,
  triplo: 3,
};
/** Said between the parts of a code, and no part of it. */
const dashes = new Set(
  'dash hyphen minus bindestrich strich guion tiret hifen traco myslnik kreska'.split(' '),
);
/** Between a letter and the word that it begins: "B for Bravo", "B wie Berta". */
const asIn = new Set('for as in like wie de como comme jak'.split(' '));
/** Two letters at once, as a recogniser joins them; these are words instead. */
const shortWords = new Set(
  'am an as at be by do go he hi if in is it me my no of oh ok on or so to up us we ja im ob zu um er es du wo un la le el de en y se si su te tu lo os as ao da em eu na no ou je il on et ne ce'.split(
    ' ',
  ),
);

/** Characters that were spelled out one by one, or in small groups. */
export interface Spelled {
  /** In upper case, without spaces: `DY625JP`. */
  characters: string;
  quote: string;
  index: number;
}

/** What the words from `place` on spell, and how many they are. */
interface Symbol {
  characters: string;
  words: number;
}

function symbolAt(said: string[], place: number, written: string[]): Symbol | null {
  const word = said[place] ?? '';
  if (/^\d{1,6}$/.test(word)) return { characters: word, words: 1 };
  if (/^[a-z]$/.test(word)) return { characters: word, words: 1 + explanation(said, place) };
  if (/^(?=.*\d)[a-z\d]{2,5}$/.test(word)) return { characters: word, words: 1 };
  const number = readDictated(said, place);
  if (number && number.value >= 10)
    return { characters: String(number.value), words: number.words };
  const name = symbols.get(word);
  if (name !== undefined) return { characters: name, words: 1 };
  const joined = /^\p{Lu}{2,3}$/u.test(written[place] ?? '') || !shortWords.has(word);
  return joined && /^[a-z]{2}$/.test(word) ? { characters: word, words: 1 } : null;
}

/** "nine hundred one two" is 900 1 2: who dictates digits in English does not count on. */
function readDictated(said: string[], place: number): SpokenNumber | null {
  const number = readNumberWords(said, place);
  const hundred = said.slice(place, place + (number?.words ?? 0)).indexOf('hundred') + 1;
  const counts = hundred > 0 && hundred < (number?.words ?? 0);
  return counts ? readNumberWords(said.slice(0, place + hundred), place) : number;
}

/** How many words after a letter only say which it is: "for Bravo", "as in bravo". */
function explanation(said: string[], place: number): number {
  let next = place + 1;
  while (next < place + 3 && asIn.has(said[next] ?? '')) next += 1;
  const explains = next > place + 1 && said[next]?.startsWith(said[place] ?? '') === true;
  return explains && (said[next]?.length ?? 0) > 2 ? next - place : 0;
}

/** Spelled words in a row, while they are read. */
class Run {
  characters = '';
  spelledWords = 0;
  start = -1;
  end = -1;

  add(characters: string, start: number, end: number): void {
    if (this.start < 0) this.start = start;
    this.characters += characters;
    this.end = end;
    this.spelledWords += 1;
  }

  /** An "o" that follows is a zero. */
  get endsInDigit(): boolean {
    return /\d$/.test(this.characters);
  }

  /** Few words spell something only if they say much. */
  get isSpelled(): boolean {
    return this.spelledWords >= 3 || (this.spelledWords === 2 && this.characters.length >= 5);
  }
}

/** Runs of at least three words that spell something: "d y 62 5 j p", "four seven double one". */
export const findSpelled = remembered(readSpelled);

function readSpelled(text: string): readonly Spelled[] {
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?|[^\p{L}\p{M}\p{N}\s-]/gu)];
  const written = tokens.map(([word]) => word);
  const said = written.map(fold);
  const runs: Run[] = [];
  let run = new Run();
  let times = 1;
  for (let place = 0; place < tokens.length; place += 1) {
    const word = said[place] ?? '';
    const repeated = repeats[word];
    if (repeated !== undefined || (dashes.has(word) && run.spelledWords > 0)) {
      times = repeated ?? times;
      continue;
    }
    const symbol = symbolAt(said, place, written);
    const [first, last] = [tokens[place], tokens[place + (symbol?.words ?? 1) - 1]];
    if (symbol && first && last) {
      const isZero = symbol.characters === 'o' && run.endsInDigit;
      const characters = isZero ? '0' : symbol.characters;
      run.add(characters.repeat(times), first.index, last.index + last[0].length);
      place += symbol.words - 1;
    } else {
      runs.push(run);
      run = new Run();
    }
    times = 1;
  }
  return [...runs, run]
    .filter(({ isSpelled }) => isSpelled)
    .map(({ characters, start, end }) => ({
      characters: characters.toUpperCase(),
      quote: text.slice(start, end),
      index: start,
    }));
}
