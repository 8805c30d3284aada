import type { Overlay } from '../overlay';
import { clickableBoxes } from '../clickable';
import { followPage } from '../follow';
import { documentRoot } from '../selectors';
import { cornerOf, freeSpot, isFreeAt, type Box, type Size, type Spot } from './spot';

/** What the agent can do; null where there is nothing to do. */
export interface BannerActions {
  retry: (() => void) | null;
  undo: (() => void) | null;
  clear: (() => void) | null;
  dismiss: () => void;
}

/** Milliseconds in which it is placed once at most: pages change many times a second. */
const pause = 250;

/** What the page has of the window, without its scroll bars. */
function viewSize(): Size {
  const { clientWidth: width, clientHeight: height } = documentRoot();
  return { width, height };
}

/** Says near the form what was filled in and what the page did not take. */
export class FormBanner {
  private readonly element = document.createElement('section');
  private readonly words = document.createElement('p');
  private readonly list = document.createElement('ul');
  private actions: BannerActions | null = null;
  /** Where it stands, seen from the form: it scrolls with that. */
  private offset: Spot | null = null;
  /** What stood around it when there was no place for it: looked at again once that changes. */
  private crowd: string | null = null;
  private placing: ReturnType<typeof setTimeout> | null = null;
  private stopFollowing: (() => void) | null = null;
  private readonly buttons = {
    retry: button('Try again', () => this.actions?.retry?.()),
    undo: button('Undo', () => this.actions?.undo?.()),
    clear: button('Clear', () => this.actions?.clear?.()),
    dismiss: button('Dismiss', () => this.actions?.dismiss()),
  };

  constructor(
    private readonly overlay: Overlay,
    private readonly form: () => Element | null,
  ) {
    this.element.className = 'form-banner';
    this.element.setAttribute('aria-label', 'Sidecase: this form');
    this.words.setAttribute('role', 'status');
    const row = document.createElement('div');
    row.append(...Object.values(this.buttons));
    this.element.append(this.words, this.list, row);
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.actions?.dismiss();
    });
  }

  show(text: string, refused: string[], actions: BannerActions): void {
    this.actions = actions;
    this.buttons.retry.hidden = !actions.retry;
    this.buttons.undo.hidden = !actions.undo;
    this.buttons.clear.hidden = !actions.clear;
    this.list.replaceChildren(...refused.map(item));
    this.list.hidden = refused.length === 0;
    if (!this.element.isConnected) this.overlay.show(this.element);
    // Screen readers announce what changes in a status, not what it holds when it appears.
    this.words.textContent = text;
    this.offset = null;
    this.crowd = null;
    this.stopFollowing ??= followPage(() => this.follow());
    this.placeNow();
  }

  /** The page has changed: it is placed anew soon. */
  place(): void {
    this.placing ??= setTimeout(() => {
      this.placing = null;
      this.placeNow();
    }, pause);
  }

  /** Looks for a place unless it has one that is still free. */
  private placeNow(): void {
    const form = this.form();
    if (!this.element.isConnected || !form || this.element.matches(':hover, :focus-within')) return;
    const box = form.getBoundingClientRect();
    const taken = clickableBoxes(form);
    const kept = this.kept(box);
    if (kept && isFreeAt(kept, this.size, viewSize(), taken)) return this.stand(kept, box);
    const crowd = JSON.stringify([box, viewSize(), taken]);
    const spot = crowd === this.crowd ? null : this.look(box, taken);
    this.crowd = spot ? null : crowd;
    this.stand(spot ?? cornerOf(box), box);
  }

  /** A free place; without one it folds to a line. */
  private look(form: Box, taken: Box[]): Spot | null {
    for (const folded of [false, true]) {
      this.element.classList.toggle('folded', folded);
      const spot = freeSpot(form, this.size, viewSize(), taken);
      if (spot) return spot;
    }
    return null;
  }

  hide(): void {
    this.overlay.hide(this.element);
    this.stopFollowing?.();
    this.stopFollowing = null;
  }

  /** Scrolls with the form, as long as it stays in the window. */
  private follow(): void {
    const box = this.form()?.getBoundingClientRect();
    const kept = box && this.kept(box);
    if (kept && isFreeAt(kept, this.size, viewSize(), [])) this.stand(kept, box);
    else this.place();
  }

  private get size(): DOMRect {
    return this.element.getBoundingClientRect();
  }

  private kept(form: DOMRect): Spot | null {
    const { offset } = this;
    return offset && { top: form.top + offset.top, left: form.left + offset.left };
  }

  /** From the nearer edges of the window, so that it unfolds into it. */
  private stand({ top, left }: Spot, form: DOMRect): void {
    this.offset = { top: top - form.top, left: left - form.left };
    const { width, height } = this.size;
    const view = viewSize();
    const isLow = top + height / 2 > view.height / 2;
    const isRight = left + width / 2 > view.width / 2;
    Object.assign(this.element.style, {
      top: isLow ? '' : `${top}px`,
      bottom: isLow ? `${view.height - top - height}px` : '',
      left: isRight ? '' : `${left}px`,
      right: isRight ? `${view.width - left - width}px` : '',
    });
  }
}

function item(text: string): HTMLElement {
  const made = document.createElement('li');
  made.textContent = text;
  return made;
}

/** Pages cannot press it. */
function button(label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', (event) => {
    if (event.isTrusted) run();
  });
  return made;
}
