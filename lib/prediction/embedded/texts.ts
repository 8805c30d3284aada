import { findAll, type Found } from '../values/found';
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

/** Post codes of several countries, the telling ones first; digits alone need a cue. */
const postcodes: [RegExp, number][] = [
  [/(?<!\w)[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\w)/gi, 0.7], // GB
  [/(?<!\w)[A-Z]\d[A-Z] ?\d[A-Z]\d(?!\w)/gi, 0.7], // CA
  [/(?<![\w-])\d{2}-\d{3}(?![\w-])/g, 0.6], // PL
  [/(?<![\w-])\d{4}-\d{3}(?![\w-])/g, 0.6], // PT
  [/(?<![\w-])\d{5}-\d{3}(?![\w-])/g, 0.6], // BR
  [/(?<!\w)\d{4} ?[A-Z]{2}(?!\w)/g, 0.5], // NL
  [/(?<![\w.,-])\d{5}(?:-\d{4})?(?![\w-]|[.,]\d)/g, 0.4], // DE, ES, FR, US
  [/(?<![\w.,-])\d{4}(?![\w-]|[.,]\d)/g, 0.2], // AT, CH, BE
];
const british = /^[A-Z]{1,2}\d[A-Z\d]{0,2}\d[A-Z]{2}$/;

/** Post codes as they are written, or spelled out letter by letter. */
export function findPostcodes(text: string): Found[] {
  const written = postcodes.flatMap(([form, strength]) =>
    findAll(text, form, ([match]) => ({ value: match.toUpperCase(), strength })),
  );
  const spelled = findSpelled(text)
    .filter(({ characters }) => british.test(characters))
    .map(({ characters, quote, index }) => ({
      value: `${characters.slice(0, -3)} ${characters.slice(-3)}`,
      quote,
      index,
      strength: 0.7,
    }));
  return [...written, ...spelled];
}

/** One word that may name an account: letters with digits, dots or underscores, no address. */
export function findUserNames(text: string): Found[] {
  return findAll(text, /(?<![\w@.#+-])[a-z][\w.-]{2,39}(?![\w@-]|\.\w)/gi, ([match]) => {
    const value = match.replace(/[.-]+$/, '');
    return /\d/.test(value) && !/^\d+(?:st|nd|rd|th)$/i.test(value)
      ? { value, strength: 0.4 }
      : null;
  }).map((one) => ({ ...one, quote: String(one.value) }));
}

/** Numbers and codes that may identify something: at least four characters, with a digit. */
export function findIdentifiers(text: string): Found[] {
  return findAll(
    text,
    /(?<![\p{L}\p{N}@.#_-])#?[\p{L}\p{N}]+(?:[-/_.][\p{L}\p{N}]+)*(?![\p{L}\p{N}@])/gu,
    ([match]) => {
      const value = match.replace(/^#/, '');
      return /\d/.test(value) && value.replace(/[^\p{L}\p{N}]/gu, '').length >= 4
        ? { value, strength: 0.3 }
        : null;
    },
  );
}
