import { findAll, overlaps, type Found } from '../values/found';
import { findSpelled } from '../values/spoken';

/** Streets in the usual forms: number first (en, fr) or last (de, es, pt, pl). */
const streets = [
  /(?<![\w.])\d{1,5}[a-z]?,? (?:[\p{L}\d][\p{L}\d'’.-]* ){0,4}(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|terrace|close|crescent|square|highway|hwy|parkway|pkwy)\b\.?/giu,
  /(?<![\w.])\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|place|allée|chemin|impasse|quai) (?:[\p{L}'’-]+ ?){1,5}(?<! )/giu,
  /(?<!\p{L})\p{L}[\p{L}.-]{2,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm) \d{1,4} ?[a-z]?(?!\w)/giu,
  /(?<!\p{L})(?:calle|avenida|avda\.?|paseo|plaza|carrera|rua|travessa|praça|alameda|ulica|ul\.|aleja|al\.|os\.) (?:[\p{L}'’.-]+ ){1,5}?,? ?(?:n[º°.]? ?)?\d{1,4} ?[a-z]?(?!\w)/giu,
];

/** Street and house number. */
export function findStreets(text: string): Found[] {
  return streets.flatMap((form) =>
    findAll(text, form, ([match]) => ({
      value: match.trim().replace(/[.,]$/, ''),
      strength: 0.85,
    })),
  );
}

/** One word that may name an account: letters with digits or underscores, no address. */
export function findUserNames(text: string): Found[] {
  return findAll(text, /(?<![\w@.#+-])[a-z][\w.-]{2,39}(?![\w@-]|\.\w)/gi, ([match]) => {
    const value = match.replace(/[.-]+$/, '');
    return /\d|_/.test(value) && !/^\d+(?:st|nd|rd|th)$/i.test(value)
      ? { value, strength: 0.4 }
      : null;
  }).map((one) => ({ ...one, quote: String(one.value) }));
}

const token = String.raw`(?:\p{Lu}{1,4}|[\p{L}\p{N}]*\d[\p{L}\p{N}]*)`;
const code = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.#_-])#?${token}(?:[-/_.]${token}|[-/_.]\p{L}{1,4}(?!\p{L})| (?=\S*\d|\p{Lu}{1,4}(?!\p{L}))${token}){0,4}(?![\p{L}\p{N}@])`,
  'gu',
);
/** Digits that say something else: a day, an amount, a time, a year. */
const noCode =
  /^(?:\d+(?:st|nd|rd|th|er|go)|\d+[.,]\d{1,2}|\d{1,2}[-:.]\d{1,2}|(?:19|20)\d{2}|\d+ \p{Lu}|\p{Lu} \d{1,2})$/iu;

/** Numbers and codes, written or spelled out, that may identify something: at least `fewest` characters, with a digit. */
export function findIdentifiers(text: string, fewest = 4): Found[] {
  const written = findAll(text, code, ([match]) => {
    const value = match.replace(/^#/, '');
    const isCode = /\d/.test(value) && !noCode.test(value);
    return isCode && value.replace(/[^\p{L}\p{N}]/gu, '').length >= fewest
      ? { value, strength: 0.3 }
      : null;
  });
  const spelled = findSpelled(text)
    .filter(({ characters }) => /\d/.test(characters) && characters.length >= fewest)
    .map(({ characters, quote, index }) => ({ value: characters, quote, index, strength: 0.3 }));
  return [...written, ...spelled.filter((one) => !written.some((other) => overlaps(one, other)))];
}
