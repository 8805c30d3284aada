import { remembered } from '../remembered';
import { ideas } from './ideas';
import { stopwords } from './stopwords';
import { contentOf, denied, isNegator, stem, words } from './words';

interface Phrase {
  stems: string[];
  /** The idea as a term: `#` and the first word of its line, which stays when lines are added. */
  idea: string;
  /** Only where it is denied. */
  denied: boolean;
}

/** Phrases by their first stem, the longest first. */
const phrases = new Map<string, Phrase[]>();
/** Ideas by whole words that may be the part of a compound ("Doppelzimmer", "Rechnungskopie"). */
const parts = new Map<string, string>();
const shortestPart = 5;
const shortestCompound = 9;

for (const named of ideas) {
  const idea = `#${named[0] ?? ''}`;
  for (const phrase of named) {
    const said = words(phrase.replace(/[_-]/g, ' '));
    const stems = said.map(stem);
    const [first] = stems;
    if (first === undefined) continue;
    const isDenied = phrase.startsWith('!');
    phrases.set(first, [...(phrases.get(first) ?? []), { stems, idea, denied: isDenied }]);
    const [word] = said;
    if (said.length === 1 && !isDenied && word && word.length >= shortestPart)
      parts.set(word, idea);
  }
}
for (const [first, starting] of phrases)
  phrases.set(
    first,
    starting.sort((a, b) => b.stems.length - a.stems.length),
  );

const none: Phrase[] = [];

/** The phrases that begin at this stem, the longest only: a credit card is no credit. */
function phrasesAt(stems: string[], start: number, isDenied: boolean): Phrase[] {
  const first = stems[start];
  const starting = first === undefined ? undefined : phrases.get(first);
  if (!starting) return none;
  const named = starting.filter(
    (phrase) =>
      (!phrase.denied || isDenied) &&
      phrase.stems.every((one, place) => one === stems[start + place]),
  );
  return named.filter(({ stems: { length } }) => length === named[0]?.stems.length);
}

const ideasOf = (named: Phrase[]) =>
  named.length > 1 ? [...new Set(named.map(({ idea }) => idea))] : named.map(({ idea }) => idea);

/** The ideas named by a phrase that begins at this stem. */
export function conceptsAt(stems: string[], start: number): string[] {
  return ideasOf(phrasesAt(stems, start, false));
}

/** The ideas that a compound's last or first part names. */
function partsOf(word: string): string[] {
  if (word.length < shortestCompound) return [];
  for (let length = word.length - 3; length >= shortestPart; length -= 1) {
    const idea = parts.get(word.slice(-length)) ?? parts.get(word.slice(0, length));
    if (idea !== undefined) return [idea];
  }
  return [];
}

/** The phrases that begin at this place. A little word alone is none: "I'll" is not ill. */
function namedAt(said: string[], stems: string[], start: number, isDenied: boolean): Phrase[] {
  const named = phrasesAt(stems, start, isDenied);
  const isLittle = named[0]?.stems.length === 1 && stopwords.has(said[start] ?? '');
  return isLittle ? none : named;
}

/** The ideas that words name, once for each time they are named. */
function conceptsOf(text: string, said: string[], stems: string[]): string[] {
  const isDenied = denied(text);
  const found: string[] = [];
  for (let start = 0; start < stems.length;) {
    const named = namedAt(said, stems, start, isDenied[start] ?? false);
    found.push(...(named.length > 0 ? ideasOf(named) : partsOf(said[start] ?? '')));
    start += named[0]?.stems.length ?? 1;
  }
  return found;
}

/** The ideas that a text names, as terms of their own (`#refund`). */
export function conceptsIn(text: string): string[] {
  const said = words(text);
  return conceptsOf(text, said, said.map(stem));
}

/** The ideas that a text states: not those that it denies ("nobody is in danger"). */
export const statedIn = remembered((text: string): readonly string[] => {
  const said = words(text);
  const stems = said.map(stem);
  const isDenied = denied(text);
  const found: string[] = [];
  for (let start = 0; start < stems.length;) {
    const named = namedAt(said, stems, start, isDenied[start] ?? false);
    const stands = (phrase: Phrase) =>
      !isDenied[start] || phrase.denied || phrase.stems.some(isNegator);
    found.push(...ideasOf(named.filter(stands)));
    start += named[0]?.stems.length ?? 1;
  }
  return found;
});

interface Terms {
  terms: readonly string[];
  stems: readonly string[];
}

/** All terms of a text: stems of telling words, and ideas. */
export function termsIn(text: string): readonly string[] {
  return readTerms(text).terms;
}

/** The terms of a text, and the stems of all its words in order. */
export const readTerms = remembered((text: string): Terms => {
  const said = words(text);
  const stems = said.map(stem);
  return { terms: [...contentOf(said, stems), ...conceptsOf(text, said, stems)], stems };
});
