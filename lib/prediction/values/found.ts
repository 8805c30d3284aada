import type { FieldValue } from '@/lib/domain/case';

/** What words were read as. */
export interface Reading {
  value: FieldValue;
  /** 0 to 1: how far the form alone shows that this is such a value. */
  strength: number;
  /** What the same words mean otherwise, where nothing decides between the two. */
  otherwise?: FieldValue;
  /** No label and no question makes it surer than this. */
  ceiling?: number;
  /** Added up from two numbers. */
  isSum?: boolean;
  /** Which end of a span a date is. */
  side?: 'start' | 'end';
}

/** A value as it was found in a text. */
export interface Found extends Reading {
  /** The words that it was read from, literally as they stand in the text. */
  quote: string;
  /** Where the quote begins in the text. */
  index: number;
}

/** Enough for a suggestion, at the usual thresholds. Candidates that all have a ceiling are undecided. */
const undecidedCeiling = 0.6;

/** A value that may as well be another: it can be offered, not filled. */
export function undecided(value: FieldValue, otherwise?: FieldValue): Reading {
  return {
    value,
    strength: 0.5,
    ceiling: undecidedCeiling,
    ...(otherwise !== undefined && { otherwise }),
  };
}

/** The text as the source of an expression that matches it literally, with or without the flag `u`. */
export const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What a global expression matches, as far as `read` makes a value of it. */
export function findAll(
  text: string,
  expression: RegExp,
  read: (match: RegExpExecArray) => Reading | null,
): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(expression)) {
    const value = read(match);
    if (value) found.push({ ...value, quote: match[0], index: match.index });
  }
  return found;
}

/** Whether two values share a part of the text. */
export function overlaps(one: Found, other: Found): boolean {
  return one.index < other.index + other.quote.length && other.index < one.index + one.quote.length;
}

/**
 * Those found that no longer one covers, in the order of the text. One that is no longer than those
 * kept so far meets one of them only where it begins or ends itself.
 */
export function withoutOverlaps(found: readonly Found[]): Found[] {
  const longestFirst = [...found].sort((a, b) => b.quote.length - a.quote.length);
  const covered = new Set<number>();
  const kept = longestFirst.filter(({ index, quote }) => {
    const end = index + quote.length;
    if (covered.has(index) || covered.has(end - 1)) return false;
    for (let place = index; place < end; place += 1) covered.add(place);
    return true;
  });
  return kept.sort((a, b) => a.index - b.index);
}
