import type { CaseField } from '@/lib/domain/case';
import { conceptsAt } from './concepts';
import { fold, stem, words } from './words';

/** Words of a label that many fields share and that alone point to none of them. */
const generic = new Set(
  'id ids number numbers no nr num code nummer numero numéro numer reference ref customer kunde kunden cliente client klient klienta your full the of de der des du del do da level type'
    .split(' ')
    .map((word) => stem(fold(word))),
);

/**
 * Names of things that hold the name of another: an e-mail address is no address, a user name no
 * name. Each is read as one word.
 */
const compounds: [RegExp, string][] = [
  [/\S+@\S+|https?:\/\/\S+|\bwww\.\S+/gi, ' '],
  [
    /\b(?:e-?mail[- ]?(?:address(?:es)?|adressen?|id)|(?:direcci[oó]n|adresse|endere[cç]o|adres) (?:de )?(?:correo(?: electr[oó]nico)?|courriel|e-?mail|mail|[eé]lectronique|eletr[oó]nico|mailowy)|correo electr[oó]nico|e-mail)\b/giu,
    'email',
  ],
  [
    /\b(?:user ?(?:name|id)|nombre de usuario|nom d['’]utilisateur|nome de (?:utilizador|usu[aá]rio)|nazw[aęy] u[zż]ytkownika)(?!\p{L})/giu,
    'username',
  ],
  [/\bkundennamen?\b/gi, 'kunden name'],
];

const joined = (text: string) =>
  compounds.reduce((read, [form, word]) => read.replace(form, word), text);

/** What a field is asked for by: groups of terms, one for each telling word of its label. */
export interface Cue {
  field: CaseField;
  terms: Set<string>;
}

/** The cue of a field, from its label (`Order ID` is asked for by "order", by "purchase" …). */
export function cueOf(field: CaseField): Cue {
  const stems = words(joined(field.label)).map(stem);
  const telling = stems.filter((one) => !generic.has(one));
  const used = telling.length > 0 ? telling : stems;
  return {
    field,
    terms: new Set(used.flatMap((one, place) => [one, ...phrases(stems, one, place)])),
  };
}

function phrases(stems: string[], one: string, place: number): string[] {
  const start = Math.max(place, stems.indexOf(one));
  return conceptsAt(stems, start);
}

interface Mention {
  /** The place of the word, counted from the start. */
  word: number;
  /** How many of the field's terms are named there. */
  count: number;
}

/** What each word of a text says: its stem, and the ideas of phrases that begin with it. */
export type WordTerms = string[][];

/** The words of a text for looking for cues, read once for all fields. */
export function readWords(text: string): WordTerms {
  const stems = words(joined(text)).map(stem);
  return stems.map((one, place) => [one, ...conceptsAt(stems, place)]);
}

/** The last place where the words name the field; null where they do not. */
export function lastMention(said: WordTerms, cue: Cue): Mention | null {
  for (let word = said.length - 1; word >= 0; word -= 1) {
    const count = (said[word] ?? []).filter((term) => cue.terms.has(term)).length;
    if (count > 0) return { word, count };
  }
  return null;
}

/** The field that the words just before a value name last, if any does. */
export function namedJustBefore(before: string, cues: Cue[]): Cue | null {
  const said = readWords(before);
  let best: { cue: Cue; mention: Mention } | null = null;
  for (const cue of cues) {
    const mention = lastMention(said, cue);
    if (!mention) continue;
    const nearer = !best || mention.word > best.mention.word;
    const clearer = best?.mention.word === mention.word && mention.count > best.mention.count;
    if (nearer || clearer) best = { cue, mention };
  }
  return best?.cue ?? null;
}
