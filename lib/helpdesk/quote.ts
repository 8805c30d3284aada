/**
 * The range of a quote in an element, or null. White space is not compared: what was read is
 * collapsed and has line breaks where boxes meet.
 */
export function rangeOf(quote: string, root: Element): Range | null {
  const wanted = quote.replace(/\s/g, '');
  if (wanted === '') return null;
  const inside = root.ownerDocument;
  const nodes: [node: Text, from: number][] = [];
  let words = '';
  const walker = inside.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push([node, words.length]);
    words += node.data.replace(/\s/g, '');
  }
  const start = words.indexOf(wanted);
  if (start < 0) return null;
  const first = boundary(nodes, start);
  const last = boundary(nodes, start + wanted.length - 1);
  if (!first || !last) return null;
  const range = inside.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}

/** The place of the character that is number `index` when white space is not counted. */
function boundary(nodes: [Text, number][], index: number): [Text, number] | null {
  const found = nodes.findLast(([node, from]) => from <= index && /\S/.test(node.data));
  if (!found) return null;
  const [node, from] = found;
  let left = index - from;
  for (let offset = 0; offset < node.data.length; offset += 1) {
    if (/\s/.test(node.data.charAt(offset))) continue;
    if (left === 0) return [node, offset];
    left -= 1;
  }
  return null;
}
