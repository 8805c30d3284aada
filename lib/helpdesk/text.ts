import type { Layout } from './layout';
import { longestText } from './limits';

/** Whether an element and all in it are left out of the text. */
export type Cut = (element: Element) => boolean;

/** Elements that hold no words of the conversation. */
const leftOut = new Set(
  'script style svg template noscript iframe object embed canvas audio video input textarea select button option datalist progress meter'.split(
    ' ',
  ),
);

const spaceRun = /[ \t\n\r\f]+/g;
const needsCollapsing = /[\t\n\r\f]| {2}/;

/**
 * The text of an element, visible or not: a line break at `<br>` and at the edges of block boxes,
 * other white space collapsed except under `white-space: pre*`, an image as its `alt`. The root
 * itself is never cut. Walks without recursion, since pages nest deeper than a stack is, and with a
 * walker, since a form's own `nextSibling` may be an input of that name.
 */
export function readText(root: Element, cut: Cut, layout: Layout): string {
  const writer = new Writer(layout);
  if (root.firstElementChild === null) writer.words(wordsOf(root), root);
  else walk(root, cut, writer, layout);
  return writer.text.trim();
}

function walk(root: Element, cut: Cut, writer: Writer, layout: Layout): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  /** Whether each of the elements that the walk is in is a block. */
  const blocks: boolean[] = [];

  /** Writes the node and moves into it, if there is more in it than words. */
  const enter = (node: Node): boolean => {
    if (typeof node.nodeValue === 'string') {
      writer.words(node.nodeValue, node.parentElement);
      return false;
    }
    const element = node as Element;
    if (element.localName === 'br') {
      writer.lineBreak();
      return false;
    }
    const { isBlock } = layout.boxOf(element);
    if (isBlock) writer.edge();
    const isSkipped = leftOut.has(element.localName) || cut(element);
    if (!isSkipped && element.firstElementChild !== null && walker.firstChild() !== null) {
      blocks.push(isBlock);
      return true;
    }
    if (!isSkipped)
      writer.words(element.localName === 'img' ? altOf(element) : wordsOf(element), element);
    if (isBlock) writer.edge();
    return false;
  };

  /** Moves to the node after this one and all in it, closing the boxes that end between. */
  const advance = (): boolean => {
    while (walker.nextSibling() === null) {
      if (blocks.length === 0) return false;
      walker.parentNode();
      if (blocks.pop()) writer.edge();
    }
    return true;
  };

  let more = walker.firstChild() !== null;
  while (more && writer.text.length < longestText) more = enter(walker.currentNode) || advance();
}

/** Not `element.textContent`, which for a form may be an input of that name. */
function wordsOf(element: Element): string {
  return Reflect.get(Element.prototype, 'textContent', element);
}

function altOf(image: Element): string {
  return image.getAttribute('alt') ?? '';
}

/** Collapses white space as a browser lays it out, one line break where boxes meet. */
class Writer {
  text = '';
  private space = false;
  private atEdge = false;

  constructor(private readonly layout: Layout) {}

  words(words: string, parent: Element | null): void {
    if (!needsCollapsing.test(words)) this.collapsed(words);
    else if (parent && this.layout.boxOf(parent).keepsSpace) this.put(words);
    else this.collapsed(words.replace(spaceRun, ' '));
  }

  lineBreak(): void {
    this.settle();
    this.text += '\n';
  }

  edge(): void {
    this.atEdge = true;
    this.space = false;
  }

  /** The words have at most single spaces in them. */
  private collapsed(words: string): void {
    const [leads, trails] = [words.startsWith(' '), words.endsWith(' ')];
    if (leads) this.space = true;
    if (words.length === Number(leads) || words.trim() === '') return;
    this.put(leads || trails ? words.slice(Number(leads), trails ? -1 : undefined) : words);
    this.space = trails;
  }

  private put(words: string): void {
    this.settle();
    this.text += words;
  }

  /** Writes the white space that was due before the next words. */
  private settle(): void {
    const freshLine = this.text === '' || this.text.endsWith('\n');
    if (this.atEdge && !freshLine) this.text += '\n';
    else if (this.space && !freshLine) this.text += ' ';
    this.atEdge = false;
    this.space = false;
  }
}
