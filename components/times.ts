/** The time of day of a Unix time in milliseconds, in the browser's locale. */
export function clock(at: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at);
}

/** Date and time of a Unix time in milliseconds, to the second. */
export function dayAndClock(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }).format(
    at,
  );
}

/** The time alone if it was today, else with its date. */
export function shortTime(at: number, now = Date.now()): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  if (sameDay) return clock(at);
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' }).format(at);
}
