import { dateOf, fullYear, nearest } from './calendar';
import type { DateOrder } from './dateOrder';
import { monthOf } from './dateWords';
import { findDateRanges } from './dateRange';
import { findAll, overlaps, undecided, withoutOverlaps, type Found, type Reading } from './found';
import { findRelativeDates } from './relativeDate';
import { remembered } from '../remembered';
import { findSpokenDates } from './spokenDate';

const strong = (value: string | null, strength: number) => (value ? { value, strength } : null);

function isoDates(text: string): Found[] {
  return findAll(text, /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, ([, y, m, d]) =>
    strong(dateOf(Number(y), Number(m), Number(d)), 0.95),
  );
}

/** What two figures mean as day and month, whichever comes first; `make` gives the date. */
function readFigures(
  [first, second]: [number, number],
  order: DateOrder | null,
  strength: number,
  make: (month: number, dayOfMonth: number) => string | null,
): Reading | null {
  const [dayFirst, monthFirst] = [make(second, first), make(first, second)];
  if (!dayFirst || !monthFirst || dayFirst === monthFirst)
    return strong(dayFirst ?? monthFirst, strength);
  if (order) return strong(order === 'dayFirst' ? dayFirst : monthFirst, strength);
  return undecided(dayFirst, monthFirst);
}

/** `5.3.2024` is day first everywhere; `5/3/2024` is what the conversation's order says, or undecided. */
function numericDates(text: string, at: number, order: DateOrder | null): Found[] {
  const form =
    /(?<![\d.,/-]|\d )(\d{1,2}) ?([./-]| (?=\d))(\d{1,2})(?:\.? ?[./-] ?| )(\d{4}|\d{2})(?![\d/-]|[ .,]\d)/g;
  return findAll(text, form, ([match, first, mark, second, yearDigits]) => {
    const year = fullYear(yearDigits ?? '', at);
    if (!/[./ -]\d+$/.test(match)) return null;
    const written = mark === '.' ? 'dayFirst' : order;
    return readFigures([Number(first), Number(second)], written, 0.85, (month, dayOfMonth) =>
      dateOf(year, month, dayOfMonth),
    );
  });
}

/** The day and month of a date given without its year, as German writes it: `am 3.5.`. */
function shortDates(text: string, at: number): Found[] {
  return findAll(text, /(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(?!\d)/g, ([, d, m]) =>
    strong(nearest(Number(m), Number(d), at), 0.8),
  );
}

/** `25/03` without a year, of two digits each, or with a word before it that dates have. */
const slashedForm =
  /(?<![\d./-])(?:(\d{2})\/(\d{2})|(?<=(?:\b(?:on|since|from|until|dated|am|vom|el|del|le|du|em|dia|dnia|od)|día) )(\d{1,2})\/(\d{1,2}))(?![\d/%-]|[.,]\d)/giu;

function slashedDates(text: string, at: number, order: DateOrder | null): Found[] {
  return findAll(text, slashedForm, ([match, a, b, c, d]) => {
    const figures: [number, number] = [Number(a ?? c), Number(b ?? d)];
    return match === '24/7' ? null : readFigures(figures, order, 0.6, (m, n) => nearest(m, n, at));
  });
}

const ordinal = String.raw`(?:st|nd|rd|th|er|º|ª|\.)?`;
const dayFirst = new RegExp(
  String.raw`(?<![\d.,])(\d{1,2}) ?${ordinal},? ?(?:of |de |do |d')?(?:the )?(\p{L}{3,12}|\d{1,2}(?:st|nd|rd|th))\.?(?:,? ?(?:of |de |del )?(\d{4}))?(?!\d)`,
  'giu',
);
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})(\p{L}{3,12})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (\d{4})(?!\d))?`,
  'giu',
);

function namedDates(text: string, at: number): Found[] {
  const read = (dayText = '', monthText = '', yearText?: string) => {
    const month =
      monthOf(monthText) ?? (/^\d/.test(monthText) ? Number.parseInt(monthText, 10) : null);
    if (!month) return null;
    return yearText
      ? strong(dateOf(Number(yearText), month, Number(dayText)), 0.95)
      : strong(nearest(month, Number(dayText), at), 0.8);
  };
  return [
    ...findAll(text, dayFirst, ([, d, m, y]) => read(d, m, y)),
    ...findAll(text, monthFirst, ([, m, d, y]) => read(d, m, y)),
  ];
}

/** Any three letters that a month begins with; most texts have none. */
const monthName =
  /(?<!\p{L})(?:jan|ene|sty|f[eé]b|f[eé]v|lut|mar|mär|kwi|apr|abr|avr|ma[iyj]|cze|jui|jun|jul|lip|aug|ago|ao[uû]|sie|se[pt]|wrz|o[cku]t|paź|paz|nov|lis|no[wv]|de[czs]|dic|dez|gru)/iu;

/** Two days stand near each other, as in a span. */
const severalFigures = /\d{1,2}\D{1,15}\d{1,2}/;

const yearInWords = /nineteen|twenty|thousand|neunzehnhundert|zweitausend|mille?(?!\p{L})|tysi/iu;

/**
 * Dates as `YYYY-MM-DD`. What leaves something open is counted from `at`, when the text was written
 * (Unix milliseconds), and not read where that is unknown (0 or NaN). `order` is how the conversation
 * writes days and months in figures (`dateOrderOf`).
 */
export const findDates = remembered(readDates);

function readDates(text: string, at: number, order: DateOrder | null = null): readonly Found[] {
  const written = /\d/.test(text)
    ? [
        ...isoDates(text),
        ...numericDates(text, at, order),
        ...(text.includes('/') ? slashedDates(text, at, order) : []),
        ...shortDates(text, at),
        ...namedDates(text, at),
      ]
    : [];
  const inWords = monthName.test(text) && (written.length === 0 || yearInWords.test(text));
  const spoken = inWords
    ? findSpokenDates(text, (dayOfMonth, month, year) =>
        year === undefined ? nearest(month, dayOfMonth, at) : dateOf(year, month, dayOfMonth),
      )
    : [];
  const ranges = severalFigures.test(text) && monthName.test(text) ? findDateRanges(text, at) : [];
  const single = [...written, ...spoken, ...findRelativeDates(text, at)];
  const apart = single.filter((one) => !ranges.some((range) => overlaps(one, range)));
  return [...withoutOverlaps(apart), ...ranges];
}
