import * as z from 'zod';
import { isSafePattern, mostOnValues } from './safePattern';

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** All of them run on texts that customers, pages or servers make, so all must end soon. */
const endingSoon = (mostEndless: number, inWords: string) =>
  z
    .string()
    .refine(compiles, { error: 'not a regular expression', abort: true })
    .refine((source) => isSafePattern(source, mostEndless), {
      error: `may not end soon: give repeated groups an end of at most 10, as (?:…){1,5}, and use at most ${inWords} of * and +`,
    });

/** A regular expression of an admin for whole messages. */
export const regularExpression = endingSoon(2, 'two');

/** A regular expression of an admin for values, or for the short texts that hold one. */
export const valuePattern = endingSoon(mostOnValues, 'four');
