import { cutTo, longestKey } from './limits';
import { lastStretch, type Row } from './order';
import type { Site } from './site';

const minute = 60_000;

/** The silence that begins a new conversation under the same id, in milliseconds; null for none. */
export function restartGap({ definition }: Site): number | null {
  const { restartMinutes } = definition.conversation;
  return restartMinutes === undefined ? null : restartMinutes * minute;
}

/** The index of the first row, of rows oldest first, that belongs to the latest conversation. */
export function latestStart(rows: readonly Row[], gap: number | null): number {
  if (gap === null) return 0;
  return lastStretch(
    rows.map((row) => row.told),
    gap,
  );
}

/** Whether rows that were just read, in the list already, may move the start of the latest conversation. */
export function mayRestart(
  list: readonly Row[],
  fresh: readonly Row[],
  gap: number | null,
): boolean {
  if (gap === null) return false;
  const first = list.length - fresh.length;
  const before = list[first - 1];
  const isAppended = list.at(-1) === fresh.at(-1) && list[first] === fresh[0];
  return !isAppended || !before || latestStart([before, ...fresh], gap) > 0;
}

/**
 * The key of the conversation that a pane with this id shows. Where ids are used again it is that of
 * the id, then `@` and the time of its first message, or `@0` where the page does not tell it: what
 * stands before the last `@` is the same for all conversations of the id, which may hold one itself.
 */
export function keyOf({ definition }: Site, id: string, first: Row | null): string {
  const plain = cutTo(longestKey - 30, `${definition.id}:${id}`);
  if (first === null) return plain;
  return `${plain}@${first.told === null ? '0' : toMinute(first.told)}`;
}

/** To the minute, because some pages tell the seconds of the same message at one time and not at another. */
function toMinute(time: number): string {
  return new Date(time).toISOString().slice(0, 16);
}
