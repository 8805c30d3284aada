const link = /(?:\b[a-z][a-z\d+.-]{1,20}:\/\/|\bmailto:|\bwww\.)[^\s<>"']*/gi;

/** Whether a text holds the beginning of a link. */
export function hasLink(text: string): boolean {
  return /:\/\/|mailto:|www\./i.test(text);
}

/** The text with links turned into spaces, so that all else keeps its place. */
export function withoutLinks(text: string): string {
  return hasLink(text) ? text.replace(link, (one) => ' '.repeat(one.length)) : text;
}
