import type { CDPSession, Page } from '@playwright/test';

type Node = Awaited<ReturnType<typeof allNodes>>[number];

/** Every node of a page, those in closed shadow roots too. */
async function allNodes(session: CDPSession) {
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  return nodes;
}

const isHost = ({ nodeName }: Node) => nodeName === 'SIDECASE-OVERLAY';

/** Our one element in a page. Its shadow root is closed, so that only the debugger sees into it. */
export class Overlay {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** How many elements of ours the page holds. */
  hosts(): Promise<number> {
    return this.#look((nodes) => nodes.filter(isHost).length);
  }

  /** 1 while a frame is drawn over a message. */
  marks(): Promise<number> {
    return this.#inside(0, '.mark', 'function () { return 1 }');
  }

  /** What the badges on fields of the page say to a screen reader, in the order in which they came. */
  badges(): Promise<string[]> {
    const names =
      'function () { return [...this.parentNode.querySelectorAll(".form-mark:not([hidden]) button")].map((badge) => badge.getAttribute("aria-label")) }';
    return this.#inside([], '.form-mark', names);
  }

  /** All words in it; empty when it is not there. */
  text(): Promise<string> {
    return this.#inside('', '.notice', 'function () { return this.innerText }');
  }

  /** Whether it is drawn in the window. */
  isShown(): Promise<boolean> {
    const measure =
      'function () { const { width, bottom } = this.getBoundingClientRect(); return width > 0 && bottom > 0 }';
    return this.#inside(false, '.notice', measure);
  }

  /** Clicks one of its buttons with the mouse, as a person does. */
  async click(name: string): Promise<void> {
    const place =
      'function () { const box = this.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2] }';
    const [x, y] = await this.#inside([0, 0], `[aria-label="${name}"]`, place);
    await this.#page.mouse.click(x, y);
  }

  async #inside<Value>(absent: Value, selector: string, run: string): Promise<Value> {
    return this.#look(async (nodes, session) => {
      const root = nodes.find(isHost)?.shadowRoots?.[0];
      if (!root) return absent;
      // Unlike its node id it stays valid while the page goes on changing.
      const { backendNodeId } = root;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: `function (selector) { const found = this.querySelector(selector); return found && { value: (${run}).call(found) } }`,
        arguments: [{ value: selector }],
        returnByValue: true,
      });
      const inside = result.value as { value: Value } | null;
      return inside ? inside.value : absent;
    });
  }

  async #look<Value>(
    look: (nodes: Node[], session: CDPSession) => Value | Promise<Value>,
  ): Promise<Value> {
    const session = await this.#page.context().newCDPSession(this.#page);
    try {
      await session.send('DOM.enable');
      return await look(await allNodes(session), session);
    } finally {
      await session.detach();
    }
  }
}
