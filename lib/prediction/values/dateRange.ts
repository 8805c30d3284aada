import { dateOf, nearest } from './calendar';
import { monthOf } from './dateWords';
import type { Found, Reading } from './found';

const ordinal = '(?:st|nd|rd|th|er|º|ª|\\.)?';
const to = String.raw`(?: ?[-–—] ?| (?:to|till|until|through|and|bis(?: zum)?|al?|hasta el|au|a|até|e|do|i) (?:the |el |le |o )?)`;
const year = String.raw`(?:,? ?(?:of |de |del )?(?<inYear>\d{4})(?!\d))?`;
const of = String.raw`(?: ?(?:of |de |do |d['’])? ?)`;
/** `from 15 to 18 May`, `vom 1. bis 5. April`, `7-9 april`: the month stands once, at the end. */
const monthLast = new RegExp(
  String.raw`(?<![\d.,/:-])(?<from>\d{1,2}) ?${ordinal}${to}(?<until>\d{1,2}) ?${ordinal}${of}(?<month>\p{L}{3,12})\.?${year}`,
  'giu',
);
/** `May 15 to 18`, `August 3rd - 5th`. */
const monthBefore = new RegExp(
  String.raw`(?<!\p{L})(?<month>\p{L}{3,12})\.? (?<from>\d{1,2})(?:st|nd|rd|th)?${to}(?<until>\d{1,2})(?:st|nd|rd|th)?(?![\d:]| ?\p{L}{3})${year}`,
  'giu',
);

/**
 * Both ends of spans that name their month once, which no form of a single date reads. Each end
 * has the whole span as its quote. `at` (Unix milliseconds) gives the year that is left out.
 */
export function findDateRanges(text: string, at: number): Found[] {
  if (!/\d/.test(text)) return [];
  return [monthLast, monthBefore].flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: quote, index, groups = {} }) => {
      const { from, until, month, inYear } = groups;
      const ends: Found[] = [];
      const start = read(from, month, inYear, at);
      const end = read(until, month, inYear, at);
      if (start) ends.push({ ...start, quote, index, side: 'start' });
      if (end) ends.push({ ...end, quote, index, side: 'end' });
      return ends;
    }),
  );
}

function read(
  dayText = '',
  monthText = '',
  yearText: string | undefined,
  at: number,
): Reading | null {
  const month = monthOf(monthText);
  if (!month) return null;
  const value = yearText
    ? dateOf(Number(yearText), month, Number(dayText))
    : nearest(month, Number(dayText), at);
  return value ? { value, strength: 0.75 } : null;
}
