import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { demoConfiguration } from '@/lib/config/demo';
import { expect, test } from './harness/fixtures';
import type { Sidecase } from './harness/sidecase';

// Axe looks through whole pages twice.
test.describe.configure({ timeout: 90_000 });

const slang: [string, string][] = [
  ['the doohickey sulks', 'outage'],
  ['my gizmo limps', 'booking'],
];

/** Closed cases of two topics, which customers call by words that no option has. */
const cases = Array.from({ length: 60 }, (_, n) => {
  const [text = '', category = ''] = slang[n % 2] ?? [];
  const messages = [{ sender: 'customer', text: `${text} since ${n} days` }];
  return JSON.stringify({ id: `case-${n}`, messages, gold: { category } });
});

/** The tab about learning, reached by the keyboard alone. */
async function openLearning(sidecase: Sidecase): Promise<Page> {
  await sidecase.configure(demoConfiguration);
  const page = await sidecase.openOwn('options.html');
  await page.getByRole('tab', { name: 'Configuration' }).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Learning' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const state = (page: Page) =>
  page.getByRole('region', { name: 'Learning', exact: true }).getByRole('status').first();
const category = (page: Page) => page.getByRole('region', { name: 'Category', exact: true });
const option = (page: Page, name: string) => category(page).getByRole('row', { name });

/** Brings a file in as the keyboard does. */
async function importCases(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Import cases').press('Enter');
  const file = { name: 'cases.jsonl', mimeType: '', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

async function exportExamples(page: Page): Promise<string> {
  const saved = page.waitForEvent('download');
  await button(page, 'Export examples').press('Enter');
  return readFileSync(await (await saved).path(), 'utf8');
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
}

test('what was learned is seen, taken out, forgotten, and brought back', async ({ sidecase }) => {
  const page = await openLearning(sidecase);
  await expect(state(page)).toHaveText('No example yet.');
  await expect(button(page, 'Export examples')).toBeDisabled();
  await expectAccessible(page);

  await importCases(page, [...cases, '{"broken'].join('\n'));
  const report = page.getByRole('status', { name: 'Import' });
  await expect(report).toContainText('60 cases imported, 1 line refused.');
  await expect(report).toContainText('Line 61: ');
  await expect(state(page)).toContainText('60 imported cases kept. Learned from all of them');
  await expect(category(page)).toContainText('that it had not seen');
  await expect(option(page, 'Outage').getByRole('cell').nth(1)).toHaveText('30');
  await expect(option(page, 'Outage')).toContainText('doohick');
  await expect(option(page, 'Booking')).toContainText('gizm');
  await expectAccessible(page);

  const exported = await exportExamples(page);
  expect(exported.split('\n')).toHaveLength(60);
  expect(exported).not.toContain('since 7 days');

  await button(page, 'Forget all').press('Enter');
  await expect(button(page, 'Keep them')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Forget all')).toBeFocused();
  await page.keyboard.press('Enter');
  await button(page, 'Forget them').press('Enter');
  await expect(state(page)).toHaveText('No example yet.');
  await expect(option(page, 'Outage')).toBeHidden();

  await button(page, 'Undo').press('Enter');
  await expect(state(page)).toContainText('60 imported cases kept. Learned from all of them');
  await expect(option(page, 'Outage')).toContainText('doohick');

  await button(page, 'Forget all').press('Enter');
  await button(page, 'Forget them').press('Enter');
  await expect(state(page)).toHaveText('No example yet.');
  await importCases(page, exported);
  await expect(option(page, 'Booking')).toContainText('gizm');
});

test('what was learned is used, and not once it is switched off', async ({
  sidecase,
  helpdesk,
}) => {
  const page = await openLearning(sidecase);
  await importCases(page, cases.join('\n'));
  await expect(state(page)).toContainText('Learned from all of them');
  helpdesk.createConversation({ id: 'c1', customer: { name: 'Bo' }, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: 'Since today my gizmo limps' });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const categoryOf = async (key: string) => {
    const known = await sidecase.readDatabase('cases');
    const { value, suggestion } =
      known.find(({ conversationKey }) => conversationKey === key)?.fields.category ?? {};
    return value ?? suggestion?.value;
  };
  await expect.poll(() => categoryOf('demo:c1')).toBe('booking');

  await page.bringToFront();
  await page.getByRole('switch', { name: 'Learn from closed cases' }).press('Space');
  await expect(state(page)).toContainText('kept, but not used.');
  helpdesk.createConversation({ id: 'c2', customer: { name: 'Eve' }, phase: 'active' });
  helpdesk.addMessage('c2', {
    sender: 'customer',
    text: 'Since today my gizmo limps, I am Eve Holt',
  });
  await sidecase.open(`${helpdesk.url}/conversations/c2`);
  const isRead = async () =>
    (await sidecase.readDatabase('conversations')).some(
      ({ key, predictedVersion }) => key === 'demo:c2' && predictedVersion > 0,
    );
  await expect.poll(isRead).toBe(true);
  expect(await categoryOf('demo:c2')).not.toBe('booking');
});

test('policy decides whether it learns', async ({ launchSidecase }) => {
  const prediction = { learning: { enabled: false } };
  const sidecase = await launchSidecase({ policy: { prediction } });
  const page = await openLearning(sidecase);
  const learns = page.getByRole('switch', { name: 'Learn from closed cases' });
  await expect(learns).toBeDisabled();
  await expect(learns).not.toBeChecked();
  await expect(page.getByText('Set by your administrator.').last()).toBeVisible();
  await expectAccessible(page);
});
