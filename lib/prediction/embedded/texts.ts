import { findAll, type Found } from '../values/found';

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
