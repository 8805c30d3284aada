import { findAll, type Found } from '../values/found';
import { monthOf, relativeDays, weekdayOf } from '../values/dateWords';
import { stopwords } from './stopwords';
import { fold } from './words';

const word = String.raw`\p{Lu}[\p{L}'’.-]+`;
const capitalised = String.raw`${word}(?: (?:(?:de|del|do|da|am|an der|of|upon|sur) )?${word}){0,2}`;
const any = String.raw`\p{L}[\p{L}'’-]{2,}(?: \p{Lu}?\p{L}{2,})?`;
const towards = String.raw`to|towards|into|nach|hacia|a|à|para|do`;
const travel = String.raw`flights?|fly|flying|flew|trip|travell?ing|travel|going|go|train|bus|ticket|luggage|baggage|suitcase|bag|flug|fliege[n]?|reise[n]?|fahrt|vuelo|volar|viaj[eo]|vol|voyage|partir|voo|viagem|mala|maleta|valise|koffer|lot|lecę|lecimy|podróż`;
const forms: [RegExp, number][] = [
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:from|von|desde|de|z|ze) ${any} (?:${towards}) )${any}`,
      'giu',
    ),
    0.85,
  ],
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:${travel})(?: \p{L}+){0,2} (?:${towards}) )${any}`,
      'giu',
    ),
    0.85,
  ],
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:${towards}|arriv\p{L}+ (?:in|at)) )${capitalised}`,
      'gu',
    ),
    0.75,
  ],
  [new RegExp(String.raw`(?<=(?<!\p{L})${word} ?[-–>→]+ ?)${capitalised}`, 'gu'), 0.6],
];
const travels = new RegExp(String.raw`(?<!\p{L})(?:${travel})(?!\p{L})`, 'iu');

const isTime = (bare: string) =>
  monthOf(bare) !== undefined || weekdayOf(bare) !== undefined || Object.hasOwn(relativeDays, bare);

/** What follows "to" and is no place: a little word, a day or month, a thing or deed. */
function trim(match: string): string | null {
  const kept: string[] = [];
  for (const part of match.split(' ')) {
    const bare = fold(part);
    const connects = kept.length > 0 && /^(?:de|del|do|da|am|an|der|of|upon|sur)$/.test(bare);
    if (!connects && (stopwords.has(bare) || isTime(bare) || notPlaces.has(bare))) break;
    if (kept.length > 0 && /^\p{Ll}/u.test(part) && /^\p{Lu}/u.test(kept[0] ?? '') && !connects)
      break;
    kept.push(part);
  }
  const text = kept.join(' ').replace(/[.'’-]+$/, '');
  return text.length >= 3 ? text : null;
}
const notPlaces = new Set(
  `gate number around next book check change cancel buy pay home work airport hotel travel fly take bring stay see visit refund another different later earlier`.split(
    ' ',
  ),
);

function titled(text: string): string {
  return text === text.toLowerCase()
    ? text.replace(/(^|[ -])\p{L}/gu, (start) => start.toUpperCase())
    : text;
}

/** How much surer a place is in a sentence on travel, and how sure one can be. */
const onTheWay = 0.1;
const most = 0.85;
/** Who is spoken to is no place. */
const speaking =
  /(?:sp[eo]\p{L}ke?n?|talk\p{L}*|wrote|written|sent|listen\p{L}*|married|gave|given|transferr\p{L}*|paid) (?:it |this |that )?to $/iu;

/** Places that somebody goes to: "to Malaga", "from Lyon to Porto", "nach Palma", "a Bogotá". */
export function findPlaces(text: string): Found[] {
  return forms.flatMap(([form, strength]) =>
    findAll(text, form, ({ 0: match, index }) => {
      const value = trim(match);
      const clause = /[^.,;!?\n]*$/u.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '';
      if (value === null || speaking.test(clause)) return null;
      const sure = travels.test(clause) ? onTheWay : 0;
      return { value: titled(value), strength: Math.min(most, strength + sure) };
    }).map((one) => ({ ...one, quote: trim(one.quote) ?? one.quote })),
  );
}
