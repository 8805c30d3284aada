import type { SiteDefinition } from '@/lib/config/site';
import type { Message } from '@/lib/domain/conversation';

/** A row of the pane that is a message. */
export interface Row {
  element: Element;
  message: Message;
  /** The time that the page tells; null where it tells none and `message.at` is when it was first seen. */
  told: number | null;
}

/** Negative when `a` was written before `b`. */
export type Compare = (a: Row, b: Row) => number;

/** How the rows of a site are put in the order in which they were written. */
export function comparing(order: SiteDefinition['message']['order']): Compare {
  switch (order) {
    case 'oldestFirst':
      return inPage;
    case 'newestFirst':
      return (a, b) => inPage(b, a);
    case 'byTime':
      return (a, b) => a.message.at - b.message.at || byId(a, b);
    case 'byId':
      return byId;
  }
}

const ids = new Intl.Collator('en', { numeric: true });

function byId(a: Row, b: Row): number {
  return ids.compare(a.message.id, b.message.id);
}

function inPage(a: Row, b: Row): number {
  if (a.element === b.element) return 0;
  // Asked first because the browser counts all siblings to compare two of them.
  if (a.element.nextElementSibling === b.element) return -1;
  if (b.element.nextElementSibling === a.element) return 1;
  const follows = a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows ? -1 : 1;
}

/** Where a row belongs among sorted rows; the ends, where rows are mostly added, are tried first. */
export function positionOf(row: Row, rows: Row[], compare: Compare): number {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || compare(last, row) < 0) return rows.length;
  if (compare(row, first) < 0) return 0;
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = rows[middle];
    if (other && compare(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where the last stretch begins that no silence of more than `gap` milliseconds breaks. Times that
 * the page does not tell (null) break nothing.
 */
export function lastStretch(times: (number | null)[], gap: number): number {
  for (let index = times.length - 1; index > 0; index -= 1) {
    const [before, after] = [times[index - 1], times[index]];
    if (typeof before === 'number' && typeof after === 'number' && after - before > gap)
      return index;
  }
  return 0;
}
