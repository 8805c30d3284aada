import AxeBuilder from '@axe-core/playwright';
import { demoConfiguration } from '@/lib/config/demo';
import {
  says,
  startModelServer,
  type Answer,
  type ModelServer,
} from '../unit/prediction/modelServer';
import { shownIn } from '../unit/prediction/readingModel';
import { expect, test } from './harness/fixtures';
import type { Panel } from './harness/panel';
import { startProxy, type Proxy } from './harness/proxy';

const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked. priya@example.com';
const order = 'Order or contract number';
const customer = { name: 'Priya Nair', email: 'priya@example.com' };

/** A model that fills title, category and order number from what it is shown. */
const model: Answer = (request, response) => {
  const said = shownIn(request).filter(({ from }) => from === 'customer');
  const [first] = said;
  const orders = said.flatMap(({ message, text }) =>
    [...text.matchAll(/ORD-\d{6}/g)].map(([quote]) => ({ value: quote, quote, message })),
  );
  const about = first && { quote: first.text.split(',')[0], message: first.message };
  const fields = {
    title: about && { value: 'Kettle ORD-104233 arrived broken', ...about },
    category: about && { value: 'defect', ...about },
    orderNumber: orders.at(-1) ?? null,
  };
  const changes = orders.slice(-1).map((one) => ({ field: 'orderNumber', ...one }));
  const isFollowUp = request.messages[0]?.content.includes('"changes"');
  says(JSON.stringify(isFollowUp ? { changes } : fields))(request, response);
};

let server: ModelServer;
test.beforeEach(async () => {
  server = await startModelServer();
  server.answer(model);
});
test.afterEach(() => server.close());

const configuration = (prediction: object = {}) => ({
  ...demoConfiguration,
  prediction: {
    provider: 'openai',
    openai: { baseURL: server.baseURL, model: 'test-model', apiKey: 'secret' },
    ...prediction,
  },
});

async function expectAccessible({ page }: Panel): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('a model makes the case, and a correction of the customer changes it', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(configuration());
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.tab(/SC-1001/)).toHaveAttribute('aria-selected', 'true');
  await expect(panel.editor(order)).toHaveValue('ORD-104233');
  helpdesk.addMessage('c1', { sender: 'agent', text: 'I am sorry to hear that.' });
  helpdesk.addMessage('c1', { sender: 'customer', text: 'Sorry, it is ORD-104234' });
  await expect(panel.editor(order)).toHaveValue('ORD-104234');
  expect(server.requests).toHaveLength(2);
  expect(JSON.stringify(server.requests)).not.toContain('priya@example.com');

  await panel.tab('Conversation').click();
  await expect(panel.modelUse).toContainText('2 requests, 300 tokens');
  await expect(panel.modelUse).toContainText('today 2 of 500');
});

test('the preview is what the server then receives, to the letter', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(configuration());
  helpdesk.createConversation({ id: 'c1', customer, phase: 'offered' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await panel.button('What is sent').click();
  const sent = panel.page.getByRole('region', { name: 'What is sent' });
  await expect(sent).toContainText(`${server.baseURL}/chat/completions`);
  await expect(sent.getByRole('region', { name: /conversation/ })).toContainText('[EMAIL_1]');
  await expectAccessible(panel);
  await sent.getByText('Raw', { exact: true }).click();
  const shown = await sent.getByRole('region', { name: 'Raw request' }).textContent();
  expect(server.bodies).toEqual([]);

  helpdesk.changeConversation('c1', { phase: 'active' });
  await expect(panel.tab(/SC-1001/)).toBeVisible();
  expect(server.bodies).toEqual([shown]);
  expect(server.headers[0]?.authorization).toBe('Bearer secret');
});

test('Alt+P shows what is sent from every tab, and takes it away again', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(configuration());
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  const sent = panel.page.getByRole('region', { name: 'What is sent' });
  await expect(panel.tab(/SC-1001/)).toHaveAttribute('aria-selected', 'true');
  await panel.editor(order).focus();
  await panel.page.keyboard.press('Alt+P');
  await expect(sent).toBeFocused();
  await expect(panel.tab('Conversation')).toHaveAttribute('aria-selected', 'true');
  await expect(sent).toContainText('Nothing until the customer writes again.');

  await panel.tab(/SC-1001/).click();
  await panel.page.keyboard.press('Alt+P');
  await expect(sent).toBeFocused();
  await panel.page.keyboard.press('Alt+P');
  await expect(sent).toBeHidden();

  await panel.button('What is sent').focus();
  await panel.page.keyboard.press('Alt+P');
  await panel.page.keyboard.press('Escape');
  await expect(sent).toBeHidden();
  await expect(panel.button('What is sent')).toBeFocused();
  expect(server.requests).toHaveLength(1);
});

