/** Whether two texts say the same, white space and case aside. */
export function saysSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/**
 * Whether a page kept what was written: the same letters and digits in the same order. Pages put
 * their own spaces and marks into phone numbers and amounts.
 */
export function keeps(kept: string, written: string): boolean {
  return saysSame(kept, written) || (bare(written) !== '' && bare(kept) === bare(written));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Signs and the point of a number say something; what else is no letter or digit does not. */
function bare(text: string): string {
  const number = text.trim();
  if (/^[-+]?\d+(?:\.\d+)?$/.test(number)) return String(Number(number));
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '');
}
