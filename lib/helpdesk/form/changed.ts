import type { FormPage } from './controls/control';

/** How long a change of the page is waited for, in milliseconds. */
const patience = 1_000;

/** Lets controls wait for what the page shows next, told by the observer that there is. */
export class Changed implements FormPage {
  private readonly waiting = new Set<() => void>();

  constructor(private readonly signal: AbortSignal) {}

  /** The page has changed. */
  tell(): void {
    for (const look of [...this.waiting]) look();
  }

  async until<Found>(look: () => Found | null): Promise<Found | null> {
    const now = look();
    if (now !== null || this.signal.aborted) return now;
    return new Promise((resolve) => {
      const end = (found: Found | null) => {
        clearTimeout(timer);
        this.waiting.delete(again);
        this.signal.removeEventListener('abort', giveUp);
        resolve(found);
      };
      const again = () => {
        const found = look();
        if (found !== null) end(found);
      };
      const giveUp = () => end(null);
      const timer = setTimeout(giveUp, patience);
      this.waiting.add(again);
      this.signal.addEventListener('abort', giveUp, { once: true });
    });
  }
}
