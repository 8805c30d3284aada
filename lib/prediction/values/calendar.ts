/** One day in milliseconds. */
export const day = 86_400_000;

/** Whether it is known when a text was written: without that, no day can be counted from it. */
export const isAnchored = (at: number) => at > 0;

export function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Midnight of the day on which the message was written, in the time zone of this device, as UTC. */
export function dayOf(at: number): number {
  const local = new Date(at);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
}

/** Null for a day that no calendar has. */
export function dateOf(year: number, month: number, dayOfMonth: number): string | null {
  const time = Date.UTC(year, month - 1, dayOfMonth);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists && year >= 1900 && year < 2100 ? isoOf(time) : null;
}

/** Two digits of a year mean the latest such year that is at most ten years ahead of the message. */
export function fullYear(digits: string, at: number): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  if (!isAnchored(at)) return NaN;
  const limit = new Date(at).getFullYear() + 10;
  return limit - ((limit - year) % 100);
}

/** The dates by how near they are to the message, nearest first. */
function nearestFirst(dates: (string | null)[], at: number): string[] {
  const distance = (date: string) => Math.abs(Date.parse(date) - dayOf(at));
  return dates.flatMap((one) => one ?? []).sort((a, b) => distance(a) - distance(b));
}

/** A day without a year: the year that brings it nearest to the message. */
export function nearest(month: number, dayOfMonth: number, at: number): string | null {
  if (!isAnchored(at)) return null;
  const year = new Date(at).getFullYear();
  const dates = [year - 1, year, year + 1].map((one) => dateOf(one, month, dayOfMonth));
  return nearestFirst(dates, at)[0] ?? null;
}

/** A day without a month: the nearest such day before or after the message, and the next nearest. */
export function nearestDays(dayOfMonth: number, at: number): string[] {
  const month = new Date(at).getMonth();
  const year = new Date(at).getFullYear();
  const dates = [-1, 0, 1].map((away) => {
    const first = new Date(Date.UTC(year, month + away, 1));
    return dateOf(first.getUTCFullYear(), first.getUTCMonth() + 1, dayOfMonth);
  });
  return nearestFirst(dates, at);
}
