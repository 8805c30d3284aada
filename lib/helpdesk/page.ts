import { isFrame } from './frames';

/** Whoever reads the page. */
export interface PageListener {
  /** Looks at what changed; at everything when there is too much to go through one by one. */
  changed(records: readonly MutationRecord[], huge: boolean): void;
  /** Nothing has changed for a while. */
  settled(): void;
  /** The agent clicked or typed there. */
  used?(target: Node): void;
  /** A key that writes was pressed there (`isKey`), or a value changed as a browser says it. */
  edited?(target: Node, isKey: boolean): void;
  /** A frame has its document. */
  loaded(frame: HTMLIFrameElement): void;
}

/** From so many records on, walking once is cheaper than looking at each. */
const hugeBatch = 1_000;

/** While the page keeps changing it is read once in so many milliseconds. */
const pace = 50;

/** How long the page must be quiet, and how long to wait for it at most; milliseconds. */
const quiet = 300;
const longestUnrest = 2_000;

/** Not yet among the types; in Chrome since 94. */
declare const scheduler: { postTask(task: () => void): Promise<unknown> };

const observed: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};

/**
 * Watches the document, and the frames that are read, with one observer each. Changes are gathered
 * and read in a task of their own, many at once while the page is busy. The first after a pause is
 * read in a posted task, since timers are slowed in background tabs.
 */
export class PageWatch {
  private records: MutationRecord[] = [];
  private readonly observers = new Map<Document, MutationObserver>();
  private asked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restlessSince = 0;
  private changedAt = 0;

  constructor(
    private readonly listener: PageListener,
    private readonly signal: AbortSignal,
  ) {}

  start(): void {
    const ask = () => this.ask();
    const { signal } = this;
    window.addEventListener('load', ask, { signal });
    onNavigation(ask, signal);
    this.watch(document);
    signal.addEventListener('abort', () => this.stop(), { once: true });
    this.ask();
  }

  /** Watches the document of a frame that is read, once it is there. */
  watchFrame(frame: HTMLIFrameElement): void {
    const inside = frame.contentDocument;
    if (inside && !this.observers.has(inside)) this.watch(inside);
  }

  /** Reads what has changed so far, now. */
  readonly flush = (): void => {
    this.asked = false;
    if (this.signal.aborted) return;
    for (const observer of this.observers.values()) this.keep(observer.takeRecords());
    const { records } = this;
    this.records = [];
    this.listener.changed(records, records.length > hugeBatch);
    this.changedAt = Date.now();
    if (this.timer === undefined) this.waitForQuiet(quiet);
  };

  /** Wants the page to be looked at soon: at once, or within the pace while it keeps changing. */
  ask(): void {
    if (this.asked) return;
    this.asked = true;
    const wait = Math.min(pace, this.changedAt + pace - Date.now());
    if (wait > 0) setTimeout(this.flush, wait);
    else void scheduler.postTask(this.flush);
  }

  private keep(records: MutationRecord[]): void {
    for (const record of records) this.records.push(record);
  }

  private watch(inside: Document): void {
    const { signal } = this;
    const observer = new MutationObserver((records) => {
      this.keep(records);
      this.ask();
    });
    observer.observe(inside, observed);
    this.observers.set(inside, observer);
    const used = (event: Event) => {
      if (event.isTrusted && event.target) this.listener.used?.(event.target as Node);
    };
    inside.addEventListener('pointerdown', used, { capture: true, signal });
    inside.addEventListener('keydown', used, { capture: true, signal });
    const edited = (event: Event) => {
      const isKey = event.type === 'keydown';
      if (!event.isTrusted || !event.target || (isKey && !writes(event as KeyboardEvent))) return;
      this.listener.edited?.(event.target as Node, isKey);
    };
    for (const type of ['keydown', 'input', 'change']) {
      inside.addEventListener(type, edited, { capture: true, signal });
    }
    const loaded = ({ target }: Event) => {
      if (!isFrame(target)) return;
      this.listener.loaded(target);
      this.ask();
    };
    inside.addEventListener('load', loaded, { capture: true, signal });
  }

  private waitForQuiet(delay: number): void {
    this.restlessSince ||= this.changedAt;
    this.timer = setTimeout(() => {
      const now = Date.now();
      const left = Math.min(this.changedAt + quiet, this.restlessSince + longestUnrest) - now;
      if (left > 0) return this.waitForQuiet(left);
      this.timer = undefined;
      this.restlessSince = 0;
      this.forgetGoneFrames();
      this.listener.settled();
    }, delay);
  }

  private forgetGoneFrames(): void {
    for (const [inside, observer] of this.observers) {
      if (inside.defaultView) continue;
      observer.disconnect();
      this.observers.delete(inside);
    }
  }

  private stop(): void {
    clearTimeout(this.timer);
    for (const observer of this.observers.values()) observer.disconnect();
  }
}

/** Keys that move the focus or open a menu write nothing; what pastes and cuts shows as input. */
function writes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.length === 1) return !ctrlKey && !metaKey && !altKey;
  return ['Backspace', 'Delete', 'Enter', 'Process', 'Unidentified'].includes(key);
}

/** Calls when the page moves to another address without being loaded, also by pushState. */
export function onNavigation(moved: () => void, signal: AbortSignal): void {
  const { navigation } = window as Window & { navigation?: EventTarget };
  (navigation ?? window).addEventListener(navigation ? 'currententrychange' : 'popstate', moved, {
    signal,
  });
}
