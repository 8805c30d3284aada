/** What browsers parse alike, and most pages write. */
const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const isoLike =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
const mailLike =
  /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|[+-]\d{4})/;
const epoch = /^\d{9,16}(?:\.\d+)?$/;

/**
 * The time that a page tells, in milliseconds since the epoch: ISO 8601 (local without a zone), the
 * form of mail headers (RFC 5322), or a number of seconds, milliseconds or microseconds since the
 * epoch. Null for what cannot be placed without guessing: a time without its date, words such as
 * "just now", dates in the agent's language.
 */
export function parseTime(text: string): number | null {
  if (iso.test(text)) return known(Date.parse(text));
  if (epoch.test(text)) return fromEpoch(text);
  if (isoLike.test(text)) return known(Date.parse(normalised(text)));
  return mailLike.test(text) ? known(Date.parse(text)) : null;
}

/** By its digits: 9 or 10 are seconds (until 2286), 12 or 13 milliseconds, 15 or 16 microseconds. */
function fromEpoch(text: string): number | null {
  const digits = text.split('.')[0]?.length ?? 0;
  if (digits <= 10) return Math.round(Number(text) * 1000);
  if (digits === 12 || digits === 13) return Math.round(Number(text));
  return digits >= 15 ? Math.round(Number(text) / 1000) : null;
}

/** As ECMAScript wants it; a date alone is the midnight at which the agent's day began. */
function normalised(text: string): string {
  const [date = '', time = '00:00'] = text.split(/[T ](.*)/i);
  return `${date}T${time
    .replace(',', '.')
    .replace(/\s/g, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
    .toUpperCase()}`;
}

function known(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}
