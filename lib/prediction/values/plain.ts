/** Zero-width and direction characters and control codes: they can make a text look like another. */
const invisible = /[\p{Cf}\u115F\u1160\u3164\uFFA0\u2800]|[^\P{Cc}\n\r\t]/u;
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
];

/** Whether a text is what it seems: nothing invisible, and no word with letters of two alphabets. */
export function isPlain(text: string): boolean {
  if (invisible.test(text)) return false;
  return (text.match(/[\p{L}\p{N}_.@-]+/gu) ?? []).every(
    (word) => scripts.filter((script) => script.test(word)).length < 2,
  );
}

/** The text without what nobody sees; an emoji keeps the joiners that it is made of. */
export function visible(text: string): string {
  return text
    .replace(/(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|[^\P{Cf}\u200D]/gu, '')
    .replace(/[^\P{Cc}\n\r\t]/gu, '');
}
