import type { Overlay } from '../overlay';
import { besideForm } from './place';

/** What the agent can do; null where there is nothing to do. */
export interface BannerActions {
  retry: (() => void) | null;
  undo: (() => void) | null;
  clear: (() => void) | null;
  dismiss: () => void;
}

/** Says near the form what was filled in and what the page did not take. */
export class FormBanner {
  private readonly element = document.createElement('section');
  private readonly words = document.createElement('p');
  private readonly list = document.createElement('ul');
  private actions: BannerActions | null = null;
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
    this.place();
  }

  place(): void {
    const form = this.form();
    if (!this.element.isConnected || !form) return;
    const { top, left } = besideForm(
      form.getBoundingClientRect(),
      this.element.getBoundingClientRect(),
      { width: innerWidth, height: innerHeight },
    );
    Object.assign(this.element.style, { top: `${top}px`, left: `${left}px` });
  }

  hide(): void {
    this.overlay.hide(this.element);
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
