import { demoConfiguration } from '@/lib/config/demo';
import { expect, test } from './harness/fixtures';

const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked';

test.beforeEach(async ({ sidecase }) => {
  await sidecase.configure(demoConfiguration);
});

test('a worker killed at any moment leaves one case and nothing lost', async ({
  sidecase,
  helpdesk,
}) => {
  for (const delay of [0, 5, 10, 20, 40]) {
    const id = `c${delay}`;
    helpdesk.createConversation({ id, phase: 'offered' });
    helpdesk.addMessage(id, { sender: 'customer', text: broken });
  }
  const page = await sidecase.open(helpdesk.url);
  for (const delay of [0, 5, 10, 20, 40]) {
    const id = `c${delay}`;
    await page.goto(`${helpdesk.url}/conversations/${id}`);
    helpdesk.changeConversation(id, { phase: 'active' });
    await page.waitForTimeout(delay);
    await sidecase.killWorker();
    // The next word of the customer wakes the worker.
    helpdesk.addMessage(id, { sender: 'customer', text: 'are you there?' });
    const key = `demo:${id}`;
    await expect
      .poll(async () => {
        const cases = await sidecase.readDatabase('cases');
        return cases.filter(({ conversationKey }) => conversationKey === key);
      })
      .toMatchObject([{ status: 'saved', fields: { orderNumber: { value: 'ORD-104233' } } }]);
  }
  const audit = await sidecase.readDatabase('audit');
  const created = audit.filter(({ action }) => action === 'created');
  expect(new Set(created.map(({ caseId }) => caseId)).size).toBe(5);
  expect(created).toHaveLength(5);
});

test('an edit that the agent made before the worker died is still there', async ({
  sidecase,
  helpdesk,
}) => {
  helpdesk.createConversation({ id: 'c1', phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  const order = panel.editor('Order or contract number');
  await expect(order).toHaveValue('ORD-104233');
  await order.fill('ORD-555555');
  await order.blur();
  await expect
    .poll(async () => (await sidecase.readDatabase('cases'))[0]?.fields.orderNumber?.value)
    .toBe('ORD-555555');
  await sidecase.killWorker();
  helpdesk.addMessage('c1', { sender: 'customer', text: 'the order is ORD-777777' });
  await expect(panel.suggestion('Order or contract number')).toContainText('ORD-777777');
  await expect(order).toHaveValue('ORD-555555');
});