test('Alt+P and Alt+O do nothing where nothing is sent anyway', async ({ sidecase, helpdesk }) => {
  await sidecase.configure(configuration({ provider: 'embedded' }));
  helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.tab(/SC-1001/)).toHaveAttribute('aria-selected', 'true');
  await panel.page.keyboard.press('Alt+P');
  await panel.page.keyboard.press('Alt+O');
  await panel.page.keyboard.press('?');
  await expect(panel.page.getByRole('dialog')).toBeVisible();
  await expect(panel.tab(/SC-1001/)).toHaveAttribute('aria-selected', 'true');
  expect((await sidecase.readDatabase('conversations'))[0]?.onDevice).toBe(false);
});

test('a conversation that is kept on this device is not sent, until the agent says so', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(configuration());
  helpdesk.createConversation({ id: 'c1', customer, phase: 'offered' });
  helpdesk.addMessage('c1', { sender: 'customer', text: 'hello' });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  const kept = panel.page.getByRole('switch', { name: /on this device/ });
  await expect(kept).not.toBeChecked();
  await panel.page.keyboard.press('Alt+O');
  await expect(kept).toBeChecked();
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  helpdesk.changeConversation('c1', { phase: 'active' });
  await expect(panel.tab(/SC-1001/)).toBeVisible();
  await panel.tab('Conversation').click();
  await expect(panel.modelUse).toContainText('Nothing more is sent');
  expect(server.requests).toEqual([]);

  await kept.click();
  await expect.poll(() => server.requests.length).toBe(1);
});

test('when the requests of the day are spent this device predicts, and the panel says so', async ({
  sidecase,
  helpdesk,
}) => {
  await sidecase.configure(configuration({ dailyRequests: 1 }));
  for (const id of ['c1', 'c2']) {
    helpdesk.createConversation({ id, customer, phase: 'active' });
    helpdesk.addMessage(id, { sender: 'customer', text: broken });
  }
  const page = await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.tab(/SC-1001/)).toBeVisible();
  await page.goto(`${helpdesk.url}/conversations/c2`);
  await expect(panel.tab(/SC-1002/)).toBeVisible();
  await expect(panel.editor(order)).toHaveValue('ORD-104233');
  await panel.tab('Conversation').click();
  await expect(panel.page.getByText("Today's limit of 1 request is reached")).toBeVisible();
  await panel.button('What is sent').click();
  const sent = panel.page.getByRole('region', { name: 'What is sent' });
  await expect(sent).toContainText("Nothing: today's limit of requests is reached.");
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.page.emulateMedia({ colorScheme });
    await expectAccessible(panel);
  }
  expect(server.requests).toHaveLength(1);
  expect(await sidecase.readDatabase('usage')).toMatchObject([{ requests: 1 }]);
});

test("the browser's own model is downloaded by one click, and the progress is shown", async ({
  sidecase,
}) => {
  await sidecase.configure({ ...demoConfiguration, prediction: { provider: 'builtin' } });
  const page = await sidecase.openOwn('options.html');
  await page.evaluate(() => {
    let state = 'downloadable';
    const create = async ({ monitor }: { monitor: (model: EventTarget) => void }) => {
      const model = new EventTarget();
      monitor(model);
      model.dispatchEvent(new ProgressEvent('downloadprogress', { loaded: 0.42, total: 1 }));
      await new Promise((resolve) => addEventListener('finish', resolve, { once: true }));
      state = 'available';
      return { destroy: () => undefined };
    };
    Object.assign(globalThis, { LanguageModel: { availability: async () => state, create } });
  });
  await page.getByRole('tab', { name: 'About' }).click();
  await page.getByRole('tab', { name: 'Model' }).click();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByRole('button', { name: 'Download it' }).click();
  await expect(page.getByText('own model: 42%')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('finish')));
  await expect(page.getByText('own model is ready')).toBeVisible();
});

/** What browsers ask their makers by themselves: updates, autofill. */
const vendors = /(?:google|googleapis|gvt1|microsoft|bing|msn)\.com(?::\d+)?$/;

test.describe('every request of the browser', () => {
  let proxy: Proxy;
  test.beforeEach(async () => {
    proxy = await startProxy();
  });
  test.afterEach(() => proxy.stop());

  for (const provider of ['embedded', 'openai'] as const) {
    const destination =
      provider === 'embedded' ? 'the helpdesk alone' : 'the helpdesk and the model';
    test(`goes to ${destination} while a case is made with ${provider}`, async ({
      launchSidecase,
      helpdesk,
    }) => {
      const sidecase = await launchSidecase({ proxy: proxy.address });
      await sidecase.configure(configuration({ provider }));
      helpdesk.createConversation({ id: 'c1', customer, phase: 'active' });
      helpdesk.addMessage('c1', { sender: 'customer', text: broken });
      await sidecase.open(`${helpdesk.url}/conversations/c1`);
      await expect
        .poll(() => sidecase.readDatabase('cases'))
        .toMatchObject([{ status: 'saved', fields: { orderNumber: { value: 'ORD-104233' } } }]);
      const known = [new URL(helpdesk.url).origin];
      if (provider === 'openai') known.push(new URL(server.baseURL).origin);
      const asked = [...proxy.origins].filter((origin) => !vendors.test(origin));
      expect(asked.sort()).toEqual(known.sort());
    });
  }
});
