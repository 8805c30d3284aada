import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { demoConfiguration } from '@/lib/config/demo';
import { writeWorkbook } from '../fixtures/workbook';
import { says, startModelServer } from '../unit/prediction/modelServer';
import { expect, test } from './harness/fixtures';

// Axe looks through whole pages twice.
test.describe.configure({ timeout: 90_000 });

const broken = 'Customer: My kettle ORD-104233 arrived broken, the handle is cracked';
const header = ['Ticket', 'Transcript', 'Category', 'Order or contract number'];

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
}

function csv(rows: string[][]): Buffer {
  const lines = [header, ...rows].map((row) =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  );
  return Buffer.from(lines.join('\n'));
}

/** Chooses a file as the admin does. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name, mimeType: '', buffer });
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true });
const line = (page: Page, field: string) =>
  page.getByRole('region', { name: 'Fields', exact: true }).getByRole('row', { name: field });

test('a CSV file is understood, run, judged and exported', async ({ sidecase }) => {
  await sidecase.configure(demoConfiguration);
  const page = await sidecase.openOwn('simulation.html');
  await expectAccessible(page);
  await choose(
    page,
    'may.csv',
    csv([
      ['1', broken, 'Defective product', 'ORD-104233'],
      ['2', 'Customer: I was charged twice, please refund the payment', 'Billing', ''],
      [
        '3',
        'Customer: =HYPERLINK("http://x.example") ORD-555123 is broken',
        'Billing',
        'ORD-999999',
      ],
    ]),
  );
  await expect(page.getByLabel('What Transcript is')).toHaveValue('text');
  await expect(page.getByLabel('What Category is')).toHaveValue('field:category');
  await expect(page.getByText('3 conversations read.')).toBeVisible();
  await expectAccessible(page);

  await start(page).click();
  await expect(line(page, 'Category')).toBeVisible();
  await expect(line(page, 'Order or contract number')).toContainText('50%');
  const miss = page
    .getByRole('region', { name: 'What is not right' })
    .getByRole('listitem')
    .filter({ hasText: 'ORD-999999' });
  await miss.first().click();
  await expect(page.getByText('No message of the customer holds the right value.')).toBeVisible();
  await expectAccessible(page);

  const saved = page.waitForEvent('download');
  await button(page, 'Export CSV').click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text).toContain('"3","chat","orderNumber","ORD-999999","ORD-555123"');
});

test('a workbook with several sheets and merged cells is taken message by message', async ({
  sidecase,
}) => {
  await sidecase.configure(demoConfiguration);
  const page = await sidecase.openOwn('simulation.html');
  const workbook = writeWorkbook([
    { name: 'Read me', rows: [['Exported from the helpdesk']] },
    {
      name: 'Messages',
      rows: [
        ['Messages of May'],
        ['Conversation', 'Sender', 'Text', 'Category'],
        ['a', 'customer', 'Hello, is anybody there?', 'Defective product'],
        [null, 'agent', 'Yes. How can I help you?', null],
        [null, 'customer', 'My kettle is broken, the handle is cracked', null],
        [
          'b',
          'customer',
          'The invoice says I was charged twice',
          { formula: '"Bill"&"ing"', value: 'Billing' },
        ],
        ['b', 'agent', 'I will look into that for you', null],
      ],
      merged: ['A1:D1', 'A3:A5'],
    },
  ]);
  await choose(page, 'may.xlsx', Buffer.from(workbook));
  await page.getByLabel('Sheet').selectOption('Messages');
  await expect(page.getByLabel('A row is')).toHaveValue('message');
  await expect(page.getByText('2 conversations read.')).toBeVisible();
  await start(page).click();
  await expect(line(page, 'Category')).toContainText('100%');
});

test('a run is stopped, survives the page and goes on', async ({ sidecase }) => {
  await sidecase.configure(demoConfiguration);
  const page = await sidecase.openOwn('simulation.html');
  const long = Array.from({ length: 60 }, (_, n) => `Customer: ${n} ${broken}\nAgent: Sorry`).join(
    '\n',
  );
  const rows = Array.from({ length: 1_100 }, (_, n) => [
    String(n),
    long,
    'Defective product',
    'ORD-104233',
  ]);
  await choose(page, 'year.csv', csv(rows));
  await expect(page.getByText('1000 conversations read.')).toBeVisible();
  await expect(page.getByText(/The file holds more/)).toBeVisible();
  await start(page).click();
  const progress = page.getByRole('region', { name: 'Progress' });
  await expect(progress).toContainText(/[1-9]\d* of 1000/);
  await button(page, 'Stop').click();
  await expect(progress).toContainText('It is stopped');
  await expectAccessible(page);

  await page.reload();
  await expect(progress).toContainText(/[1-9]\d* of 1000/);
  await button(page, 'Continue').click();
  await expect(line(page, 'Category')).toContainText('1000', { timeout: 60_000 });
  await expect(progress).toBeHidden();
});

test('two runs are compared, and tried thresholds become settings', async ({ sidecase }) => {
  await sidecase.configure(demoConfiguration);
  const page = await sidecase.openOwn('simulation.html');
  await choose(page, 'may.csv', csv([['1', broken, 'Defective product', 'ORD-104233']]));
  await start(page).click();
  await expect(line(page, 'Category')).toBeVisible();

  const [first, ...others] = demoConfiguration.case.fields;
  const fields = [
    first,
    ...others.filter(({ name }) => name !== 'orderNumber'),
    {
      name: 'orderNumber',
      label: 'Order or contract number',
      type: 'text',
      pattern: 'XX-\\d+',
    },
  ];
  await sidecase.configure({ ...demoConfiguration, case: { fields } });
  await button(page, /^Run again/).click();
  await expect(line(page, 'Order or contract number')).toContainText('–');
  await page.getByLabel('Compare with').selectOption({ index: 1 });
  const both = page.getByRole('table', { name: 'Both simulations' });
  await expect(both.getByRole('row', { name: 'Order or contract number' })).toContainText('-100.0');
  await expectAccessible(page);

  const slider = page.getByRole('slider', { name: 'Fill threshold of Category' });
  await slider.focus();
  await page.keyboard.press('End');
  await button(page, /^Use these thresholds/).click();
  await expect(page.getByText('Category: fill from 1.00 on, now 0.60')).toBeVisible();
  await button(page, 'Write to my settings').click();
  await expect(page.getByText('The thresholds are in your settings')).toBeVisible();
  const state = await sidecase.send<{ own: string }>('getConfiguration', {});
  expect(state.own).toContain('"fill": 1');
});

test('a broken file is refused with what to do', async ({ sidecase }) => {
  await sidecase.configure(demoConfiguration);
  const page = await sidecase.openOwn('simulation.html');
  await choose(
    page,
    'locked.xlsx',
    Buffer.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...Buffer.alloc(64),
      ...Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  );
  await expect(page.getByRole('alert')).toContainText('protected by a password');
  await choose(page, 'empty.csv', Buffer.from('\n'));
  await expect(page.getByRole('alert')).toContainText('This file is empty');
  await expectAccessible(page);
});

test('what the other conversations teach is used, and a stopped run goes on with it', async ({
  sidecase,
}) => {
  await sidecase.configure(demoConfiguration);
  const page = await sidecase.openOwn('simulation.html');
  const rows = Array.from({ length: 200 }, (_, n) => [
    String(n),
    // By words that no option has.
    `Customer: ${n % 2 ? 'The doohickey sulks' : 'My gizmo limps'} since ${n} o'clock`,
    n % 2 ? 'Outage' : 'Booking',
    '',
  ]);
  await choose(page, 'slang.csv', csv(rows));
  await start(page).click();
  await expect(line(page, 'Category').getByRole('cell').nth(1)).toHaveText('0');

  await page.getByRole('button', { name: 'All simulations' }).click();
  await choose(page, 'slang.csv', csv(rows));
  await page.getByRole('checkbox', { name: 'Learn choices from the other conversations' }).check();
  await expectAccessible(page);
  await start(page).click();
  const progress = page.getByRole('region', { name: 'Progress' });
  await expect(progress).toContainText('Learning from the others…');
  await button(page, 'Stop').click();
  await expect(progress).toContainText('It is stopped');
  await button(page, 'Continue').click();
  await expect(line(page, 'Category').getByRole('cell').nth(1)).toHaveText('200', {
    timeout: 60_000,
  });
  await expect(page.getByText('each with what the others teach')).toBeVisible();
  await page.getByLabel('Compare with').selectOption({ index: 1 });
  const both = page.getByRole('table', { name: 'Both simulations' });
  await expect(both.getByRole('row', { name: 'Category' })).toContainText('+100.0');
});

test('too few conversations teach nothing, and that is said', async ({ sidecase }) => {
  await sidecase.configure(demoConfiguration);
  const page = await sidecase.openOwn('simulation.html');
  await choose(page, 'may.csv', csv([['1', broken, 'Defective product', 'ORD-104233']]));
  const learn = page.getByRole('checkbox', { name: 'Learn choices from the other conversations' });
  await expect(learn).toBeDisabled();
  await expect(
    page.getByText('Takes 25 conversations in which a choice has a value'),
  ).toBeVisible();
});

test('before a model server is asked, what it costs is said and asked for', async ({
  sidecase,
}) => {
  const model = await startModelServer();
  model.answer(says('{}'));
  const openai = { baseURL: model.baseURL, model: 'test' };
  const { host } = new URL(model.baseURL);
  await sidecase.configure({
    ...demoConfiguration,
    prediction: { provider: 'openai', openai, dailyRequests: 4 },
  });
  const page = await sidecase.openOwn('simulation.html');
  const rows = [1, 2, 3].map((n) => [String(n), `${broken} ${n}`, 'Defective product', '']);
  await choose(page, 'may.csv', csv(rows));
  const cost = page.getByRole('status', { name: 'Cost' });
  await expect(cost).toContainText(/^3 requests with roughly [\d,]+ tokens will be sent to /);
  await expect(cost).toContainText(`${host}. The texts of the conversations leave this browser`);

  const question = page.getByRole('group', { name: /^Send 3 requests with roughly/ });
  await start(page).dblclick();
  await expect(question).toContainText(host);
  await expectAccessible(page);
  await button(page, 'Not now').click();

  // The keyboard stands on what is harmless, and comes back to where it was.
  await page.keyboard.press('Enter');
  await expect(button(page, 'Not now')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(start(page)).toBeFocused();
  expect(model.requests).toEqual([]);

  await page.keyboard.press('Enter');
  await button(page, 'Send them').click();
  await expect(line(page, 'Category')).toBeVisible();
  expect(model.requests).toHaveLength(3);

  await button(page, /^Run again/).click();
  await expect(question).toBeVisible();
  expect(model.requests).toHaveLength(3);
  await button(page, 'Send them').click();
  await expect(page.getByRole('alert')).toContainText('are spent: go on tomorrow');
  expect(model.requests).toHaveLength(4);
  await button(page, 'Continue').click();
  await expect(page.getByRole('group', { name: /^Send 2 requests/ })).toBeVisible();
  await button(page, 'Not now').click();
  await model.close();
});
