import type { Found } from '../values/found';
import { lastMention, readWords, type Cue } from './cues';
import { answersWith, around } from './around';
import { measuredBy } from './measures';
import type { Heard } from './hear';

const sure = { named: 0.93, unit: 0.9, told: 0.9, answered: 0.88, part: 0.6 };

const self = String.raw`we(?:['’]?re| are| will be|['’]ll be)|there(?:['’]s| are| will be)|were|wir sind(?: jetzt| nun)?(?: zu)?|somos|seremos|on est|nous (?:sommes|serons)|estamos|jesteśmy we|jest nas|będzie nas`;
/** "we are four", "on est 3", "jest nas 5": a number that ends there counts the speakers. */
const beforeSelves = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${self})(?: (?:all|now|only|jetzt|nur|solo|que|só))? $`,
  'iu',
);
const ends =
  /^ *(?:$|[,;:)]|(?:of us|people|now|and|but|in total|altogether|von uns|de nosotros|en todo|insgesamt)(?!\p{L}))/iu;
const afterSelves = /^ ?of us(?!\p{L})/iu;
/** Others that come with the speaker: the number is not all of them. */
const withSpeaker =
  /(?:^|\P{L})(?:me|myself|ich|yo|moi|eu|ja|i|more|another|\+) (?:and|und|y|et|e|i|plus)? ?$/iu;
/** What says that more come to the number, or that it comes to more. */
const joins = /(?:^|\P{L})(?:and|und|y|et|e|i|plus|more|another) $/iu;
const joinsAfter =
  /^ ?(?:more(?!\p{L})|,? ?(?:and|und|y|et|e|i|plus|\+) (?!\p{L}+ ?(?:$|[,.]))(?:\p{L}+ )?[\d\p{L}])/iu;
/** "so 4", "in total 3": all of them. */
const totals =
  /(?:^|[ ,])(?:so|also|in total|total|altogether|insgesamt|zusammen|en total|au total|no total|razem|czyli|donc|ou seja|o sea)(?: of| we are| we['’]re)? $/iu;
/** Whether both parts of a sum are what the field counts. */
function countsBoth(quote: string, { terms }: Cue): boolean {
  return readWords(quote).filter((said) => said.some((term) => terms.has(term))).length > 1;
}

/** The words after a number that name what it counts: "adults", "small kids". */
function unitAfter(after: string, cue: Cue): string | null {
  const words = [/^ ?\p{L}+/u, /^ ?\p{L}+[ -]\p{L}+/u].flatMap(
    (form) => form.exec(after)?.[0] ?? [],
  );
  return words.find((unit) => lastMention(readWords(unit), cue)) ?? null;
}

/** A measure of something else: "40 minutes", "5 GB", "4 year old", "10 %". */
const measure =
  /^ ?(?:%|(?:percent|years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|sec|km|kg|miles?|gb|mbit|cm|jahre?n?|monate?n?|wochen?|tage?n?|stunden?|minuten?|años?|meses|mes|días?|horas?|minutos?|ans?|mois|jours?|heures?|anos?|mês|dias?|lata?|miesi[ąę]c\p{L}*|dni|godzin\p{L}*|minut\p{L}*)(?!\p{L}))/iu;
/** What is paid counts nothing: "I paid 40". */
const priceBefore =
  /(?:^|\P{L})(?:paid|pay|cost|price|charged|bezahlt|zahl\p{L}*|pag\p{L}*|pay\p{L}*|zapłaci\p{L}*) $/iu;
/** A number that is short and so may be the form of something else: a time, a date, a code. */
const partOfMore = /[\p{L}\p{N}]-$|(?:^|\s)(?:nr|no|n[º°]|number|zimmer|room|rue|street)\.? $/iu;

/**
 * How sure a number is to count what the field counts; null where nothing says that it does. Its
 * form says nothing, so the noun beside it must, or the question.
 */
export function judgeCount(found: Found, heard: Heard, cue: Cue, asked: boolean): number | null {
  if (found.isSum) return countsBoth(found.quote, cue) ? sure.unit : null;
  const { before, after } = around(heard, found);
  if (priceBefore.test(before)) return null;
  const measured = measuredBy({ before, after }, cue);
  if (measured === 'told') return sure.unit;
  if (measured) return asked && answersWith(heard, found) ? sure.answered : sure.part;
  if (measure.test(after) || partOfMore.test(before) || Number(found.value) < 0) return null;
  const countsPeople = cue.terms.has('@people');
  if (countsPeople && withSpeaker.test(before)) return null;
  if (/(?:[:=]|\bis|\bare) ?$/i.test(before) && lastMention(readWords(before), cue))
    return sure.named;
  if (countsPeople && totals.test(before) && ends.test(after)) return sure.told;
  const unit = unitAfter(after, cue);
  if (unit !== null) {
    const isPart =
      joins.test(before) || joinsAfter.test(after) || joinsAfter.test(after.slice(unit.length));
    return isPart ? sure.part : sure.unit;
  }
  if (countsPeople && (afterSelves.test(after) || (beforeSelves.test(before) && ends.test(after))))
    return sure.told;
  return asked && answersWith(heard, found) && ends.test(after) ? sure.answered : null;
}
