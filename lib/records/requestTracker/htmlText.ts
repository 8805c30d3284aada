import { characterEntitiesHtml4 } from 'character-entities-html4';
import { DOCUMENT_NODE, ELEMENT_NODE, parse, TEXT_NODE, type Node } from 'ultrahtml';

const unseen = ['script', 'style', 'head', 'title', 'blockquote'];

const blocks = ['p', 'div', 'tr', 'li', 'ul', 'ol', 'table', 'pre', 'h1', 'h2', 'h3', 'h4', 'hr'];

const named: Record<string, string> = { ...characterEntitiesHtml4, apos: "'" };

const highestCodePoint = 0x10ffff;

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= highestCodePoint ? String.fromCodePoint(code) : '\uFFFD';
}

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][\da-z]*));/gi;

/** The parser loses what stands before a remark or a declaration. */
const remark = /<!--[\s\S]*?(?:-->|$)|<![^>]*>/g;

/** What is put on the stack for a node, last first. */
function parts(node: Node): (Node | string)[] {
  if (node.type === TEXT_NODE)
    return [node.value.replace(/\s+/g, ' ').replace(reference, character)];
  if (node.type !== ELEMENT_NODE && node.type !== DOCUMENT_NODE) return [];
  const inside = [...(node.children as Node[])].reverse();
  if (node.type === DOCUMENT_NODE) return inside;
  const name = node.name.toLowerCase();
  if (unseen.includes(name)) return [];
  if (name === 'br') return ['\n'];
  return blocks.includes(name) ? ['\n', ...inside, '\n'] : inside;
}

/**
 * The text of a mail that was written as a page; quoted mail, which stands in `blockquote`, is left
 * out. A service worker has no parser of its own; this one is small, and takes any depth.
 */
export function textOfPage(html: string): string {
  let text = '';
  const stack: (Node | string)[] = [parse(html.replace(remark, '')) as Node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') text += next;
    else for (const part of parts(next)) stack.push(part);
  }
  return text;
}
