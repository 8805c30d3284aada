import type { Page } from '@playwright/test';
import { demoConfiguration } from '@/lib/config/demo';
import { expect, test } from './harness/fixtures';
import { Overlay } from './harness/overlay';

const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked';
const customer = { name: 'Priya Nair' };

test.beforeEach(async ({ sidecase, helpdesk }) => {
  await sidecase.configure(demoConfiguration);
  helpdesk.createConversation({ id: 'c1', phase: 'active', customer });
});

const caseNotice = 'Case SC-1001 created by AI';

test.describe('the notice', () => {
  test('is one element of ours, opens the panel and leaves', async ({ sidecase, helpdesk }) => {
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const overlay = new Overlay(page);
    await expect.poll(() => overlay.text()).toContain(caseNotice);
    expect(await overlay.hosts()).toBe(1);
    await overlay.click('Open panel');
    await expect.poll(() => overlay.hosts()).toBe(0);
    await expect.poll(() => sidecase.hasPanel()).toBe(true);
  });

  test('covers nothing to click, and leaves when it is dismissed', async ({
    sidecase,
    helpdesk,
  }) => {
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const overlay = new Overlay(page);
    await expect.poll(() => overlay.text()).toContain(caseNotice);
    for (const name of ['New case', 'End']) {
      await page.getByRole('button', { name, exact: true }).click({ trial: true });
    }
    await page.getByRole('textbox').first().click({ trial: true });
    await overlay.click('Dismiss');
    await expect.poll(() => overlay.hosts()).toBe(0);
  });

  test('leaves by itself, and comes back when the page takes it away', async ({
    sidecase,
    helpdesk,
  }) => {
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const overlay = new Overlay(page);
    await expect.poll(() => overlay.text()).toContain(caseNotice);
    await page.evaluate(() => {
      const host = document.querySelector('sidecase-overlay');
      host?.setAttribute('style', 'display: none');
      host?.replaceChildren('Pay here');
    });
    expect(await overlay.text()).toContain(caseNotice);
    expect(await overlay.isShown()).toBe(true);
    await expect.poll(() => overlay.hosts(), { timeout: 15_000 }).toBe(0);
  });
});

/** What is highlighted in the page, or in its first frame. */
function highlighted(page: Page): Promise<string> {
  return page.evaluate(() =>
    [window, ...Array.from(window.frames)]
      .flatMap((view) => [...(view as unknown as typeof globalThis).CSS.highlights.values()])
      .flatMap((highlight) => [...highlight].map(String))
      .join(),
  );
}

test.describe('a quote', () => {
  test('leads to its message, which is marked for a moment', async ({ sidecase, helpdesk }) => {
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
    for (let n = 0; n < 30; n += 1) {
      helpdesk.addMessage('c1', { sender: 'agent', text: `One moment please (${n})` });
    }
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await panel.quotes('Order or contract number').first().click();
    await expect.poll(() => highlighted(page)).toContain('ORD-104233');
    await expect(page.getByText(broken)).toBeInViewport();
    await expect.poll(() => highlighted(page)).toBe('');
  });

  test('is marked in an e-mail too', async ({ sidecase, helpdesk }) => {
    helpdesk.createConversation({ id: 'm1', channel: 'email', phase: 'active', customer });
    const html = `<p>Hello</p><p>${broken}</p>`;
    helpdesk.addMessage('m1', { sender: 'customer', text: broken, html });
    const page = await sidecase.open(`${helpdesk.url}/conversations/m1`);
    const panel = await sidecase.panel();
    await panel.quotes('Order or contract number').first().click();
    await expect.poll(() => highlighted(page)).toContain('ORD-104233');
    expect(await new Overlay(page).marks()).toBe(1);
  });
});

