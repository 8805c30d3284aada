import { Parser } from 'htmlparser2';

/** A part of a mail as RT keeps it. */
export interface Part {
  /** Its media type, as `text/plain`. */
  type: string;
  content: string;
}

const unseen = ['script', 'style', 'head', 'title', 'blockquote'];

const blocks = ['p', 'div', 'tr', 'li', 'ul', 'ol', 'table', 'pre', 'h1', 'h2', 'h3', 'h4', 'hr'];

/** The text of a page; quoted mail, which stands in `blockquote`, is left out. */
function textOfPage(html: string): string {
  let text = '';
  let hidden = 0;
  const edge = (name: string) => {
    if (blocks.includes(name)) text += '\n';
  };
  const parser = new Parser({
    onopentag(name) {
      if (unseen.includes(name)) hidden += 1;
      if (name === 'br') text += '\n';
      edge(name);
    },
    ontext(part) {
      if (hidden === 0) text += part.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (unseen.includes(name)) hidden -= 1;
      edge(name);
    },
  });
  parser.end(html);
  return text;
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
