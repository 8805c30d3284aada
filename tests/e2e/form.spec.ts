import { demoConfiguration } from '@/lib/config/demo';
import { conversation, expectedCase, formsConfiguration } from '../helpdesks/demo/forms';
import type { DemoHelpdesk } from '../helpdesks/demo/server';
import { says, startModelServer } from '../unit/prediction/modelServer';
import { CaseForm } from './harness/caseForm';
import { expect, test } from './harness/fixtures';
import type { Sidecase } from './harness/sidecase';

const order = 'Order or contract number';
const customer = { name: 'Priya Nair', email: 'priya@example.com' };
const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked';
const byHand = { ...demoConfiguration, creation: { enabled: false } };

/** Opens a conversation in which the customer says this, and the form for a new case. */
async function openNewCase(sidecase: Sidecase, helpdesk: DemoHelpdesk, text = broken) {
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text });
  const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
  await page.getByRole('button', { name: 'New case' }).click();
  return new CaseForm(page);
}

/** The agent takes the last character of the order number away. */
async function eraseOne(form: CaseForm) {
  await form.control(order).press('End');
  await form.control(order).press('Backspace');
}

/** Opens the page on which one form has a control of each make. */
async function openEditors(sidecase: Sidecase, helpdesk: DemoHelpdesk) {
  await sidecase.configure(formsConfiguration);
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  for (const message of conversation) helpdesk.addMessage('c1', message);
  return new CaseForm(await openForms(sidecase, helpdesk));
}

async function openForms(sidecase: Sidecase, helpdesk: DemoHelpdesk) {
  const url = `${helpdesk.url}/forms/conversations/c1`;
  test.slow(); // the first time, editors are bundled
  await fetch(url);
  return sidecase.open(url);
}

const submitted = (helpdesk: DemoHelpdesk) => helpdesk.state().cases[0]?.fields;

/** Ten editors load, on a busy machine for some seconds. */
const whileEditorsLoad = { timeout: 30_000 };

const filled = Object.values(expectedCase).filter((value) => value !== '').length;
const filledText = (fields: number) =>
  `Sidecase filled ${fields} fields for review. Nothing is saved.`;

test('every make of control is filled, and the server gets what was filled', async ({
  sidecase,
  helpdesk,
}) => {
  const form = await openEditors(sidecase, helpdesk);
  await expect.poll(() => form.banner(), whileEditorsLoad).toBe(filledText(filled));
  expect(submitted(helpdesk)).toBeUndefined();
  await form.submit();
  await expect.poll(() => submitted(helpdesk)).toEqual(expectedCase);
  await expect.poll(() => form.banner()).toBeNull();
});

test('what the page does not take is said, with the reason', async ({ sidecase, helpdesk }) => {
  const form = await openEditors(sidecase, helpdesk);
  await expect
    .poll(() => form.refused(), whileEditorsLoad)
    .toEqual([
      'short: “SHT-1004” was not taken, it takes 5 characters at most.',
      'Topic unsuited: “Defective product” was not taken, it has no such option.',
    ]);
});

test('undo empties every make of control, and undo again fills it', async ({
  sidecase,
  helpdesk,
}) => {
  const form = await openEditors(sidecase, helpdesk);
  await expect.poll(() => form.banner(), whileEditorsLoad).toBe(filledText(filled));
  await form.press('Undo');
  await expect.poll(() => form.banner()).toBe(`${filled} fields put back as they were.`);
  expect(await form.marked()).toEqual({});
  await form.submit();
  const empty = Object.fromEntries(Object.keys(expectedCase).map((name) => [name, '']));
  await expect.poll(() => submitted(helpdesk)).toEqual({ ...empty, checkbox: 'false' });
});

test('undo again fills every make of control anew', async ({ sidecase, helpdesk }) => {
  const form = await openEditors(sidecase, helpdesk);
  await expect.poll(() => form.banner(), whileEditorsLoad).toBe(filledText(filled));
  await form.press('Undo');
  await expect.poll(() => form.banner()).toBe(`${filled} fields put back as they were.`);
  expect(await form.marked()).toEqual({});
  await form.press('Undo');
  await expect.poll(async () => Object.keys(await form.marked()).length).toBe(filled);
  await form.submit();
  await expect.poll(() => submitted(helpdesk)).toEqual(expectedCase);
});

test('the form is filled for review only, and each mark tells its quote', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(byHand);
  const form = await openNewCase(sidecase, helpdesk);
  await expect(form.control('Category')).toHaveValue('defect');
  await expect(form.control(order)).toHaveValue('ORD-104233');
  await expect.poll(() => form.marked()).toMatchObject({ [order]: expect.stringContaining('ORD') });
  await form.focus(order);
  expect(await form.tooltip()).toContain('ORD-104233');
  expect(await form.banner()).toContain('Nothing is saved');
  expect(helpdesk.state().cases).toEqual([]);
});

