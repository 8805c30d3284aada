import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface ActiveTab {
  id: number;
  /** Null where the browser keeps it to itself: without the permission for its origin. */
  url: string | null;
}

/** `sidepanel.html?tab=12` stays with one tab, for a panel that stands in a page of its own. */
function pinnedTab(): number | null {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? NaN);
  return Number.isInteger(id) ? id : null;
}

async function readTab(): Promise<ActiveTab | null> {
  const pinned = pinnedTab();
  const tab =
    pinned === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(pinned).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** The tab that the agent looks at in the panel's window; null until it is known. */
export function useActiveTab(): ActiveTab | null {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    // Two switches in a row may be answered out of order; only the last question counts.
    let asked = 0;
    const read = () => {
      const question = ++asked;
      void readTab().then((answer) => {
        if (question === asked) setTab(answer);
      });
    };
    read();
    browser.tabs.onActivated.addListener(read);
    browser.tabs.onUpdated.addListener(read);
    return () => {
      asked = -1;
      browser.tabs.onActivated.removeListener(read);
      browser.tabs.onUpdated.removeListener(read);
    };
  }, []);
  return tab;
}
