import { fold } from '../embedded/words';

const digitNames = `
zero oh null cero nul zéro o zerowy
one eins uno un um jeden
two zwei zwo dos deux dois dwa
three drei tres trois três trzy
four vier cuatro quatre quatro cztery
five fünf funf cinco cinq cinco pięć piec
six sechs seis seis sześć szesc
seven sieben siete sept sete siedem
eight acht ocho huit oito osiem
nine neun nueve neuf nove dziewięć dziewiec`;

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
const repeats: Record<string, number> = { double: 2, doppel: 2, doble: 2, triple: 3, treble: 3 };

/** Characters that were spelled out one by one, or in small groups. */
export interface Spelled {
  /** In upper case, without spaces: `DY625JP`. */
  characters: string;
  quote: string;
  index: number;
}

function symbolOf(word: string): string | null {
  const folded = fold(word);
  if (/^\d{1,6}$/.test(folded) || /^[a-z]$/.test(folded)) return folded;
  if (/^(?=.*\d)[a-z\d]{2,5}$/.test(folded)) return folded;
  return symbols.get(folded) ?? null;
}

/** Runs of at least three words that spell something: "d y 62 5 j p", "four seven double one". */
export function findSpelled(text: string): Spelled[] {
  const runs: Spelled[] = [];
  let characters = '';
  let start = -1;
  let end = -1;
  let spelledWords = 0;
  let times = 1;
  const close = () => {
    if (spelledWords >= 3 || (spelledWords === 2 && characters.length >= 5))
      runs.push({
        characters: characters.toUpperCase(),
        quote: text.slice(start, end),
        index: start,
      });
    [characters, start, spelledWords, times] = ['', -1, 0, 1];
  };
  for (const match of text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s-]/gu)) {
    const repeated = repeats[fold(match[0])];
    const symbol = repeated ? null : symbolOf(match[0]);
    if (!repeated && symbol === null) {
      close();
      continue;
    }
    if (start < 0) start = match.index;
    end = match.index + match[0].length;
    if (repeated) times = repeated;
    else {
      characters += (symbol ?? '').repeat(times);
      times = 1;
      spelledWords += 1;
    }
  }
  close();
  return runs;
}
