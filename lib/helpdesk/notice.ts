import { placeNotice } from './noticePlace';
import type { Overlay } from './overlay';

/** A notice leaves by itself after so many milliseconds, unless it is hovered or focused. */
const stays = 12_000;

export interface NoticeAction {
  label: string;
  run(): void;
}

/** Shows small notices in the page, one at a time. */
export class Notices {
  private current: HTMLElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly overlay: Overlay) {}

  /** Replaces the notice before it. One that does not leave by itself is dismissed by the agent. */
  show(text: string, action: NoticeAction | null, { leaves } = { leaves: true }): void {
    this.dismiss();
    const notice = document.createElement('div');
    notice.className = 'notice';
    notice.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.dismiss();
    });
    const words = document.createElement('p');
    words.setAttribute('role', 'status');
    notice.append(words);
    if (action) {
      const run = () => {
        action.run();
        this.dismiss();
      };
      notice.append(button(action.label, action.label, run));
    }
    notice.append(button('✕', 'Dismiss', () => this.dismiss()));
    this.overlay.show(notice);
    // Screen readers announce what changes in a status, not what it holds when it appears.
    words.textContent = text;
    placeNotice(notice);
    this.current = notice;
    if (leaves) this.leaveLater(notice);
  }

  dismiss(): void {
    clearTimeout(this.timer);
    if (this.current) this.overlay.hide(this.current);
    this.current = null;
  }

  private leaveLater(notice: HTMLElement): void {
    const wait = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        if (!notice.matches(':hover, :focus-within')) this.dismiss();
      }, stays);
    };
    notice.addEventListener('pointerleave', wait);
    notice.addEventListener('focusout', wait);
    wait();
  }
}

function button(text: string, label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', (event) => {
    if (event.isTrusted) run();
  });
  return made;
}
