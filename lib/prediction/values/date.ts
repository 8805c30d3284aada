import { fold } from '../embedded/words';
import { monthOf, relativeDays, smallNumbers, unitDays, weekdayOf } from './dateWords';
import { findAll, withoutOverlaps, type Found } from './found';
import { findSpokenDates } from './spokenDate';

const day = 86_400_000;

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Midnight of the day on which the message was written, in the time zone of this device, as UTC. */
function dayOf(at: number): number {
  const local = new Date(at);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
}

/** Null for a day that no calendar has. */
function dateOf(year: number, month: number, dayOfMonth: number): string | null {
  const time = Date.UTC(year, month - 1, dayOfMonth);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists && year >= 1900 && year < 2100 ? isoOf(time) : null;
}

/** Two digits of a year mean the latest such year that is at most ten years ahead. */
function fullYear(digits: string, at: number): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  const limit = new Date(at).getFullYear() + 10;
  return limit - ((limit - year) % 100);
}

/** A day without a year: the year that brings it nearest to the message. */
function nearest(month: number, dayOfMonth: number, at: number): string | null {
  const year = new Date(at).getFullYear();
  const near = [year - 1, year, year + 1]
    .flatMap((candidate) => dateOf(candidate, month, dayOfMonth) ?? [])
    .sort((a, b) => Math.abs(Date.parse(a) - at) - Math.abs(Date.parse(b) - at));
  return near[0] ?? null;
}

const strong = (value: string | null, strength: number) => (value ? { value, strength } : null);

function isoDates(text: string): Found[] {
  return findAll(text, /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, ([, y, m, d]) =>
    strong(dateOf(Number(y), Number(m), Number(d)), 0.95),
  );
}

/** `5.3.2024` is day first everywhere; `5/3/2024` may be either and then says so by its strength. */
function numericDates(text: string, at: number): Found[] {
  const form =
    /(?<![\d.,/-]|\d )(\d{1,2}) ?([./-]| (?=\d))(\d{1,2})(?:\.? ?[./-] ?| )(\d{4}|\d{2})(?![\d/-]|[ .,]\d)/g;
  return findAll(text, form, ([match, first, mark, second, yearDigits]) => {
    const [a, b, year] = [Number(first), Number(second), fullYear(yearDigits ?? '', at)];
    if (!/[./ -]\d+$/.test(match)) return null;
    if (b > 12) return strong(dateOf(year, a, b), 0.9);
    const either = mark === '/' && a <= 12 && a !== b;
    return strong(dateOf(year, b, a), either ? 0.5 : 0.85);
  });
}

/** The day and month of a date given without its year, as German writes it: `am 3.5.`. */
function shortDates(text: string, at: number): Found[] {
  return findAll(text, /(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(?!\d)/g, ([, d, m]) =>
    strong(nearest(Number(m), Number(d), at), 0.8),
  );
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

const relativeWord =
  /(?<![\p{L}])(?:the )?(?:day (?:before yesterday|after tomorrow)|pasado mañana|avant[- ]hier|aujourd['’]hui|\p{L}{3,12})(?!\p{L})/giu;
const isFrench =
  /^hier$|(?<!\p{L})(?:je|j|mon|ma|le|les|une|est|depuis|avant|matin|soir|pas|nous|vous|mes|du|à)(?!\p{L})/iu;
const count = String.raw`(\d{1,3}|\p{L}{1,6})`;
const agoForm = new RegExp(
  String.raw`(?<!\p{L})(?:${count} (\p{L}{3,8}) (?:ago|temu|atrás)|(?:vor|hace|há|il y a) ${count} (\p{L}{3,8})|(tydzie[nń]) temu)(?!\p{L})`,
  'giu',
);

/** Words that any relative date holds, in a folded text; most messages have none. */
const relativeHint = new RegExp(
  [...Object.keys(relativeDays), ...Object.keys(unitDays)]
    .map((word) => word.split(' ')[0])
    .join('|'),
);

/** Words and phrases that count from the day of the message. */
function relativeDates(text: string, at: number): Found[] {
  if (!relativeHint.test(fold(text))) return weekdays(text, at);
  const named = findAll(text, relativeWord, ([match]) => {
    const key = fold(match).replace(/^the /, '').replace('-', ' ');
    const days = relativeDays[key];
    // "hier" is "here" in German; only a French text means yesterday by it, or a text without others.
    if (days === undefined || (key === 'hier' && !isFrench.test(text))) return null;
    return { value: isoOf(dayOf(at) + days * day), strength: days === 0 ? 0.55 : 0.85 };
  });
  const counted = findAll(text, agoForm, ([, n1, unit1, n2, unit2, week]) => {
    const amount = fold(n1 ?? n2 ?? week ?? '');
    const days = unitDays[fold(unit1 ?? unit2 ?? week ?? '')];
    const times = /^\d/.test(amount) ? Number(amount) : smallNumbers[amount];
    return days && times ? { value: isoOf(dayOf(at) - times * days * day), strength: 0.8 } : null;
  });
  return [...named, ...counted, ...weekdays(text, at)];
}

const weekdayBefore = String.raw`(?:last|past|on|since|this|letzten|letzte|am|seit|vergangenen|el|desde|le|depuis|na|no|desde|w|we|od|zeszły|ostatni|ubiegły)`;
const weekdayForm = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${weekdayBefore} ){1,2}(\p{L}{5,12})(?:[- ]feira)?(?: (?:pasado|dernier|passada?))?|(\p{L}{5,8}) dernier)(?!\p{L})`,
  'giu',
);

/** "last Monday", "am Montag", "el lunes pasado": the latest such day before the message. */
function weekdays(text: string, at: number): Found[] {
  return findAll(text, weekdayForm, ([match, after, before]) => {
    const weekday = weekdayOf(after ?? before ?? '');
    if (weekday === undefined) return null;
    const today = dayOf(at);
    const back = (new Date(today).getUTCDay() - weekday + 7) % 7 || 7;
    const said = /last|past|letzt|vergangen|pasado|dernier|passad|zesz|ostatni|ubieg/i.test(match);
    return { value: isoOf(today - back * day), strength: said ? 0.8 : 0.55 };
  });
}

/** Any three letters that a month begins with; most texts have none. */
const monthName =
  /(?<!\p{L})(?:jan|ene|sty|f[eé]b|f[eé]v|lut|mar|mär|kwi|apr|abr|avr|ma[iyj]|cze|jui|jun|jul|lip|aug|ago|ao[uû]|sie|se[pt]|wrz|o[cku]t|paź|paz|nov|lis|no[wv]|de[czs]|dic|dez|gru)/iu;

const yearInWords = /nineteen|twenty|thousand|neunzehnhundert|zweitausend|mille?(?!\p{L})|tysi/iu;

/** Dates as `YYYY-MM-DD`, counted from `at` (Unix milliseconds) where they are relative. */
export function findDates(text: string, at: number): Found[] {
  const written = /\d/.test(text)
    ? [
        ...isoDates(text),
        ...numericDates(text, at),
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
  return withoutOverlaps([...written, ...spoken, ...relativeDates(text, at)]);
}
