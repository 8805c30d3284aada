import { customerMessages, type Conversation } from '@/lib/domain/conversation';
import { languageOf } from '../embedded/language';
import { monthOf } from './dateWords';

/** How days and months are written in figures: 25/03 or 03/25. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** What is looked at of a conversation: characters. */
const longestRead = 20_000;

/** Dates in figures that may be read both ways: what the order is wanted for. */
const doubtful = /(?<!\d)(?:0?[1-9]|1[0-2])[/ -](?:0?[1-9]|1[0-2])(?!\d)/;

/** `25/03`, `25/03/2026` and `25-03-2026`; of others, such as 10-15, nothing is known. */
const inFigures = /(?<![\d./-])(\d{1,2})(?:\/(\d{1,2})(?:\/\d{2,4})?|-(\d{1,2})-\d{4})(?![\d/%-])/g;

function orderOf(first: number, second: number): DateOrder | null {
  if (first > 12 && first <= 31 && second <= 12) return 'dayFirst';
  return second > 12 && second <= 31 && first <= 12 ? 'monthFirst' : null;
}

function ordersIn(text: string): DateOrder[] {
  return [...text.matchAll(inFigures)].flatMap(([match, first, second, dashed]) =>
    match === '24/7' ? [] : (orderOf(Number(first), Number(second ?? dashed)) ?? []),
  );
}

/** What only the United States, and what only others who write English have. */
const american =
  /\bzip ?code\b|\+1[ (.-]?\d{3}|\(\d{3}\) ?\d{3}-\d{4}|\b(?:color|center|favorite|canceled|checking account|cell ?phone|vacation|apartment|gotten|mom)\b/iu;
const americanAddress = /\b[A-Z]{2},? \d{5}(?:-\d{4})?\b/;
const others =
  /[£€]|\+(?:44|353|61|64|91|27)\b|\bpost ?code\b|\.(?:co\.uk|ie|au|nz)\b|\b(?:colour|centre|favourite|current account|whilst|quid|mum|cheque|fortnight)\b/iu;
const britishPostcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const monthThenDay = /(?<!\p{L})(\p{L}{3,9})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/gu;
const dayThenMonth = /(?<!\d)\d{1,2}(?:st|nd|rd|th)? (?:of )?(\p{L}{3,9})\.? \d{4}/gu;

const namesMonth = (text: string, form: RegExp) =>
  [...text.matchAll(form)].some(([, name = '']) => monthOf(name) !== undefined);

/** The order in which the place where somebody writes English has it, as far as the words show one place. */
function orderOfEnglish(text: string): DateOrder | null {
  const isAmerican =
    american.test(text) || americanAddress.test(text) || namesMonth(text, monthThenDay);
  const isOther = others.test(text) || britishPostcode.test(text) || namesMonth(text, dayThenMonth);
  if (isAmerican === isOther) return null;
  return isAmerican ? 'monthFirst' : 'dayFirst';
}

function agreed(orders: DateOrder[]): DateOrder | null {
  const [first] = orders;
  return first && orders.every((one) => one === first) ? first : null;
}

/**
 * The order in which a conversation writes day and month, or null where nothing tells: from other dates
 * of the customer, else from the language, for English from signs of the country, else from the dates
 * of the agent. Dates that contradict each other tell nothing.
 */
export function dateOrderOf(conversation: Conversation): DateOrder | null {
  const { messages } = conversation;
  if (!messages.some(({ text }) => doubtful.test(text))) return null;
  const said = customerMessages(conversation)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, longestRead);
  const orders = ordersIn(said);
  if (orders.length > 0) return agreed(orders);
  const language = languageOf(said);
  if (language !== null && language !== 'en') return 'dayFirst';
  const fromSigns = language === 'en' ? orderOfEnglish(said) : null;
  const asked = messages.filter(({ sender }) => sender === 'agent' || sender === 'bot');
  return fromSigns ?? agreed(asked.flatMap(({ text }) => ordersIn(text.slice(0, 2000))));
}
