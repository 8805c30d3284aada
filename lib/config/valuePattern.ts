import { isSafePattern } from './safePattern';
import { regularExpression } from './site';

/** A regular expression for texts that customers or servers make. */
export const valuePattern = regularExpression.refine(isSafePattern, {
  error: 'may take endless: give repeated groups an end of at most 10, as (?:…){1,5}',
});
