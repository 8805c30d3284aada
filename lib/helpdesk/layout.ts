/** What the layout of an element says about its text. */
interface Box {
  isBlock: boolean;
  keepsSpace: boolean;
}

const inlineDisplay = /^(?:inline|ruby|contents)/;

/** Elements that are blocks unless a style says otherwise, for those that have no box. */
const blockNames =
  /^(?:address|article|aside|blockquote|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/;

/**
 * How elements are laid out. Asking the browser makes it style the whole page, so elements that
 * look alike (same name, class and parent) are asked once; the answers are for one burst of changes.
 */
export class Layout {
  private readonly boxes = new Map<string, Box>();

  boxOf(element: Element): Box {
    const look = lookOf(element);
    const known = look === null ? undefined : this.boxes.get(look);
    if (known) return known;
    const box = measured(element);
    if (look !== null) this.boxes.set(look, box);
    return box;
  }

  /** Styles may have changed since. */
  forget(): void {
    this.boxes.clear();
  }
}

function measured(element: Element): Box {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display ?? '';
  return {
    isBlock:
      display === '' || display === 'none'
        ? blockNames.test(element.localName)
        : !inlineDisplay.test(display),
    keepsSpace: /^(?:pre|break-spaces)/.test(style?.whiteSpace ?? ''),
  };
}

/** Null for an element with a style of its own, or in another document. */
function lookOf(element: Element): string | null {
  if (element.ownerDocument !== document || element.hasAttribute('style')) return null;
  const parent = element.parentElement;
  const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
  return `${parent?.localName}.${parent?.getAttribute('class') ?? ''}>${name}`;
}
