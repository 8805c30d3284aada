import AxeBuilder from '@axe-core/playwright';
import { demoConfiguration } from '@/lib/config/demo';
import { expect, test } from './harness/fixtures';
import type { Panel } from './harness/panel';

const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked';
const order = 'Order or contract number';
const letter = 'Dear Sir or Madam,\nplease write to me at priya.nair@example.org.\nPriya Nair';

// Axe looks through the panel twice in several states.
test.describe.configure({ timeout: 90_000 });

async function expectAccessible(panel: Panel): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: panel.page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
}

test.describe('with a case', () => {
  test.beforeEach(async ({ sidecase, helpdesk }) => {
    await sidecase.configure(demoConfiguration);
    helpdesk.createConversation({ id: 'c1', phase: 'active', customer: { name: 'Priya Nair' } });
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  });

  test('a quote leads to its message in the page', async ({ sidecase, helpdesk }) => {
    for (let n = 0; n < 40; n += 1) {
      helpdesk.addMessage('c1', { sender: 'agent', text: `One moment please (${n})` });
    }
    const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await panel.quotes(order).first().click();
    await expect(page.getByText(broken)).toBeInViewport();
  });

  test('one field and the whole run are undone', async ({ sidecase, helpdesk }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    const editor = panel.editor(order);
    await expect(editor).toHaveValue('ORD-104233');
    await panel.field(order).getByRole('button', { name: /^Undo/ }).click();
    await expect(editor).toHaveValue('');
    await panel.banner.getByRole('button', { name: /^Undo/ }).click();
    await expect(panel.editor('Category')).toHaveValue('');
    const actions = (await sidecase.readDatabase('audit')).map(({ action }) => action);
    expect(actions.filter((action) => action === 'undone').length).toBeGreaterThan(1);
  });

  test('feedback that a value is wrong is kept with its reason', async ({ sidecase, helpdesk }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    const category = panel.field('Category');
    await category.getByRole('button', { name: /wrong/i }).click();
    await panel.page.getByRole('textbox', { name: /reason|wrong|why/i }).fill('It is a delivery');
    await panel.page.keyboard.press('Enter');
    await expect
      .poll(() => sidecase.readDatabase('feedback'))
      .toMatchObject([{ field: 'category', verdict: 'wrong', value: 'defect' }]);
  });

  test('what the agent types is never replaced under the cursor', async ({
    sidecase,
    helpdesk,
  }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    const editor = panel.editor(order);
    await expect(editor).toHaveValue('ORD-104233');
    await editor.focus();
    await editor.press('End');
    await editor.pressSequentially('-A');
    helpdesk.addMessage('c1', { sender: 'customer', text: 'sorry, it is ORD-888888' });
    await expect(panel.suggestion(order)).toContainText('ORD-888888');
    await expect(editor).toHaveValue('ORD-104233-A');
    await expect(editor).toBeFocused();
  });

  test('a field that the agent is at stays where it is while others are filled', async ({
    sidecase,
    helpdesk,
  }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await expect(panel.editor(order)).toHaveValue('ORD-104233');
    const date = panel.editor('Date');
    await date.focus();
    const top = async () => (await date.boundingBox())?.y ?? NaN;
    const before = await top();
    helpdesk.addMessage('c1', {
      sender: 'customer',
      text: 'It is urgent. My e-mail is priya.nair@example.org, my phone +44 20 7946 0018',
    });
    await expect(panel.editor('E-mail')).toHaveValue('priya.nair@example.org');
    await expect(panel.quotes('Phone')).toBeVisible();
    expect(Math.abs((await top()) - before)).toBeLessThan(1); // pixel
  });

  test('what the customer corrects is updated, and said with before, after and message', async ({
    sidecase,
    helpdesk,
  }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await expect(panel.banner).toContainText('Created by AI');
    helpdesk.addMessage('c1', { sender: 'customer', text: 'sorry, it is ORD-888888' });
    await expect(panel.editor(order)).toHaveValue('ORD-888888');
    await expect(panel.banner).toContainText(`: ${order}`);
    await expect(panel.field(order)).toContainText('Updated');
    await panel.page.getByText('What changed, and from which message').click();
    await expect(panel.page.getByText('ORD-104233 →')).toBeVisible();
    await expectAccessible(panel);
    await panel.banner.getByRole('button', { name: 'Dismiss this message' }).click();
    await expect(panel.field(order)).not.toContainText('Updated');
  });

  test('a pasted text is evidence: its values wait beside the saved ones', async ({
    sidecase,
    helpdesk,
  }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await expect(panel.tab(/SC-1001/)).toBeVisible();
    await panel.page.keyboard.press('Alt+KeyV');
    await panel.page.getByRole('textbox', { name: 'Letter, log or table' }).fill(letter);
    await panel.button('Find values').click();
    await expect(panel.pasteResult).toHaveText(/^\d+ values? found$/);
    await expectAccessible(panel);
    await expect(panel.suggestion('E-mail')).toContainText('priya.nair@example.org');
    await expect(panel.editor('E-mail')).toHaveValue('');
    await panel.tab('Conversation').click();
    await expect(panel.page.getByRole('region', { name: 'Messages read' })).toContainText(
      'Pasted by the agent',
    );
  });

  test('a case is unlinked, and linked again to its conversation', async ({
    sidecase,
    helpdesk,
  }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await panel.button('Unlink').click();
    await panel.button('Unlink SC-1001').click();
    await expect(panel.tab(/SC-1001/)).toBeHidden();
    await expectAccessible(panel);
    await panel.button('Link it again').click();
    await expect(panel.tab(/SC-1001/)).toBeVisible();

    await panel.button('Unlink').click();
    await panel.button('Unlink SC-1001').click();
    await panel.button('Link a case…').click();
    await panel.page.getByRole('searchbox', { name: 'Search saved cases' }).fill('sc-10');
    await expectAccessible(panel);
    await panel.button(/^Link SC-1001/).click();
    await expect(panel.tab(/SC-1001/)).toBeVisible();
    expect(await sidecase.readDatabase('cases')).toMatchObject([{ status: 'saved' }]);
  });

  test('is accessible, light and dark', async ({ sidecase, helpdesk }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await expect(panel.tab(/SC-1001/)).toBeVisible();
    await expectAccessible(panel);
    await panel.tab('History').click();
    await expectAccessible(panel);
    await panel.page.keyboard.press('?');
    await expect(panel.page.getByRole('dialog')).toBeVisible();
    await expectAccessible(panel);
  });
});

