import { textOfPage } from './htmlText';

/** A part of a mail as RT keeps it. */
export interface Part {
  /** Its media type, as `text/plain`. */
  type: string;
  content: string;
}

const isQuoted = (line: string) => line.trimStart().startsWith('>');

/** What somebody wrote in a mail, without what is quoted of another. */
export function bodyOf({ type, content }: Part): string {
  const text = type === 'text/html' ? textOfPage(content) : content;
  return text
    .split(/\r?\n/)
    .filter((line) => !isQuoted(line))
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
