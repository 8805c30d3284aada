import { demoConfiguration } from '@/lib/config/demo';
import { expect, test } from './harness/fixtures';

const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked';
const order = 'Order or contract number';
const customer = { name: 'Priya Nair', email: 'priya@example.com' };

test.beforeEach(async ({ sidecase }) => {
  await sidecase.configure(demoConfiguration);
});

test('what says nothing new changes nothing, and that is said', async ({ sidecase, helpdesk }) => {
  helpdesk.createConversation({ id: 'c1', phase: 'active', customer });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.state).toContainText('Case created by AI');
  helpdesk.addMessage('c1', { sender: 'customer', text: 'thank you so much' });
  await expect(panel.state).toHaveText('No changes: nothing new in the last messages');
});

test('a case made by hand is updated when the conversation is wrapped up', async ({
  sidecase,
  helpdesk,
}) => {
  helpdesk.createConversation({ id: 'c1', phase: 'active', customer });
  helpdesk.addMessage('c1', { sender: 'customer', text: 'hello there' });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await panel.tab('Conversation').click();
  await panel.button('New case').click();
  await expect(panel.state).toHaveText('Case created by you');
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  const messages = () => sidecase.readDatabase('messages').then(({ length }) => length);
  await expect.poll(messages).toBe(2);
  await expect(panel.editor(order)).toHaveValue('');
  helpdesk.changeConversation('c1', { phase: 'wrapUp' });
  await expect(panel.editor(order)).toHaveValue('ORD-104233');
  await expect(panel.banner).toContainText('Updated by AI');
  expect(await sidecase.readDatabase('cases')).toMatchObject([{ createdBy: 'person' }]);
});

test('an incoming e-mail updates the case, its quoted history does not', async ({
  sidecase,
  helpdesk,
}) => {
  const mail = (text: string, html = `<p>${text}</p>`) =>
    helpdesk.addMessage('m1', { sender: 'customer', text, html });
  helpdesk.createConversation({ id: 'm1', channel: 'email', phase: 'active', customer });
  mail(broken);
  await sidecase.open(`${helpdesk.url}/conversations/m1`);
  const panel = await sidecase.panel();
  await expect(panel.editor(order)).toHaveValue('ORD-104233');
  const phone = 'You can reach me at +44 20 7946 0018';
  mail(phone, `<p>${phone}</p><blockquote>It was order ORD-999999, it is urgent</blockquote>`);
  await expect(panel.editor('Phone')).toHaveValue('+442079460018');
  await expect(panel.editor(order)).toHaveValue('ORD-104233');
  await expect(panel.editor('Urgency')).toHaveValue('');
});

test.describe('suggestions', () => {
  const fields = demoConfiguration.case.fields.map(({ name }) => name);

  test.beforeEach(async ({ sidecase, helpdesk }) => {
    // No rule lets AI write: what the customer adds is only suggested.
    await sidecase.configure({
      ...demoConfiguration,
      creation: { ...demoConfiguration.creation, fields: ['title', 'category'] },
      updates: { rules: [{ name: 'titles', fields: [fields[0]] }] },
    });
    helpdesk.createConversation({ id: 'c1', phase: 'active', customer });
    helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  });

  test('are accepted with one key, or all at once', async ({ sidecase, helpdesk }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await expect(panel.tab(/SC-1001/)).toBeVisible();
    await expect(panel.suggestion(order)).toContainText('ORD-104233');
    await expect(panel.editor(order)).toHaveValue('');
    await panel.editor(order).press('Alt+Enter');
    await expect(panel.editor(order)).toHaveValue('ORD-104233');
    await expect(panel.suggestion(order)).toBeHidden();

    const text = 'Write to priya.nair@example.org or call +44 20 7946 0018';
    helpdesk.addMessage('c1', { sender: 'customer', text });
    await expect(panel.suggestion('Phone')).toBeVisible();
    await panel.page.keyboard.press('Alt+A');
    await expect(panel.editor('E-mail')).toHaveValue('priya.nair@example.org');
    await expect(panel.editor('Phone')).toHaveValue('+442079460018');
    const actors = (await sidecase.readDatabase('audit')).filter(
      ({ action }) => action === 'accepted',
    );
    expect(actors.every(({ actor }) => actor === 'person')).toBe(true);
  });

  test('that were dismissed do not come back', async ({ sidecase, helpdesk }) => {
    await sidecase.open(`${helpdesk.url}/conversations/c1`);
    const panel = await sidecase.panel();
    await panel.button(`Dismiss suggestion for ${order}`).click();
    await expect(panel.suggestion(order)).toBeHidden();
    helpdesk.addMessage('c1', { sender: 'customer', text: 'my number is +44 20 7946 0018' });
    await expect(panel.suggestion('Phone')).toBeVisible();
    await expect(panel.suggestion(order)).toBeHidden();
  });
});
