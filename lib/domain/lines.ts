/**
 * A text without the lines that match one of the expressions, as those of quoted mail, and without
 * the white space that is then left around it.
 */
export function withoutLines(text: string, expressions: readonly RegExp[]): string {
  if (expressions.length === 0) return text;
  const lines = text.split('\n').filter((line) => !expressions.some((one) => one.test(line)));
  return lines.join('\n').trim();
}
