import { demoConfiguration } from '@/lib/config/demo';
import converse from '@/lib/helpdesk/sites/converse.json' with { type: 'json' };
import { getProsody } from '../helpdesks/xmpp/prosody';
import { startXmpp, type Xmpp } from '../helpdesks/xmpp/start';
import { expect, test as base } from './harness/fixtures';

const test = base.extend<object, { xmpp: Xmpp }>({
  xmpp: [
    async ({}, use) => {
      const xmpp = await startXmpp();
      await use(xmpp);
      await xmpp.stop();
    },
    { scope: 'worker' },
  ],
});

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const prosody = await getProsody();
  if (prosody.ok) return;
  console.warn(`Skipped: ${prosody.why}`);
  test.skip(true, prosody.why);
});

test("a customer's message and its correction arrive on the agent's page", async ({
  page,
  xmpp,
}) => {
  await page.goto(xmpp.pageUrl('overlayed'));
  const maria = await xmpp.customer('maria');

  const id = await maria.say('My order ORD-1042 has not arrived.');
  await expect(page.getByText('My order ORD-1042 has not arrived.')).toBeVisible();

  await maria.correct(id, 'My order ORD-2042 has not arrived.');
  await expect(page.getByText('My order ORD-2042 has not arrived.')).toBeVisible();
  await expect(page.getByText('ORD-1042')).toHaveCount(0);
  await maria.stop();
});

const configuration = {
  ...demoConfiguration,
  sites: [{ ...converse, matches: ['http://127.0.0.1/*'] }],
};
const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked';

test('a chat with enough context becomes a case, a greeting alone does not', async ({
  sidecase,
  xmpp,
}) => {
  await sidecase.configure(configuration);
  await sidecase.open(xmpp.pageUrl('overlayed'));
  const panel = await sidecase.panel();
  const paula = await xmpp.customer('paula');
  await paula.say('hello there');
  await expect(panel.state).toContainText('Category');
  expect(await sidecase.readDatabase('cases')).toMatchObject([{ status: 'proposed' }]);

  await paula.say(broken);
  await expect(panel.tab(/SC-1001/)).toBeVisible();
  await expect(panel.editor('Order or contract number')).toHaveValue('ORD-104233');
  await paula.stop();
});

test('a correction in place updates the case', async ({ sidecase, xmpp }) => {
  await sidecase.configure(configuration);
  await sidecase.open(xmpp.pageUrl('overlayed'));
  const panel = await sidecase.panel();
  const nils = await xmpp.customer('nils');
  const id = await nils.say(broken);
  await expect(panel.editor('Order or contract number')).toHaveValue('ORD-104233');
  await nils.correct(id, broken.replace('ORD-104233', 'ORD-204233'));
  await expect(panel.editor('Order or contract number')).toHaveValue('ORD-204233');
  await expect(panel.banner).toContainText('Updated by AI');
  expect(await sidecase.readDatabase('cases')).toHaveLength(1);
  await nils.stop();
});

test('what the customer adds updates the case, and what they correct in words too', async ({
  sidecase,
  xmpp,
}) => {
  await sidecase.configure(configuration);
  await sidecase.open(xmpp.pageUrl('overlayed'));
  const panel = await sidecase.panel();
  const lena = await xmpp.customer('lena');
  await lena.say(broken);
  await expect(panel.tab(/SC-1001/)).toBeVisible();
  await lena.say('please call me at +44 20 7946 0018');
  await expect(panel.editor('Phone')).toHaveValue('+442079460018');
  await lena.say('sorry, order ORD-204233, not ORD-104233');
  await expect(panel.editor('Order or contract number')).toHaveValue('ORD-204233');
  await expect(panel.banner).toContainText('Updated by AI');
  await lena.stop();
});

test('where a closed box means the end, it brings a case made by hand up to date', async ({
  sidecase,
  xmpp,
}) => {
  const [site] = configuration.sites;
  const conversation = { ...converse.conversation, removed: 'closed' };
  await sidecase.configure({ ...configuration, sites: [{ ...site, conversation }] });
  const page = await sidecase.open(xmpp.pageUrl('overlayed'));
  const panel = await sidecase.panel();
  const otto = await xmpp.customer('otto');
  await otto.say('hello there');
  await panel.button('New case').click();
  await expect(panel.state).toHaveText('Case created by you');
  await otto.say(broken);
  await expect(page.getByText(broken)).toBeVisible();
  await expect(panel.editor('Order or contract number')).toHaveValue('');
  await page.locator('converse-chat.chatbox .close-chatbox-button').first().click();
  await expect
    .poll(async () => (await sidecase.readDatabase('cases'))[0]?.fields.orderNumber?.value)
    .toBe('ORD-104233');
  await otto.stop();
});

test('of two chats side by side none is chosen until the agent does', async ({
  sidecase,
  xmpp,
}) => {
  await sidecase.configure(configuration);
  const page = await sidecase.open(xmpp.pageUrl('overlayed'));
  const panel = await sidecase.panel();
  const [ana, ben] = await Promise.all([xmpp.customer('ana'), xmpp.customer('ben')]);
  await ana.say('hello');
  await expect(page.getByText('hello')).toBeVisible();
  await ben.say('hi');
  await expect(panel.page.getByText('Several conversations are open at once.')).toBeVisible();
  await ana.say(broken);
  await ben.say('I was charged twice on invoice INV-77120');
  await expect(page.getByText('charged twice')).toBeVisible();
  expect((await sidecase.readDatabase('cases')).map(({ status }) => status)).not.toContain('saved');

  await page.getByText('charged twice').click();
  await expect(panel.tab(/SC-1001/)).toBeVisible();
  await expect(panel.editor('Order or contract number')).toHaveValue('INV-77120');
  const saved = (await sidecase.readDatabase('cases')).filter(({ status }) => status === 'saved');
  expect(saved.map(({ conversationKey }) => conversationKey)).toEqual([
    expect.stringContaining(xmpp.address('ben')),
  ]);
  await Promise.all([ana.stop(), ben.stop()]);
});

test('a page that is loaded anew finds its case again', async ({ sidecase, xmpp }) => {
  await sidecase.configure(configuration);
  const page = await sidecase.open(xmpp.pageUrl('overlayed'));
  const panel = await sidecase.panel();
  const ida = await xmpp.customer('ida');
  await ida.say(broken);
  await expect(panel.tab(/SC-1001/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(broken)).toBeVisible();
  await ida.say('are you there?');
  await expect(page.getByText('are you there?')).toBeVisible();
  await expect.poll(async () => (await sidecase.readDatabase('messages')).length).toBe(2);
  expect(await sidecase.readDatabase('cases')).toMatchObject([{ status: 'saved' }]);
  await ida.stop();
});
