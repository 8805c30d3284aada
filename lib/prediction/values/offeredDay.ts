import { words } from '../embedded/words';
import { findDates } from './date';
import { monthOf, weekdayOf } from './dateWords';

/** A day as it stands in what an agent offers. */
interface OfferedDay {
  quote: string;
  index: number;
}

/** One that the customer took: by its name, or by agreeing to the only one. */
interface TakenDay extends OfferedDay {
  isNamed: boolean;
}

/** In characters; who writes more does more than take one of the offers. */
const longestAnswer = 60;
/** A day that the agent names and does not offer: it is taken, or one of something else. */
const noOffer =
  /(?<!\p{L})(?:nothing|unfortunately|full|fully|booked out|sorry|ends?|ended|until|before|by|invoice|bill|expire\p{L}*|due|leider|voll|ausgebucht|belegt|endet|bis|rechnung|fällig|lleno|completo|lamentablemente|hasta|factura|vence|complet|malheureusement|jusqu\p{L}*|facture|échéance|esgotado|infelizmente|até|fatura|termina|niestety|zajęt\p{L}*|pełn\p{L}*|faktur\p{L}*|kończy)(?!\p{L})/iu;

/** All that an answer may say beside the day that it takes; anything else may be a doubt or a no. */
const assent = new Set(
  `yes yeah yep ok okay fine perfect great good works work brilliant lovely super sounds sure cool nice that thats is
   would be best better then please thanks thank you so much very the on for me us at in morning afternoon evening am pm
   ja gut passt perfekt gerne prima in ordnung danke bitte dann lieber besser am der um uhr vormittags nachmittags mir uns
   si vale perfecto bien genial acuerdo de gracias por favor mejor el la a las para mi
   oui parfait accord d tres ca marche merci s il vous plait le mieux plutot matin
   sim perfeito otimo pode ser combinado obrigado obrigada melhor dia o
   tak dobrze swietnie pasuje moze byc dziekuje prosze lepiej w o`.split(/\s+/),
);

const isDayWord = (word: string) =>
  /^\d/.test(word) || weekdayOf(word) !== undefined || monthOf(word) !== undefined;

/** Whether an answer agrees or names a day and says nothing else. */
function onlyAssents(answer: string): boolean {
  const said = words(answer).filter((word) => !isDayWord(word));
  return said.every((word) => assent.has(word) || /^(?:st|nd|rd|th)$/.test(word));
}

const dayNumber = ({ quote }: OfferedDay) => /(?<!\d)\d{1,2}(?!\d)/.exec(quote)?.[0] ?? null;

/** The weekday that stands beside an offered day, as in "Thursday, 5 March". */
function weekdayBeside(offer: string, { quote, index }: OfferedDay): number | undefined {
  const around = `${offer.slice(Math.max(0, index - 15), index)} ${quote}`;
  const named = around.match(/\p{L}+/gu) ?? [];
  return named.map(weekdayOf).findLast((day) => day !== undefined);
}

function names(answer: string, offer: string, day: OfferedDay): boolean {
  const number = dayNumber(day);
  const isNumber =
    number !== null &&
    new RegExp(
      String.raw`(?<![\d.,:/-])${number}(?:st|nd|rd|th|er|º)?(?![\d:/-]|[.,]\d|\p{L})`,
      'u',
    ).test(answer);
  const weekday = weekdayBeside(offer, day);
  const said = answer.match(/\p{L}+/gu) ?? [];
  return isNumber || (weekday !== undefined && said.some((word) => weekdayOf(word) === weekday));
}

/**
 * The day that a customer takes of those that an agent offers just before: the one that the answer
 * names by its number or weekday, or the only one where the answer agrees. Null where it takes
 * none. `at` is when the agent wrote, in Unix milliseconds.
 */
export function takenDay(offer: string, answer: string, at: number): TakenDay | null {
  const days = findDates(offer, at).filter(({ ceiling }) => ceiling === undefined);
  if (days.length === 0 || noOffer.test(offer)) return null;
  if (answer.length > longestAnswer || answer.includes('?') || !onlyAssents(answer)) return null;
  const [named, another] = days.filter((day) => names(answer, offer, day));
  if (named) return another ? null : { ...named, isNamed: true };
  const [only] = days;
  const agrees = !/\d/.test(answer) && words(answer).length > 0;
  const isClear = only !== undefined && days.length === 1 && dayNumber(only) !== null;
  return agrees && isClear ? { ...only, isNamed: false } : null;
}
