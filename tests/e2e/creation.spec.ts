import { demoConfiguration } from '@/lib/config/demo';
import { expect, test } from './harness/fixtures';

test.beforeEach(async ({ sidecase }) => {
  await sidecase.configure(demoConfiguration);
});

const customer = { name: 'Priya Nair', email: 'priya@example.com' };
const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked';

test('an accepted chat with enough context becomes a case, with evidence and history', async ({
  sidecase,
  helpdesk,
}) => {
  helpdesk.createConversation({ id: 'c1', customer, subject: 'Kettle' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await page.getByRole('button', { name: 'Accept' }).first().click();

  await expect(panel.tab(/SC-1001/)).toHaveAttribute('aria-selected', 'true');
  await expect(panel.banner).toContainText('Created by AI');
  await expect(panel.editor('Category')).toHaveValue('Defective product');
  await expect(panel.editor('Order or contract number')).toHaveValue('ORD-104233');
  await expect(panel.quotes('Order or contract number').first()).toContainText('ORD-104233');

  const audit = await sidecase.readDatabase('audit');
  expect(audit[0]).toMatchObject({ actor: 'ai', action: 'created' });
  const order = audit.find(({ field }) => field === 'orderNumber');
  expect(order).toMatchObject({ after: 'ORD-104233', before: null, actor: 'ai' });
});

test('a greeting makes no case, and the panel names what is missing', async ({
  sidecase,
  helpdesk,
}) => {
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: 'hello there' });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.state).toContainText('Category');
  expect(await sidecase.readDatabase('cases')).toMatchObject([{ status: 'proposed' }]);
});

test('what is missing at the accept and known at the end makes a case then', async ({
  sidecase,
  helpdesk,
}) => {
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: 'hello there' });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.state).toContainText('Category');

  helpdesk.addMessage('c1', { sender: 'agent', text: 'Hello! What can I do for you?' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await expect(panel.editor('Category')).toHaveValue('Defective product');
  expect(await sidecase.readDatabase('cases')).toMatchObject([{ status: 'proposed' }]);

  helpdesk.changeConversation('c1', { phase: 'wrapUp' });
  await expect(panel.tab(/SC-1001/)).toBeVisible();
});

test('what was never looked at makes a case when it ends', async ({ sidecase, helpdesk }) => {
  for (const id of ['c1', 'c2']) helpdesk.createConversation({ id, customer, phase: 'active' });
  helpdesk.addMessage('c2', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1?split=c2`);
  const panel = await sidecase.panel();
  const statusOfC2 = async () => {
    const cases = await sidecase.readDatabase('cases');
    return cases.find(({ conversationKey }) => conversationKey?.endsWith('c2'))?.status;
  };
  await expect(panel.page.getByText('Several conversations are open at once.')).toBeVisible();
  await expect.poll(statusOfC2).toBe('proposed');
  helpdesk.changeConversation('c2', { phase: 'wrapUp' });
  await expect.poll(statusOfC2).toBe('saved');
});

test('the agent creates the proposed case with one button', async ({ sidecase, helpdesk }) => {
  await sidecase.configure({ ...demoConfiguration, creation: { enabled: false } });
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await panel.button('Create case').click();
  await expect(panel.tab(/SC-1001/)).toBeVisible();
  expect(await sidecase.readDatabase('cases')).toMatchObject([
    { status: 'saved', createdBy: 'person' },
  ]);
});

test('an outgoing call never makes a case by itself', async ({ sidecase, helpdesk }) => {
  helpdesk.createConversation({ id: 'c1', channel: 'voice', direction: 'outbound', customer });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  helpdesk.changeConversation('c1', { phase: 'active' });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.button('Create case')).toBeVisible();
  helpdesk.changeConversation('c1', { phase: 'wrapUp' });
  helpdesk.changeConversation('c1', { phase: 'closed' });
  await expect(panel.state).toBeVisible();
  expect(await sidecase.readDatabase('cases')).toMatchObject([{ status: 'proposed' }]);
});

test('where the helpdesk has a case already none is made', async ({ sidecase, helpdesk }) => {
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  helpdesk.submitCase('c1', { title: 'Broken kettle' });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  await expect
    .poll(async () => (await sidecase.readDatabase('conversations'))[0]?.caseId)
    .toBe('CASE-1001');
  helpdesk.changeConversation('c1', { phase: 'closed' });
  await expect
    .poll(async () => (await sidecase.readDatabase('conversations'))[0]?.phase)
    .toBe('closed');
  expect(await sidecase.readDatabase('cases')).toEqual([]);
});

test('several open conversations get each their own case', async ({ sidecase, helpdesk }) => {
  for (const id of ['c1', 'c2', 'c3']) {
    helpdesk.createConversation({ id, customer, phase: 'active' });
    helpdesk.addMessage(id, { sender: 'customer', text: `${broken} (${id})` });
  }
  const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const records = () => sidecase.readDatabase('cases').then((cases) => cases.length);
  await expect.poll(records).toBeGreaterThan(0);
  for (const id of ['c2', 'c3']) await page.goto(`${helpdesk.url}/conversations/${id}`);
  await expect.poll(records).toBe(3);
  const cases = await sidecase.readDatabase('cases');
  expect(new Set(cases.map(({ conversationKey }) => conversationKey)).size).toBe(3);
});

test('an e-mail is read from its frame, without what it quotes', async ({ sidecase, helpdesk }) => {
  helpdesk.createConversation({ id: 'm1', channel: 'email', customer, subject: 'Kettle' });
  helpdesk.addMessage('m1', {
    sender: 'customer',
    text: broken,
    html: `<p>${broken}</p><blockquote>Earlier order ORD-999999</blockquote>`,
  });
  helpdesk.changeConversation('m1', { phase: 'active' });
  await sidecase.open(`${helpdesk.url}/conversations/m1`);
  const panel = await sidecase.panel();
  await expect(panel.editor('Order or contract number')).toHaveValue('ORD-104233');
  const [message] = await sidecase.readDatabase('messages');
  expect(message?.text).toBe(broken);
});
