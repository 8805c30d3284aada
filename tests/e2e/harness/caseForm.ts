import type { Locator, Page } from '@playwright/test';

/** The helpdesk's own form for a new case, and what Sidecase shows over it. */
export class CaseForm {
  readonly page: Page;
  readonly form: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole('form', { name: 'New case' });
  }

  control(label: string): Locator {
    return this.form.getByLabel(new RegExp(`^${label}`));
  }

  async submit(): Promise<void> {
    await this.form.getByRole('button', { name: 'Submit case' }).click();
  }

  /** What the banner says; null while there is none. */
  banner(): Promise<string | null> {
    return this.#overlay(null, 'return this.querySelector("[role=status]")?.textContent ?? null');
  }

  /** What the page did not take, one line each. */
  refused(): Promise<string[]> {
    return this.#overlay<string[]>(
      [],
      'return [...this.querySelectorAll("li")].map((li) => li.textContent)',
    );
  }

  /** How many controls of any form the banner stands over. */
  async covered(): Promise<number> {
    const banner = await this.#overlay<DOMRect | null>(
      null,
      'return this.querySelector(".form-banner")?.getBoundingClientRect().toJSON() ?? null',
    );
    if (!banner) throw new Error('there is no banner');
    const controls = this.page.locator('form').locator('input, select, textarea, button, iframe');
    return controls.evaluateAll((elements, at) => {
      const isUnder = (element: Element) => {
        const { top, left, right, bottom, width } = element.getBoundingClientRect();
        const meets = left < at.right && right > at.left && top < at.bottom && bottom > at.top;
        return width > 0 && meets && element.checkVisibility({ visibilityProperty: true });
      };
      return elements.filter(isUnder).length;
    }, banner);
  }

  /** The fields that are marked as filled, with the quotes that their badges tell. */
  async marked(): Promise<Record<string, string>> {
    const names = await this.#overlay<string[]>(
      [],
      'return [...this.querySelectorAll("button[aria-label]")].map((b) => b.getAttribute("aria-label"))',
    );
    const entries = names.map((name): [string, string] => {
      const [, label = '', quote = ''] = /^(.*): filled by Sidecase from “(.*)”$/s.exec(name) ?? [];
      return [label, quote];
    });
    return Object.fromEntries(entries);
  }

  /** The words of the tooltip that is shown. */
  tooltip(): Promise<string | null> {
    return this.#overlay(
      null,
      'return [...this.querySelectorAll("[role=tooltip]")].find((tip) => tip.checkVisibility())?.textContent ?? null',
    );
  }

  /** Moves the mouse over the badge of a field. */
  async hover(label: string): Promise<void> {
    await this.page.mouse.move(...(await this.#middleOf(find(label))));
  }

  /** Puts the keyboard on a button of the banner or on the badge of a field. */
  async focus(name: string): Promise<void> {
    await this.#overlay(undefined, `${find(name)}.focus()`);
  }

  /** Clicks a button of the banner with the mouse, which unfolds it. */
  async press(name: 'Undo' | 'Clear' | 'Dismiss'): Promise<void> {
    await this.page.mouse.move(...(await this.#middleOf('this.querySelector(".form-banner")')));
    await this.page.mouse.click(...(await this.#middleOf(find(name))));
  }

  #middleOf(element: string): Promise<[number, number]> {
    const middle = `const box = ${element}.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]`;
    return this.#overlay([0, 0], middle);
  }

  /** Runs a function in the shadow root of the overlay, which is closed to all but the debugger. */
  async #overlay<Value>(absent: Value, body: string): Promise<Value> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      await session.send('DOM.enable');
      const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
      const host = nodes.find(({ nodeName }) => nodeName === 'SIDECASE-OVERLAY');
      const root = host?.shadowRoots?.[0];
      if (!root) return absent;
      // Unlike its node id it stays valid while the page goes on changing.
      const { backendNodeId } = root;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: `function () { ${body} }`,
        returnByValue: true,
      });
      return result.value as Value;
    } finally {
      await session.detach();
    }
  }
}

/** An expression for a button in the overlay, by the beginning of its name. */
function find(name: string): string {
  const named = `(b.getAttribute("aria-label") ?? b.textContent).startsWith(${JSON.stringify(name)})`;
  return `[...this.querySelectorAll("button")].find((b) => ${named})`;
}
