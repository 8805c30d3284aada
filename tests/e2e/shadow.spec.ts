import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demoConfiguration } from '@/lib/config/demo';
import demoSite from '@/lib/helpdesk/sites/demo.json' with { type: 'json' };
import type { DemoHelpdesk } from '../helpdesks/demo/server';
import { CaseForm } from './harness/caseForm';
import { expect, test } from './harness/fixtures';
import type { Sidecase } from './harness/sidecase';

// Axe looks through whole pages twice.
test.describe.configure({ timeout: 90_000 });

const order = 'Order or contract number';
const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked';
const customer = { name: 'Priya Nair', email: 'priya@example.com' };
const watching = { ...demoConfiguration, prediction: { provider: 'embedded', shadow: true } };

/** Has a customer say this in a conversation of its own, which the agent opens with the form. */
async function openNewCase(sidecase: Sidecase, helpdesk: DemoHelpdesk, text = broken, id = 'c1') {
  helpdesk.createConversation({ id, customer, phase: 'active' });
  helpdesk.addMessage(id, { sender: 'customer', text });
  const page = await sidecase.open(`${helpdesk.url}/conversations/${id}`);
  await page.getByRole('button', { name: 'New case' }).click();
  return new CaseForm(page);
}

/** Nothing tells that nothing is filled in. */
const lookItOver = (form: CaseForm) => form.page.waitForTimeout(1_500);

/** How many predictions were recorded: one a conversation. */
const recorded = async (sidecase: Sidecase) => (await sidecase.readDatabase('shadow')).length;

const line = (page: Page, field: string) =>
  page.getByRole('region', { name: 'Fields', exact: true }).getByRole('row', { name: field });

/** Counts of right, wrong, left empty, wrongly filled, then precision and coverage. */
async function expectFigures(page: Page, field: string, figures: string[]): Promise<void> {
  const cells = line(page, field).getByRole('cell');
  await expect(cells.nth(1)).toHaveText(figures[0] ?? '');
  expect((await cells.allTextContents()).slice(1, 7)).toEqual(figures);
}

test('what agents enter in the form of the helpdesk tells how often AI would have been right', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(watching);
  const form = await openNewCase(sidecase, helpdesk);
  await expect.poll(() => recorded(sidecase)).toBe(1);
  await lookItOver(form);
  await expect(form.control(order)).toHaveValue('');
  expect(await form.banner()).toBeNull();

  const report = await sidecase.openOwn('simulation.html?run=shadow');
  await expect(report.getByText('1 conversation is recorded')).toBeVisible();
  await form.page.bringToFront();
  await form.control('Title').fill('Broken kettle');
  await form.control('Category').selectOption('Defective product');
  await form.control(order).fill('ORD-104234');
  await form.control('Amount').fill('39.90');
  await form.submit();

  const sent = helpdesk.state().cases[0]?.fields;
  expect(sent).toMatchObject({ category: 'defect', orderNumber: 'ORD-104234', phone: '' });
  await expect(report.getByText('1 conversation is judged')).toBeVisible();
  await expectFigures(report, 'Category', ['1', '0', '0', '0', '100%', '100%']);
  await expectFigures(report, order, ['0', '1', '0', '0', '0%', '100%']);
  await expectFigures(report, 'Amount', ['0', '0', '1', '0', '–', '0%']);
  await expectFigures(report, 'Phone', ['0', '0', '0', '0', '–', '–']);
  await expect(line(report, 'Title')).toBeHidden();
  expect(await sidecase.readDatabase('cases')).toEqual([]);
});

test('a page that leaves with the submit, and one that saves without', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(watching);
  const leaving = await openNewCase(sidecase, helpdesk);
  await lookItOver(leaving);
  await leaving.form.evaluate((form) => form.addEventListener('submit', () => location.reload()));
  await leaving.control('Title').fill('Broken kettle');
  await leaving.control('Category').selectOption('Defective product');
  await leaving.submit();

  const saving = await openNewCase(sidecase, helpdesk, 'I was charged twice', 'c2');
  // Not by `selectOption`, whose events are those of a script.
  await saving.control('Category').focus();
  await saving.page.keyboard.type('Billing');
  await lookItOver(saving);
  await saving.form.evaluate((form) => form.remove());
  const report = await sidecase.openOwn('simulation.html?run=shadow');
  await expect(report.getByText('1 conversation is judged')).toBeVisible();
  helpdesk.changeConversation('c2', { phase: 'closed' });
  await expect(report.getByText('2 conversations are judged')).toBeVisible();
  await expectFigures(report, 'Category', ['2', '0', '0', '0', '100%', '100%']);
});

test('a form in which the page leaves nothing empty is recorded too', async ({
  sidecase,
  helpdesk,
}) => {
  const { category } = demoSite.form.fields;
  const site = { ...demoSite, form: { ...demoSite.form, fields: { category } } };
  await sidecase.configure({ ...watching, sites: [site] });
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
  await expect.poll(() => recorded(sidecase)).toBe(1);
  await page
    .locator(category.selector)
    .evaluate((select: HTMLSelectElement) => (select.selectedIndex = 1));
  await page.getByRole('button', { name: 'New case' }).click();
  const form = new CaseForm(page);
  await expect(form.control('Category')).not.toHaveValue('');
  await lookItOver(form);
  await form.control('Title').fill('Broken kettle');
  await form.control('Category').selectOption('Defective product');
  await form.submit();
  await expect
    .poll(async () => (await sidecase.readDatabase('entered')).map((one) => one.entered))
    .toEqual([{ category: ['defect', 'Defective product'] }]);
});

test('text stays with the conversation that it was typed for', async ({ sidecase, helpdesk }) => {
  await sidecase.configure(watching);
  helpdesk.createConversation({ id: 'c2', customer: { name: 'Bo Lind' }, phase: 'active' });
  helpdesk.addMessage('c2', { sender: 'customer', text: 'I was charged twice' });
  const form = await openNewCase(sidecase, helpdesk);
  await form.control('Title').fill('Broken kettle');
  await form.control('Category').selectOption('Defective product');
  await expect.poll(async () => (await sidecase.readDatabase('entered')).length).toBe(1);
  // A form that stands beside all conversations.
  await form.form.evaluate((element) => document.body.append(element));
  await form.page
    .getByRole('link', { name: /Bo Lind/ })
    .first()
    .click();
  await expect.poll(() => recorded(sidecase)).toBe(2);
  await form.submit();
  await expect
    .poll(async () => (await sidecase.readDatabase('entered')).map((one) => one.submitted))
    .toEqual([true]);
  expect((await sidecase.readDatabase('entered'))[0]?.conversationKey).toBe('demo:c1');
});

test('the page can be read by everybody in each of its states', async ({ sidecase, helpdesk }) => {
  await sidecase.configure(watching);
  const report = await sidecase.openOwn('simulation.html?run=shadow');
  const expectAccessible = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await report.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: report }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  };
  await expect(report.getByText('Nothing is recorded yet')).toBeVisible();
  await expectAccessible();
  const form = await openNewCase(sidecase, helpdesk);
  await expect(report.getByText('1 conversation is recorded')).toBeVisible();
  await expectAccessible();
  await form.control('Title').fill('Broken kettle');
  await form.submit();
  await expect(line(report, 'Category')).toBeVisible();
  await expectAccessible();
});
