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

/** Enough for a suggestion, at the usual thresholds, and never enough to fill. */
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

/** A text with more matches is a list or noise; reading on would only take time. */
const mostFound = 200;

/** What a global expression matches, as far as `read` makes a value of it; the first 200. */
export function findAll(
  text: string,
  expression: RegExp,
  read: (match: RegExpExecArray) => Reading | null,
): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(expression)) {
    const value = read(match);
    if (value) found.push({ ...value, quote: match[0], index: match.index });
    if (found.length >= mostFound) break;
  }
  return found;
}

/** Whether two values share a part of the text. */
export function overlaps(one: Found, other: Found): boolean {
  return one.index < other.index + other.quote.length && other.index < one.index + one.quote.length;
}

/** Those found that no longer one covers, in the order of the text. */
export function withoutOverlaps(found: Found[]): Found[] {
  const longestFirst = [...found].sort((a, b) => b.quote.length - a.quote.length);
  const kept: Found[] = [];
  for (const one of longestFirst) {
    const end = one.index + one.quote.length;
    if (kept.every((other) => end <= other.index || one.index >= other.index + other.quote.length))
      kept.push(one);
  }
  return kept.sort((a, b) => a.index - b.index);
}
