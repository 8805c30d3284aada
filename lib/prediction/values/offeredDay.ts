import { weekdayOf } from './dateWords';
import { agrees, denies } from './boolean';
import { findDates } from './date';

/** A day as it stands in what an agent offers. */
interface OfferedDay {
  quote: string;
  index: number;
}

/** One that the customer took: by its name, or by agreeing to the only one. */
interface TakenDay extends OfferedDay {
  isNamed: boolean;
}

/** More words than that do more than take one of the offers. */
const longestAnswer = 90;
const turnsDown =
  /(?<!\p{L})(?:not|can['’]?t|cannot|won['’]?t|doesn['’]?t|nicht|kein\p{L}*|leider|no puedo|imposible|pas|impossible|não|impossível|nie)(?!\p{L})/iu;
/** "fine", "that works": said of an offer, as good as a yes. */
const welcomes =
  /^\W*(?:ok(?:ay)?|fine|perfect|great|good|works|that works|sounds good|brilliant|lovely|passt|perfekt|super|gut|in ordnung|vale|perfecto|de acuerdo|genial|d['’]accord|parfait|très bien|ça marche|perfeito|ótimo|pode ser|combinado|dobrze|świetnie|pasuje|może być)(?!\p{L})/iu;

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
 * names by its number or weekday, or the only one where the answer welcomes it. Null where it takes
 * none. `at` is when the agent wrote, in Unix milliseconds.
 */
export function takenDay(offer: string, answer: string, at: number): TakenDay | null {
  const days = findDates(offer, at).filter(({ ceiling }) => ceiling === undefined);
  if (days.length === 0 || answer.length > longestAnswer) return null;
  if (turnsDown.test(answer) || denies(answer)) return null;
  const [named, another] = days.filter((day) => names(answer, offer, day));
  if (named) return another ? null : { ...named, isNamed: true };
  const [only] = days;
  const isWelcome = (welcomes.test(answer) || agrees(answer)) && !/\d/.test(answer);
  const isClear = only !== undefined && days.length === 1 && dayNumber(only) !== null;
  return isWelcome && isClear ? { ...only, isNamed: false } : null;
}
