import { findAll, withoutOverlaps, type Found } from '../values/found';
import { findSpelled } from '../values/spoken';

/** British post codes as BS 7666 forms them: letters that no area or street has show a mishearing. */
const british =
  '[A-PR-UWYZ](?:[A-HK-Y]?\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY]) ?\\d[ABD-HJLNP-UW-Z]{2}';

/** Post codes of several countries, the telling ones first; digits alone need a cue. */
const postcodes: [RegExp, number][] = [
  [new RegExp(`(?<!\\w)${british}(?!\\w)`, 'gi'), 0.7],
  [/(?<!\w)[A-Z]\d[A-Z] ?\d[A-Z]\d(?!\w)/gi, 0.7], // CA
  [/(?<![\w-])\d{2}-\d{3}(?![\w-])/g, 0.6], // PL
  [/(?<![\w-])\d{4}-\d{3}(?![\w-])/g, 0.6], // PT
  [/(?<![\w-])\d{5}-\d{3}(?![\w-])/g, 0.6], // BR
  [/(?<!\w)\d{4} ?[A-Z]{2}(?!\w)/g, 0.5], // NL
  [/(?<![\w.,-])\d{5}(?:-\d{4})?(?![\w-]|[.,]\d)/g, 0.4], // DE, ES, FR, US
  [/(?<![\w.,-])\d{4}(?![\w-]|[.,]\d)/g, 0.2], // AT, CH, BE
];
const spelledForms: [RegExp, number][] = [
  [new RegExp(`^${british}$`), 0.7],
  [/^[A-Z]\d[A-Z]\d[A-Z]\d$/, 0.7],
  [/^\d{4}[A-Z]{2}$/, 0.5],
  [/^\d{5}$/, 0.4],
];

/** With the space that belongs before the last three, in the two countries that write letters so. */
const spaced = (characters: string) =>
  /^[A-Z]/.test(characters) ? `${characters.slice(0, -3)} ${characters.slice(-3)}` : characters;

/** Post codes as they are written, or spelled out letter by letter. */
export function findPostcodes(text: string): Found[] {
  const written = postcodes.flatMap(([form, strength]) =>
    findAll(text, form, ([match]) => ({ value: match.toUpperCase(), strength })),
  );
  const spelled = findSpelled(text).flatMap(({ characters, quote, index }) => {
    const form = spelledForms.find(([one]) => one.test(characters));
    return form ? [{ value: spaced(characters), quote, index, strength: form[1] }] : [];
  });
  return withoutOverlaps([...written, ...spelled]);
}

const streetWord = String.raw`(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|terrace|close|crescent|square|highway|hwy|parkway|pkwy)`;
const city = String.raw`(?:\p{L}[\p{L}.'’-]*[ ]){0,3}\p{L}[\p{L}.'’-]+`;
/** What comes before a post code: `… Circle Drive, Brighton, MI `, `Raleigh, TX `, `Hauptstraße 5, `, `ul. Długa 7/2, `. */
const addressBefore = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${streetWord}\.?(?:,? (?:apt|unit|flat|suite|#)[. ]*\w{1,5})?[\s,]+(?:in )?${city},?(?: [a-z]{2})?,?\s*$`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})\p{Lu}[\p{L}.'’ -]{2,25}, ?[A-Z]{2},? $`, 'u'),
  /(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm) \d{1,4} ?[a-z]?,? (?:in )?$/iu,
  /(?<!\p{L})(?:\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|place|allée|chemin|impasse|quai)|calle|avenida|avda\.?|paseo|plaza|rua|travessa|praça|ulica|ul\.|aleja|al\.|os\.) [^\n\d]{2,40}(?:\d{1,4}[a-z]?(?:\/\d{1,4})?)?,? $/iu,
];

/** Whether a post code at this place stands where one stands in an address. */
export function standsInAddress(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 80), index);
  return addressBefore.some((form) => form.test(before));
}
