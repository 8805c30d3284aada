/** The longest values that the protocol takes, in characters; longer ones are cut rather than refused. */
export const longestText = 200_000;
export const longestId = 1_000;
export const longestName = 1_000;
export const longestSubject = 2_000;
export const longestKey = 2_000;

/** The first characters of a text, never half of a surrogate pair. */
export function cutTo(length: number, text: string): string {
  if (text.length <= length) return text;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(length - 1));
  return text.slice(0, splitsPair ? length - 1 : length);
}
