import converse from '@/lib/helpdesk/sites/converse.json' with { type: 'json' };
import { RequestTrackerAgent, historyModes } from '../helpdesks/rt5/agent';
import { customField, describeRequestTracker } from '../helpdesks/rt5/described';
import { answerMail, writeMail } from '../helpdesks/rt5/customer';
import { getRequestTracker } from '../helpdesks/rt5/packages';
import { comment, findTickets, readContents, readTicket, reply } from '../helpdesks/rt5/rest';
import { configurationFor, recordsIn } from '../helpdesks/rt5/sidecase';
import { startRequestTracker, type RequestTracker } from '../helpdesks/rt5/start';
import { getProsody } from '../helpdesks/xmpp/prosody';
import { startXmpp, type Xmpp } from '../helpdesks/xmpp/start';
import { CaseForm } from './harness/caseForm';
import { expect, test as base } from './harness/fixtures';
import { Overlay } from './harness/overlay';
import type { Sidecase } from './harness/sidecase';

const test = base.extend<object, { rt: RequestTracker; xmpp: Xmpp }>({
  xmpp: [
    async ({}, use) => {
      const prosody = await getProsody();
      base.skip(!prosody.ok, prosody.ok ? '' : prosody.why);
      const xmpp = await startXmpp();
      await use(xmpp);
      await xmpp.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  rt: [
    async ({}, use) => {
      const rt = await startRequestTracker();
      await use(rt);
      await rt.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const found = await getRequestTracker();
  if (found.ok) return;
  console.warn(`Skipped: ${found.why}`);
  test.skip(true, found.why);
});

// RT answers a page in a second, and each mail and each preference is a page or two.
test.describe.configure({ timeout: 90_000 });

/** An agent in a tab beside Sidecase, signed in to RT. */
async function agentIn(sidecase: Sidecase, rt: RequestTracker): Promise<RequestTrackerAgent> {
  const agent = new RequestTrackerAgent(rt, await sidecase.context.newPage());
  await agent.signIn();
  return agent;
}

/** What Sidecase has read of a ticket's page, oldest first. */
async function messagesOf(sidecase: Sidecase, id: string): Promise<[string, string][]> {
  const rows = await sidecase.readDatabase('messages');
  return rows
    .filter(({ conversationKey }) => conversationKey === `rt5:${id}`)
    .sort((a, b) => a.rank - b.rank)
    .map(({ sender, text }) => [sender, text]);
}

for (const mode of historyModes) {
  test(`a ticket whose history is shown as ${mode} is read as its conversation`, async ({
    sidecase,
    rt,
  }) => {
    const from = `reader-${mode}`;
    const subject = 'Parcel missing';
    const id = await writeMail(rt, { from, subject, text: 'My order ORD-104233 is late.' });
    await reply(rt, id, 'Which address?');
    await comment(rt, id, 'The carrier lost it.');
    const text = 'Elm Road 7\n\nOn Mon, 2 Nov 2026, Bea Agent wrote:\n> Which address?';
    await answerMail(rt, id, { from, subject, text, picture: 'porch.png' });

    await sidecase.configure(configurationFor(rt));
    const agent = await agentIn(sidecase, rt);
    await agent.prefers(mode, mode === 'scroll' ? 'newest' : 'oldest');
    await agent.openTicket(id);
    if (mode === 'click') {
      const panel = await sidecase.panel();
      await expect(panel.page.getByText('does not show the messages yet')).toBeVisible();
      await agent.page.getByRole('link', { name: 'Show ticket history' }).click();
    }
    await expect
      .poll(() => messagesOf(sidecase, id))
      .toEqual([
        ['customer', 'My order ORD-104233 is late.'],
        ['agent', 'Which address?'],
        ['note', 'The carrier lost it.'],
        ['customer', 'Elm Road 7\n\nporch.png'],
      ]);
    expect((await sidecase.readDatabase('conversations'))[0]).toMatchObject({
      subject,
      customerEmail: `${from}@customer.test`,
      caseId: id,
      channel: 'email',
      phase: 'active',
    });
  });
}

/** Chats in converse.js beside RT. */
function withChats<Configuration extends { sites: object[] }>(
  configuration: Configuration,
  xmpp: Xmpp,
) {
  const chats = { ...converse, matches: [`${new URL(xmpp.pageUrl('fullscreen')).origin}/*`] };
  return { ...configuration, sites: [...configuration.sites, chats] };
}

test("RT's form for a new ticket is filled from the chat before it, and RT gets what was filled", async ({
  sidecase,
  rt,
  xmpp,
}) => {
  await sidecase.configure(withChats(configurationFor(rt), xmpp));
  const agent = await agentIn(sidecase, rt);
  const chat = await sidecase.open(xmpp.pageUrl('overlayed'));
  const vera = await xmpp.customer('vera');
  await vera.say('My parcel ORD-104233 has not arrived. I am vera@customer.test');
  await expect(chat.getByText('ORD-104233')).toBeVisible();
  await expect.poll(async () => (await sidecase.readDatabase('messages')).length).toBe(1);

  await agent.page.bringToFront();
  await agent.openNewTicket();
  const form = new CaseForm(agent.page);
  await expect.poll(() => form.banner(), { timeout: 20_000 }).toMatch(/review from .* with vera/);
  const filled = ['Category', 'Description', 'E-mail', 'Order number', 'Title'];
  await expect.poll(async () => Object.keys(await form.marked()).sort()).toEqual(filled);
  expect(await form.refused()).toEqual([]);
  for (const width of [800, 1280]) {
    await agent.page.setViewportSize({ width, height: 720 });
    await expect.poll(() => form.covered()).toBe(0);
  }
  const mine = "Requestor.EmailAddress = 'vera@customer.test'";
  expect(await findTickets(rt, mine)).toEqual([]);

  await agent.page.getByRole('button', { name: 'Create' }).last().click();
  await expect.poll(() => findTickets(rt, mine)).toHaveLength(1);
  const [id = ''] = await findTickets(rt, mine);
  expect(await readTicket(rt, id)).toMatchObject({
    requestors: ['vera@customer.test'],
    fields: { Category: 'Shipping', 'Order number': 'ORD-104233' },
  });
  expect((await readContents(rt, id, 'Create'))[0]).toContain('has not arrived');
  await vera.stop();
});

test("in shadow mode RT's form stays the agent's, and what they send with it is what was right", async ({
  sidecase,
  rt,
  xmpp,
}) => {
  const prediction = { provider: 'embedded', shadow: true };
  await sidecase.configure(withChats({ ...configurationFor(rt), prediction }, xmpp));
  const agent = await agentIn(sidecase, rt);
  await sidecase.open(xmpp.pageUrl('overlayed'));
  const nora = await xmpp.customer('nora');
  await nora.say('My parcel ORD-104233 has not arrived. I am nora@customer.test');
  await expect.poll(async () => (await sidecase.readDatabase('shadow')).length).toBe(1);

  const { page } = agent;
  await page.bringToFront();
  await agent.openNewTicket();
  await page.waitForTimeout(2_500); // nothing tells that nothing is filled in
  expect(await new CaseForm(page).banner()).toBeNull();
  await page.locator('input[name=Subject]').fill('Parcel of Nora');
  await page.locator('select.CF-2-Edit').selectOption('Shipping', { force: true });
  await page.locator('input.CF-4-Edit').fill('ORD-104233');
  await page.getByRole('button', { name: 'Create' }).last().click();
  await expect.poll(() => findTickets(rt, "Subject = 'Parcel of Nora'")).toHaveLength(1);

  const [entered] = await sidecase.readDatabase('entered');
  expect(entered).toMatchObject({
    submitted: true,
    entered: { category: ['Shipping'], orderNumber: ['ORD-104233'], description: [''] },
  });
  // RT puts the agent's own address there.
  expect(entered?.entered).not.toHaveProperty('email');
  const report = await sidecase.openOwn('simulation.html?run=shadow');
  const fields = report.getByRole('region', { name: 'Fields', exact: true });
  await expect(fields.getByRole('row', { name: 'Order number' })).toContainText('100%');
  await nora.stop();
});

test('a chat becomes a ticket, and RT has its fields', async ({ sidecase, rt, xmpp }) => {
  await sidecase.configure(withChats(recordsIn(rt), xmpp));
  await agentIn(sidecase, rt);
  await sidecase.open(xmpp.pageUrl('overlayed'));
  const panel = await sidecase.panel();
  const rosa = await xmpp.customer('rosa');
  await rosa.say('My parcel ORD-104233 has not arrived. I am rosa@customer.test');
  await expect(panel.page.getByRole('link', { name: /^Open #\d+/ })).toBeVisible(slowly);
  const [id = '', ...more] = await findTickets(rt, "Requestor.EmailAddress = 'rosa@customer.test'");
  expect(more).toEqual([]);
  expect(await readTicket(rt, id)).toMatchObject({
    requestors: ['rosa@customer.test'],
    fields: { Category: 'Shipping', 'Order number': 'ORD-104233' },
  });
  await rosa.stop();
});

test('by policy, a chat becomes a ticket of a Request Tracker that is described as data', async ({
  launchSidecase,
  rt,
  xmpp,
}) => {
  const record = describeRequestTracker({
    url: rt.url,
    headers: { Authorization: `token ${rt.tokens.agent1}` },
    fields: {
      title: '$.Subject',
      category: customField('Category'),
      orderNumber: customField('Order number'),
    },
    core: { Subject: '{{fields.title}}' },
    custom: { Category: '{{fields.category}}', 'Order number': '{{fields.orderNumber}}' },
    first: { Requestor: '{{fields.email}}' },
  });
  const sidecase = await launchSidecase({
    policy: { ...withChats(recordsIn(rt), xmpp), record },
  });
  const panel = await sidecase.panel();
  await sidecase.open(xmpp.pageUrl('overlayed'));
  const olga = await xmpp.customer('olga');
  await olga.say('My parcel ORD-104233 has not arrived. I am olga@customer.test');
  await expect(panel.page.getByRole('link', { name: /^Open #\d+/ })).toBeVisible(slowly);
  await expect(panel.page.getByText('Tickets: new')).toBeVisible(slowly);
  const [id = '', ...more] = await findTickets(rt, "Requestor.EmailAddress = 'olga@customer.test'");
  expect(more).toEqual([]);
  expect((await readTicket(rt, id)).fields).toMatchObject({
    Category: 'Shipping',
    'Order number': 'ORD-104233',
  });

  await panel.editor('Order number').fill('ORD-555555');
  await panel.editor('Order number').blur();
  const orderNumber = async () => (await readTicket(rt, id)).fields['Order number'];
  await expect.poll(orderNumber, slowly).toBe('ORD-555555');
  await olga.stop();
});

/** RT answers REST2 in half a second, and a case takes some requests. */
const slowly = { timeout: 20_000 };

/** A ticket that a customer opened by mail, open before the agent. */
async function mailedTicket(
  sidecase: Sidecase,
  rt: RequestTracker,
  from: string,
  text: string,
  configuration: object = recordsIn(rt),
) {
  await sidecase.configure(configuration);
  const agent = await agentIn(sidecase, rt);
  await agent.prefers('delay');
  const id = await writeMail(rt, { from, subject: 'A question', text });
  await agent.openTicket(id);
  return { id, agent, panel: await sidecase.panel() };
}

test("a customer's mail updates the fields of its ticket, with its words on the page", async ({
  sidecase,
  rt,
}) => {
  const text = 'My parcel has not arrived.';
  const { id, agent, panel } = await mailedTicket(sidecase, rt, 'mia', text);
  await expect(panel.editor('Category')).toHaveValue('Shipping', slowly);
  await expect
    .poll(async () => (await readTicket(rt, id)).fields, slowly)
    .toMatchObject({
      Category: 'Shipping',
    });

  const more = { from: 'mia', subject: 'A question', text: 'It is order ORD-104233.' };
  await answerMail(rt, id, more);
  await agent.openTicket(id);
  await expect(panel.editor('Order number')).toHaveValue('ORD-104233', slowly);
  await expect(panel.banner).toContainText('Updated by AI');
  await expect
    .poll(async () => (await readTicket(rt, id)).fields, slowly)
    .toMatchObject({
      'Order number': 'ORD-104233',
    });
  const entries = await sidecase.readDatabase('audit');
  expect(entries).toContainEqual(
    expect.objectContaining({ actor: 'ai', field: 'orderNumber', after: 'ORD-104233' }),
  );

  const marks = new Overlay(agent.page);
  await expect
    .poll(() => marks.badges())
    .toContainEqual(expect.stringMatching(/^Order number: ORD-104233 .*reload/));
  await agent.openTicket(id);
  await expect
    .poll(() => marks.badges())
    .toEqual([
      `Category: Shipping written by Sidecase. From “${text}”`,
      'Order number: ORD-104233 written by Sidecase. From “ORD-104233”',
    ]);

  const badges = new CaseForm(agent.page);
  await badges.hover('Order number');
  await expect.poll(() => badges.tooltip()).toBe('“ORD-104233”');
  await badges.hover('Category');
  await expect.poll(() => badges.tooltip()).toBe(`“${text}”`);
});

test('a mail that is too long for the page is read whole, without the lines that are ignored', async ({
  sidecase,
  rt,
}) => {
  const story = Array.from({ length: 1000 }, (_, day) => `On day ${day} nobody rang at my door.`);
  const text = `My parcel has not arrived.\nNews: ORD-999999\n${story.join('\n')}`;
  const configuration = recordsIn(rt);
  const sites = configuration.sites.map((site) => {
    const message = { ...site.message, ignoreLines: [...site.message.ignoreLines, '^News: '] };
    return { ...site, message };
  });
  const own = { ...configuration, sites };
  const { id, agent, panel } = await mailedTicket(sidecase, rt, 'noa', text, own);
  await expect(panel.editor('Category')).toHaveValue('Shipping', slowly);
  await expect(agent.page.locator('.history-container')).toContainText('not shown');
  await expect
    .poll(async () => (await readTicket(rt, id)).fields, slowly)
    .toEqual({ Category: 'Shipping', 'Conversation id': `rt5:${id}` });
});

test("what the agent sets in RT's own page stays, and another value is only suggested", async ({
  sidecase,
  rt,
}) => {
  const text = 'My parcel ORD-104233 has not arrived.';
  const { id, agent, panel } = await mailedTicket(sidecase, rt, 'lea', text);
  await expect(panel.editor('Order number')).toHaveValue('ORD-104233', slowly);
  const orderNumber = async () => (await readTicket(rt, id)).fields['Order number'];
  await expect.poll(orderNumber, slowly).toBe('ORD-104233');

  await agent.editCustomField('4', 'ORD-555555');
  await expect(panel.editor('Order number')).toHaveValue('ORD-555555', slowly);
  await answerMail(rt, id, {
    from: 'lea',
    subject: 'A question',
    text: 'Sorry, it is ORD-777777.',
  });
  await agent.openTicket(id);
  await expect(panel.suggestion('Order number')).toContainText('ORD-777777', slowly);
  expect(await orderNumber()).toBe('ORD-555555');
});

test('what agents comment among themselves is no evidence', async ({ sidecase, rt }) => {
  const { id, agent, panel } = await mailedTicket(
    sidecase,
    rt,
    'ida',
    'My parcel has not arrived.',
  );
  await expect(panel.editor('Category')).toHaveValue('Shipping', slowly);
  await comment(rt, id, 'Looks like order ORD-999999 to me.');
  await answerMail(rt, id, { from: 'ida', subject: 'A question', text: 'Any news of it?' });
  await agent.openTicket(id);
  await expect.poll(async () => (await messagesOf(sidecase, id)).length, slowly).toBe(3);
  await expect.poll(() => sidecase.readDatabase('jobs'), slowly).toEqual([]);
  await expect(panel.editor('Order number')).toHaveValue('');
  expect((await readTicket(rt, id)).fields).not.toHaveProperty(['Order number']);
});

test('a session that has ended is said, and after signing in the ticket is brought up to date', async ({
  sidecase,
  rt,
}) => {
  const text = 'My parcel has not arrived.';
  const { id, agent, panel } = await mailedTicket(sidecase, rt, 'eva', text);
  await expect(panel.editor('Category')).toHaveValue('Shipping', slowly);
  await expect.poll(() => sidecase.readDatabase('jobs'), slowly).toEqual([]);
  await agent.loseSession();
  await panel.editor('Order number').fill('ORD-104233');
  await panel.editor('Order number').blur();
  await expect(panel.page.getByText('You are not signed in to Request Tracker')).toBeVisible(
    slowly,
  );

  const signIn = new RequestTrackerAgent(rt, await sidecase.context.newPage());
  await signIn.signIn();
  await agent.page.bringToFront();
  await panel.button('Try now').click();
  await expect
    .poll(async () => (await readTicket(rt, id)).fields, slowly)
    .toMatchObject({
      'Order number': 'ORD-104233',
    });
  await expect(panel.page.getByText('You are not signed in')).toBeHidden(slowly);
});
