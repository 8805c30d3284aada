import { followPage } from './follow';
import type { Box } from './form/spot';
import type { Overlay } from './overlay';

export interface Mark {
  /** A control or a value, as the agent sees it. */
  element: Element;
  /** What a screen reader says of it. */
  name: string;
  /** Shown while the badge is hovered or has the focus. */
  tip: string;
}

/** Pixels by which a mark stands around its control. */
const distance = 2;

/** Frames with a badge around filled controls or written values, drawn over the page; its elements stay as they are. */
export class Marks {
  private readonly drawn = new Map<Element, HTMLElement>();
  private stopFollowing: (() => void) | null = null;
  private readonly sizes = new ResizeObserver(() => this.place());

  constructor(private readonly overlay: Overlay) {}

  /** Draws these, and no others. */
  show(marks: Mark[]): void {
    const wanted = new Map(marks.map((mark) => [mark.element, mark]));
    for (const element of [...this.drawn.keys()]) if (!wanted.has(element)) this.remove(element);
    for (const [element, mark] of wanted) {
      const drawn = this.drawn.get(element);
      if (drawn) say(drawn, mark);
      else this.add(mark);
    }
    if (this.drawn.size > 0) this.stopFollowing ??= followPage(() => this.place());
    else this.rest();
    this.place();
  }

  place(): void {
    for (const [element, drawn] of this.drawn) {
      const seen = element.isConnected ? seenPart(element) : null;
      drawn.hidden = seen === null;
      if (!seen) continue;
      Object.assign(drawn.style, {
        top: `${seen.top - distance}px`,
        left: `${seen.left - distance}px`,
        width: `${seen.width + 2 * distance}px`,
        height: `${seen.height + 2 * distance}px`,
      });
      drawn.classList.toggle('low', seen.top < 120);
    }
  }

  private add(mark: Mark): void {
    const drawn = draw(mark);
    this.drawn.set(mark.element, drawn);
    this.sizes.observe(mark.element);
    this.overlay.show(drawn);
  }

  private remove(element: Element): void {
    const drawn = this.drawn.get(element);
    this.drawn.delete(element);
    this.sizes.unobserve(element);
    if (drawn) this.overlay.hide(drawn);
  }

  private rest(): void {
    this.stopFollowing?.();
    this.stopFollowing = null;
  }
}

/** The part of an element that is seen: what boxes around it do not cut off. Null for none. */
function seenPart(element: Element): Box | null {
  const own = element.getBoundingClientRect();
  let [top, left, bottom, right] = [own.top, own.left, own.bottom, own.right];
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflow === 'visible') continue;
    const box = around.getBoundingClientRect();
    [top, left] = [Math.max(top, box.top), Math.max(left, box.left)];
    [bottom, right] = [Math.min(bottom, box.bottom), Math.min(right, box.right)];
  }
  if (bottom - top < 4 || right - left < 4) return null;
  return { top, left, width: right - left, height: bottom - top };
}

function draw(mark: Mark): HTMLElement {
  const drawn = document.createElement('div');
  drawn.className = 'form-mark';
  const badge = document.createElement('button');
  badge.type = 'button';
  badge.textContent = 'AI';
  const tip = document.createElement('div');
  tip.className = 'form-quote';
  tip.setAttribute('role', 'tooltip');
  drawn.append(badge, tip);
  say(drawn, mark);
  return drawn;
}

/** Changes words only: whatever is hovered or has the focus stays so. */
function say(drawn: HTMLElement, { name, tip }: Mark): void {
  const [badge, words] = drawn.children;
  badge?.setAttribute('aria-label', name);
  if (words && words.textContent !== tip) words.textContent = tip;
}
