/**
 * The body of a same-origin frame once it is there; null while it loads, for a frame of another
 * origin and for what is no frame.
 */
export function frameBody(element: Element): HTMLElement | null {
  if (!isFrame(element)) return null;
  const inside = element.contentDocument;
  if (!inside || inside.readyState === 'loading' || isPlaceholder(element, inside)) return null;
  return inside.body;
}

export function isFrame(node: unknown): node is HTMLIFrameElement {
  return (node as Element | null)?.localName === 'iframe';
}

/** A frame starts with an empty document that stands there until its own arrives. */
function isPlaceholder(frame: HTMLIFrameElement, inside: Document): boolean {
  if (inside.URL !== 'about:blank') return false;
  const source = frame.getAttribute('src') ?? '';
  return (
    frame.hasAttribute('srcdoc') || (source !== '' && !/^(?:about:blank|javascript:)/i.test(source))
  );
}

/** The element of the top document that a node belongs to: itself, its parent, or its frame. */
export function inTopDocument(node: Node): Element | null {
  let here: Node | null = node;
  while (here && here.ownerDocument !== document && here !== document) {
    const inside: Document | null =
      here.nodeType === Node.DOCUMENT_NODE ? (here as Document) : here.ownerDocument;
    here = inside?.defaultView?.frameElement ?? null;
  }
  if (!here) return null;
  return here.nodeType === Node.ELEMENT_NODE ? (here as Element) : here.parentElement;
}