test('without a configuration the panel says so and offers the demo', async ({
  sidecase,
  helpdesk,
}) => {
  helpdesk.createConversation({ id: 'c1', phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await panel.button(/demo configuration/).click();
  await expect(panel.tab(/SC-1001/)).toBeVisible();
});

test('a site that no longer matches is said, with the rule that fails', async ({
  sidecase,
  helpdesk,
}) => {
  const [site] = demoConfiguration.sites;
  const message = { ...site?.message, item: '.no-such-row' };
  await sidecase.configure({ ...demoConfiguration, sites: [{ ...site, message }] });
  helpdesk.createConversation({ id: 'c1', phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.page.getByRole('heading', { name: 'No message yet' })).toBeVisible();
  await panel.page.getByText('The page shows messages?').click();
  await expect(panel.page.getByText('looked for by message.item')).toBeVisible();
});

test('a new case is always at hand, and the browser’s own states are accessible', async ({
  sidecase,
  helpdesk,
}) => {
  const off = { creation: { enabled: false }, assistance: { channels: [] } };
  await sidecase.configure({ ...demoConfiguration, ...off });
  helpdesk.createConversation({ id: 'c1', phase: 'active' });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.page.getByRole('heading', { name: 'No message yet' })).toBeVisible();
  await expectAccessible(panel);
  await panel.button('New case').click();
  await expect(panel.tab(/SC-1001/)).toBeVisible();
});
