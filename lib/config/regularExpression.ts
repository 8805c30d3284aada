import * as z from 'zod';
import { isSafePattern } from './safePattern';

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/**
 * A regular expression of an admin. All of them run on texts that customers, pages or servers make, so
 * all must end soon.
 */
export const regularExpression = z
  .string()
  .refine(compiles, { error: 'not a regular expression', abort: true })
  .refine(isSafePattern, {
    error:
      'may never end: give repeated groups an end of at most 10, as (?:…){1,5}, and use at most four of * and +',
  });
