import { fold } from '../embedded/words';
import { remembered } from '../remembered';

/** Names of 0 to 19 in English, German, Spanish, French, Portuguese and Polish, a number a line. */
const units = `
zero null cero nul zéro o oh
one eins ein eine uno un una um uma une jeden jedna
two zwei zwo dos deux dois duas dwa dwie
three drei tres trois três trzy
four vier cuatro quatre quatro cztery
five fünf cinco cinq pięć
six sechs seis sześć
seven sieben siete sept sete siedem
eight acht ocho huit oito osiem
nine neun nueve neuf nove dziewięć
ten zehn diez dix dez dziesięć
eleven elf once onze jedenaście
twelve zwölf doce douze doze dwanaście
thirteen dreizehn trece treize treze trzynaście
fourteen vierzehn catorce quatorze catorze czternaście
fifteen fünfzehn quince quinze piętnaście
sixteen sechzehn dieciséis seize dezasseis dezesseis szesnaście
seventeen siebzehn diecisiete dezassete dezessete siedemnaście
eighteen achtzehn dieciocho dezoito osiemnaście
nineteen neunzehn diecinueve dezanove dezenove dziewiętnaście`;
/** 20 to 90. */
const tens = `
twenty zwanzig veinte vingt vinte dwadzieścia
thirty dreißig treinta trente trinta trzydzieści
forty vierzig cuarenta quarante quarenta czterdzieści
fifty fünfzig cincuenta cinquante cinquenta pięćdziesiąt
sixty sechzig sesenta soixante sessenta sześćdziesiąt
seventy siebzig setenta septante siedemdziesiąt
eighty achtzig ochenta huitante oitenta osiemdziesiąt
ninety neunzig noventa nonante dziewięćdziesiąt`;
/** 100 to 900, where a language has a word for it. */
const hundreds = `
hundred hundert cien ciento cent cem cento sto
doscientos doscientas duzentos duzentas dwieście
trescientos trescientas trezentos trezentas trzysta
cuatrocientos cuatrocientas quatrocentos quatrocentas czterysta
quinientos quinientas quinhentos quinhentas pięćset
seiscientos seiscientas seiscentos seiscentas sześćset
setecientos setecientas setecentos setecentas siedemset
ochocientos ochocientas oitocentos oitocentas osiemset
novecientos novecientas novecentos novecentas dziewięćset`;
const multipliers = new Set(['hundred', 'hundert', 'cent', 'cents']);
const thousands = new Set(
  ['thousand', 'tausend', 'mil', 'mille', 'tysiąc', 'tysiące', 'tysięcy'].map(fold),
);
const joiners = new Set(['and', 'und', 'y', 'et', 'e', 'i']);

function table(lines: string, step: number, first: number): Map<string, number> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line, place) =>
        line.split(' ').map((name): [string, number] => [fold(name), first + place * step]),
      ),
  );
}

const small = table(units, 1, 0);
const decades = table(tens, 10, 20);
const centuries = table(hundreds, 100, 100);
/** Spanish writes 21 to 29 as one word. */
const twenties = 'uno dos tres cuatro cinco seis siete ocho nueve'.split(' ');
twenties.forEach((name, place) => small.set(`veinti${name}`, 21 + place));
small.set('veintiun', 21);

const german = new RegExp(
  String.raw`^(?:(\p{L}+?)?(tausend))?(?:(\p{L}+?)?(hundert))?(?:und)?(?:(\p{L}+?)und)?(\p{L}*)$`,
  'u',
);

/** The value of a German compound as `zweihundertfünfundzwanzig`, folded. */
function compound(word: string): number | null {
  if (word.length < 8 || !/tausend|hundert|und/.test(word)) return null;
  const [, thousand, isThousand, hundred, isHundred, unit, rest = ''] = german.exec(word) ?? [];
  const read = (part: string | undefined, otherwise: number) =>
    part === undefined || part === '' ? otherwise : (small.get(part) ?? NaN);
  const last = rest === '' ? 0 : (decades.get(rest) ?? small.get(rest) ?? NaN);
  if (unit !== undefined && !decades.has(rest)) return null;
  const value =
    (isThousand ? read(thousand, 1) * 1000 : 0) +
    (isHundred ? read(hundred, 1) * 100 : 0) +
    read(unit, 0) +
    last;
  return Number.isNaN(value) ? null : value;
}

/** What one more word makes of the number so far; null where it cannot follow. */
function add(sum: number, word: string, started: boolean): number | null {
  const part = sum % 1000;
  const unit = small.get(word);
  if (unit !== undefined) {
    const after = part % 100;
    const fits = after === 0 || (after >= 20 && after % 10 === 0 && unit < 10 && unit > 0);
    const french = (after === 60 || after === 80) && unit < 20; // soixante-dix, quatre-vingt-dix
    return (fits && (unit > 0 || !started)) || french ? sum + unit : null;
  }
  const decade = decades.get(word) ?? (word === 'vingts' ? 20 : undefined);
  if (decade !== undefined) {
    if (decade === 20 && part % 100 === 4 && /^vingts?$/.test(word)) return sum + 76; // quatre-vingt
    return part % 100 === 0 ? sum + decade : null;
  }
  if (multipliers.has(word) && part > 0 && part < 20) return sum + part * 99;
  const century = centuries.get(word);
  if (century !== undefined) return part === 0 ? sum + century : null;
  if (thousands.has(word)) return sum < 1000 ? Math.max(1, sum) * 1000 : null;
  const whole = compound(word);
  return whole !== null && !started ? whole : null;
}

/** A number that was said in words. */
export interface SpokenNumber {
  value: number;
  /** How many words it takes. */
  words: number;
}

/**
 * The number that folded words say from `start` on ("two hundred and five", "soixante-dix-huit"
 * split at its hyphens), up to 999,999; null where none begins.
 */
export function readNumberWords(said: string[], start: number): SpokenNumber | null {
  const first = add(0, said[start] ?? '', false);
  if (first === null) return null;
  let value: number = first;
  let end = start + 1;
  while (value > 0) {
    const joined: boolean = joiners.has(said[end] ?? '');
    const next = said[joined ? end + 1 : end];
    const sum: number | null = next === undefined ? null : add(value, next, true);
    if (sum === null) break;
    value = sum;
    end += joined ? 2 : 1;
  }
  return { value, words: end - start };
}

/** Numbers that are other words as well, as articles and the English "once": alone they count nothing. */
const ambiguous = new Set('a o e oh ein eine un una um uma une i once'.split(' '));

/** A number in words with its place in the text. */
export interface NumberPhrase {
  value: number;
  quote: string;
  index: number;
}

/** All numbers that a text says in words, without those that may be other words. */
export const findNumberWords = remembered(readPhrases);

function readPhrases(text: string): readonly NumberPhrase[] {
  const tokens = [...text.matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}\s-]/gu)];
  const said = tokens.map(([word]) => fold(word));
  const found: NumberPhrase[] = [];
  for (let place = 0; place < said.length; place += 1) {
    const number = readNumberWords(said, place);
    const [first, last] = [tokens[place], tokens[place + (number?.words ?? 1) - 1]];
    if (!number || !first || !last || (number.words === 1 && ambiguous.has(said[place] ?? '')))
      continue;
    const quote = text.slice(first.index, last.index + last[0].length);
    found.push({ value: number.value, quote, index: first.index });
    place += number.words - 1;
  }
  return found;
}
