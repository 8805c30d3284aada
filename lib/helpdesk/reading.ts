import type { SiteDefinition } from '@/lib/config/site';
import { Outbox, type Background } from './outbox';
import { PageWatch, type PageListener } from './page';
import { findBadSelector } from './selectors';
import { compileSite } from './site';
import { SiteReader } from './siteReader';

/** What can be asked of the readers of a page. */
export interface Reading {
  reader: string;
  /**
   * Whether a conversation is on the page now, or has ended and may be gone from it, and the revision
   * of the last report on it.
   */
  confirm(key: string): { present: boolean; revision: number; reader: string };
  /** The row that shows a message now. */
  rowOf(key: string, messageId: string): Element | null;
}

/** What another listener on a site's pages may ask of the reader of that site and of the page. */
export interface ReadPage {
  /** The conversation that the element stands in, or else the one that the agent looks at. */
  keyAt(element: Element): string | null;
  watchFrame(frame: HTMLIFrameElement): void;
  /** Wants the page to be looked at soon. */
  ask(): void;
}

/** Joins listeners to those of a site's page; none where there is nothing to do. */
export type Join = (site: SiteDefinition, page: ReadPage) => PageListener[];

/**
 * Reads the given sites on this page until the signal ends it, and reports to the background. A
 * site with a selector that the browser refuses is not read and reported as `badSelector`.
 */
export function startReading(
  sites: SiteDefinition[],
  background: Background,
  signal: AbortSignal,
  join: Join = () => [],
): Reading {
  const reader = randomId();
  const outbox = new Outbox(background, signal);
  const readers: SiteReader[] = [];
  const joined: PageListener[] = [];
  const page = new PageWatch(toAll(readers, joined), signal);
  for (const definition of sites) {
    const origin = { siteId: definition.id, reader };
    const rule = findBadSelector(definition);
    if (rule !== null) {
      outbox.pushSite({ ...origin, state: 'badSelector', rule, activeKey: null });
      continue;
    }
    const site = new SiteReader(compileSite(definition), origin, outbox, page, signal);
    readers.push(site);
    const listeners = join(definition, {
      keyAt: (element) => site.keyAt(element),
      watchFrame: (frame) => page.watchFrame(frame),
      ask: () => page.ask(),
    });
    joined.push(...listeners);
  }
  if (readers.length > 0) page.start();

  const ask = <Answer>(question: (reader: SiteReader) => Answer | undefined) => {
    page.flush();
    return readers.map(question).find((answer) => answer !== undefined);
  };
  return {
    reader,
    confirm(key) {
      const conversation = ask((site) => site.find(key));
      return { present: conversation !== undefined, revision: conversation?.revision ?? 0, reader };
    },
    rowOf: (key, messageId) => ask((site) => site.paneOf(key)?.rows.of(messageId)?.element) ?? null,
  };
}

/**
 * No page, however hostile, may end the reading of it or of another site on it. Those that joined
 * hear of everything after the readers, so that they can ask them.
 */
function toAll(readers: SiteReader[], joined: PageListener[]): PageListener {
  const each = (tell: (listener: PageListener) => void) => {
    for (const listener of [...readers, ...joined]) {
      try {
        tell(listener);
      } catch {
        if (listener instanceof SiteReader) listener.readAgain();
      }
    }
  };
  return {
    changed: (records, huge) => each((listener) => listener.changed(records, huge)),
    settled: () => each((listener) => listener.settled()),
    used: (target) => each((listener) => listener.used?.(target)),
    edited: (target, isKey) => each((listener) => listener.edited?.(target, isKey)),
    loaded: (frame) => each((listener) => listener.loaded(frame)),
  };
}

/** Not crypto.randomUUID, which pages without https lack. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
