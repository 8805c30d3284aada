import * as z from 'zod';
import { isSafeOnTexts, isSafePattern } from './safePattern';

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** All of them run on texts that customers, pages or servers make, so all must end soon. */
const endingSoon = (isSafe: (source: string) => boolean, most: string) =>
  z
    .string()
    .refine(compiles, { error: 'not a regular expression', abort: true })
    .refine(isSafe, {
      error: `may not end soon: give repeated groups an end of at most 10, as (?:…){1,5}, and use at most ${most} of * and +`,
    });

/** A regular expression of an admin for whole messages. */
export const regularExpression = endingSoon(
  (source) => isSafeOnTexts(source, 2),
  'two (one, where it begins with one)',
);

/** A regular expression of an admin for values, or for the short texts that hold one. */
export const valuePattern = endingSoon((source) => isSafePattern(source), 'four');