test.describe('an update of the extension', () => {
  test('is followed by one reader and no stale notice', async ({ sidecase, helpdesk }) => {
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    helpdesk.addMessage('c1', { sender: 'customer', text: 'Hello there' });
    await expect.poll(() => sidecase.readDatabase('messages')).toHaveLength(1);
    await sidecase.reload();
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
    await expect.poll(() => sidecase.readDatabase('messages')).toHaveLength(2);
    const overlay = new Overlay(page);
    await expect.poll(() => overlay.text()).not.toContain('Reload this tab');
    expect(await overlay.hosts()).toBeLessThanOrEqual(1);
    const conversations = await sidecase.readDatabase('conversations');
    expect(conversations.map(({ key }) => key)).toEqual(['demo:c1']);
  });

  test('that leaves the page without a reader is said', async ({ sidecase, helpdesk }) => {
    helpdesk.addMessage('c1', { sender: 'customer', text: 'Hello there' });
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    await expect.poll(() => sidecase.readDatabase('messages')).toHaveLength(1);
    await sidecase.uninstall();
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
    const overlay = new Overlay(page);
    await expect
      .poll(() => overlay.text())
      .toContain('Sidecase was updated. Reload this tab to go on.');
  });
});

test.describe('going to another conversation', () => {
  const other = 'The invoice INV-2 is wrong, I paid twice';

  test.beforeEach(({ helpdesk }) => {
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
    helpdesk.createConversation({ id: 'c2', phase: 'active', customer: { name: 'Lee Wong' } });
    helpdesk.addMessage('c2', { sender: 'customer', text: other });
  });

  test('without loading, by loading, and back from the cache', async ({ sidecase, helpdesk }) => {
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const active = () =>
      sidecase.readDatabase('tabs').then((tabs) => tabs.map(({ activeKey }) => activeKey));
    await expect.poll(active).toContain('demo:c1');
    await page
      .getByRole('link', { name: /Lee Wong/ })
      .first()
      .click();
    await expect.poll(active).toContain('demo:c2');
    await page.goto(`${helpdesk.url}/conversations/c1`);
    await expect.poll(active).toContain('demo:c1');
    await page.goto('about:blank');
    await page.goBack();
    helpdesk.addMessage('c1', { sender: 'customer', text: 'Are you there?' });
    const texts = () =>
      sidecase.readDatabase('messages').then((messages) => messages.map(({ text }) => text));
    await expect.poll(texts).toContain('Are you there?');
    expect((await texts()).sort()).toEqual(['Are you there?', broken, other].sort());
  });
});

test('two tabs on one conversation make one case', async ({ sidecase, helpdesk }) => {
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await Promise.all([
    sidecase.open(`${helpdesk.url}/conversations/c1`),
    sidecase.open(`${helpdesk.url}/conversations/c1`),
  ]);
  await expect
    .poll(() => sidecase.readDatabase('cases'))
    .toMatchObject([{ status: 'saved', conversationKey: 'demo:c1' }]);
  helpdesk.addMessage('c1', { sender: 'customer', text: 'it is order ORD-104233 indeed' });
  await expect.poll(() => sidecase.readDatabase('messages')).toHaveLength(2);
  expect(await sidecase.readDatabase('cases')).toHaveLength(1);
});

test.describe('a hostile message', () => {
  const attack =
    '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> \u202eevil\u202c 😀\u0000';

  test('is shown as text and runs nowhere', async ({ sidecase, helpdesk }) => {
    const long = 'x'.repeat(100_000);
    helpdesk.addMessage('c1', { sender: 'customer', text: `${broken} ${attack}` });
    helpdesk.addMessage('c1', { sender: 'customer', text: long });
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await expect(panel.editor('Order or contract number')).toHaveValue('ORD-104233');
    const hacked = () => (window as { hacked?: number }).hacked;
    expect(await page.evaluate(hacked)).toBeUndefined();
    expect(await panel.page.evaluate(hacked)).toBeUndefined();
    expect(await panel.page.locator('img[src="x"]').count()).toBe(0);
    const [first, second] = await sidecase.readDatabase('messages');
    expect(first?.text).toContain('<img src=x onerror');
    expect(first?.text).toContain('😀');
    expect(second?.text).toHaveLength(100_000);
  });

  test('a pane that goes while the prediction runs makes one case in the end', async ({
    sidecase,
    helpdesk,
  }) => {
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    await page.evaluate(() => {
      const words = new MutationObserver(() => {
        const pane = document.querySelector('article.conversation');
        if (pane?.textContent.includes('ORD-')) setTimeout(() => pane.remove(), 60);
      });
      words.observe(document, { subtree: true, childList: true, characterData: true });
    });
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
    await expect(page.locator('article.conversation')).toHaveCount(0);
    await page.reload();
    await expect
      .poll(() => sidecase.readDatabase('cases'))
      .toMatchObject([{ status: 'saved', conversationKey: 'demo:c1' }]);
  });
});
