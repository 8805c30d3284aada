import type { Overlay } from '../overlay';
import { seenPart } from './place';

export interface Mark {
  /** The control as the agent sees it. */
  element: Element;
  label: string;
  quote: string;
}

/** Pixels by which a mark stands around its control. */
const distance = 2;

/** Frames with a badge around filled controls, drawn over the page; its elements stay as they are. */
export class Marks {
  private readonly drawn = new Map<Element, HTMLElement>();
  private following: AbortController | null = null;
  private readonly sizes = new ResizeObserver(() => this.place());

  constructor(private readonly overlay: Overlay) {}

  /** Draws these, and no others. */
  show(marks: Mark[]): void {
    const wanted = new Map(marks.map((mark) => [mark.element, mark]));
    for (const element of [...this.drawn.keys()]) if (!wanted.has(element)) this.remove(element);
    for (const [element, mark] of wanted) if (!this.drawn.has(element)) this.add(mark);
    if (this.drawn.size > 0) this.follow();
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

  private follow(): void {
    if (this.following) return;
    this.following = new AbortController();
    const passive = { capture: true, passive: true, signal: this.following.signal };
    const place = () => this.place();
    window.addEventListener('scroll', place, passive);
    window.addEventListener('resize', place, passive);
  }

  private rest(): void {
    this.following?.abort();
    this.following = null;
  }
}

function draw({ label, quote }: Mark): HTMLElement {
  const mark = document.createElement('div');
  mark.className = 'form-mark';
  const badge = document.createElement('button');
  badge.type = 'button';
  badge.textContent = 'AI';
  badge.setAttribute('aria-label', `${label}: filled by Sidecase from “${quote}”`);
  const tip = document.createElement('div');
  tip.className = 'form-quote';
  tip.setAttribute('role', 'tooltip');
  tip.textContent = `“${quote}”`;
  mark.append(badge, tip);
  return mark;
}