test('what the agent types is theirs, before and after the filling', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(byHand);
  const form = await openNewCase(sidecase, helpdesk);
  await form.page.keyboard.type('My own title');
  await expect.poll(() => form.marked()).toHaveProperty([order]);
  await expect(form.control('Title')).toHaveValue('My own title');
  expect(await form.marked()).not.toHaveProperty('Title');

  await eraseOne(form);
  await expect.poll(() => form.marked()).not.toHaveProperty([order]);
  await form.press('Undo');
  await expect(form.control('Category')).toHaveValue('');
  await expect(form.control(order)).toHaveValue('ORD-10423');
  await expect(form.control('Title')).toHaveValue('My own title');
});

test('clear empties what was filled, and undo brings it back', async ({ sidecase, helpdesk }) => {
  await sidecase.configure(byHand);
  const form = await openNewCase(sidecase, helpdesk);
  await expect.poll(() => form.banner()).toContain('for review');
  await eraseOne(form);
  await form.press('Clear');
  await expect(form.control(order)).toHaveValue('');
  await expect(form.control('Category')).toHaveValue('');
  await expect.poll(() => form.banner()).toContain('cleared');
  await form.press('Undo');
  await expect(form.control(order)).toHaveValue('ORD-10423');
  await expect(form.control('Category')).toHaveValue('defect');
});

test('the keyboard reaches the banner, and escape dismisses it and leaves the values', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(byHand);
  const form = await openNewCase(sidecase, helpdesk);
  await expect.poll(() => form.banner()).toContain('for review');
  await form.focus('Dismiss');
  await form.page.keyboard.press('Escape');
  await expect.poll(() => form.banner()).toBeNull();
  expect(await form.marked()).toEqual({});
  await expect(form.control('Category')).toHaveValue('defect');
});

test('a control that the page draws anew is filled again, not what the agent changed', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(byHand);
  const form = await openNewCase(sidecase, helpdesk);
  await expect.poll(() => form.marked()).toHaveProperty([order]);
  await form.control('Customer name').fill('Somebody else');
  for (const label of [order, 'Customer name']) {
    await form.control(label).evaluate((input: HTMLInputElement) => {
      const drawnAnew = input.cloneNode() as HTMLInputElement;
      drawnAnew.value = '';
      input.replaceWith(drawnAnew);
    });
  }
  await expect(form.control(order)).toHaveValue('ORD-104233');
  await expect.poll(() => form.marked()).toHaveProperty([order]);
  await expect(form.control('Customer name')).toHaveValue('');
});

test('values stay when the agent looks at another conversation, and the banner says whose they are', async ({
  sidecase,
  helpdesk,
}) => {
  const form = await openEditors(sidecase, helpdesk);
  await expect.poll(() => form.banner(), whileEditorsLoad).toBe(filledText(filled));
  helpdesk.createConversation({ id: 'c2', customer: { name: 'Bo Lind' }, phase: 'active' });
  await form.page
    .getByRole('link', { name: /Bo Lind/ })
    .first()
    .click();
  await expect.poll(() => form.banner()).toContain('another conversation');
  await form.page
    .getByRole('link', { name: /Priya Nair/ })
    .first()
    .click();
  await expect.poll(() => form.banner()).toBe(filledText(filled));
});

test('another conversation while a prediction runs: its form never gets the values', async ({
  sidecase,
  helpdesk,
}) => {
  const model = await startModelServer();
  const answers: (() => void)[] = [];
  model.answer((request, response) => {
    const code = /RCT-\d+/.exec(request.messages.at(-1)?.content ?? '')?.[0] ?? '';
    const react = { value: code, quote: code, message: 1 };
    answers.push(() => says(JSON.stringify({ react }))(request, response));
  });
  await sidecase.configure({
    ...formsConfiguration,
    prediction: { provider: 'openai', openai: { baseURL: model.baseURL, model: 'test' } },
    assistance: { channels: ['chat'] },
  });
  for (const [id, code] of Object.entries({ c1: 'RCT-1001', c2: 'RCT-2002' })) {
    helpdesk.createConversation({ id, customer: { name: id }, phase: 'active' });
    helpdesk.addMessage(id, { sender: 'customer', text: `It is about ${code}` });
  }
  const page = await openForms(sidecase, helpdesk);
  const input = page.locator("[name='react']");
  // One for the panel's proposal, one for the form.
  await expect.poll(() => answers.length, whileEditorsLoad).toBeGreaterThan(1);
  await page.getByRole('link', { name: /c2/ }).first().click();
  await expect(page).toHaveURL(/c2$/);
  const answerAll = () => {
    for (const answer of answers.splice(0)) answer();
    return input.inputValue();
  };
  await expect.poll(answerAll, whileEditorsLoad).toBe('RCT-2002');
  await model.close();
});

test('assistance that is off for the channel leaves the form alone', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure({ ...byHand, assistance: { channels: ['email'] } });
  const form = await openNewCase(sidecase, helpdesk);
  const panel = await sidecase.panel();
  await expect(panel.state).toBeVisible();
  await form.page.waitForTimeout(1_500); // nothing tells that nothing will come
  await expect(form.control(order)).toHaveValue('');
  expect(await form.banner()).toBeNull();
});
