import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Launched } from './launch';

const openTimeout = 10_000;

/** The real side panel, in which things are found by roles as the agent finds them. */
export class Panel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The line that says in plain words how it stands with the conversation. */
  get state(): Locator {
    return this.page.getByRole('status', { name: 'State' });
  }

  /** What AI did last. */
  get banner(): Locator {
    return this.page.getByRole('region', { name: 'What AI did' });
  }

  /** What came of the text that was pasted. */
  get pasteResult(): Locator {
    return this.page.getByRole('status', { name: 'Paste result' });
  }

  /** What the model server gets, and what it has cost. */
  get modelUse(): Locator {
    return this.page.getByRole('region', { name: 'Model', exact: true });
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** One case field: its editor, and what AI has to say of it. */
  field(label: string): Locator {
    return this.page.getByRole('group', { name: label, exact: true });
  }

  /** The control in which a field's value stands. */
  editor(label: string): Locator {
    const named = { name: label, exact: true };
    const field = this.field(label);
    return field.getByRole('textbox', named).or(field.getByRole('combobox', named));
  }

  /** The quotes beneath a field; a click on one leads to the message in the page. */
  quotes(label: string): Locator {
    return this.field(label).getByRole('button', { name: /^Show in the conversation/ });
  }

  suggestion(label: string): Locator {
    return this.page.getByRole('group', { name: `Suggestion for ${label}`, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}

function findPanel(browser: Browser): Page | undefined {
  const pages = browser.contexts().flatMap((context) => context.pages());
  return pages.find((page) => page.url().endsWith('/sidepanel.html'));
}

/** The browser opens the panel on a user's gesture only: the debugger lends one to an extension page. */
async function askToOpen({ context, control }: Launched): Promise<void> {
  const windowId = await control.evaluate(async () => (await chrome.windows.getCurrent()).id);
  const session = await context.newCDPSession(control);
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `chrome.sidePanel.open({ windowId: ${windowId} })`,
    userGesture: true,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
}

/** Opens the side panel of the window; only a second connection lists it among the pages. */
export async function openPanel(launched: Launched): Promise<Panel> {
  await askToOpen(launched);
  const browser = await chromium.connectOverCDP(launched.debugUrl);
  const end = performance.now() + openTimeout;
  while (performance.now() < end) {
    const page = findPanel(browser);
    if (page) return new Panel(page);
    await wait(50);
  }
  await browser.close();
  throw new Error('the side panel did not open');
}
