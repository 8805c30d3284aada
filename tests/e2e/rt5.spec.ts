import converse from '@/lib/helpdesk/sites/converse.json' with { type: 'json' };
import { RequestTrackerAgent, historyModes } from '../helpdesks/rt5/agent';
import { answerMail, writeMail } from '../helpdesks/rt5/customer';
import { getRequestTracker } from '../helpdesks/rt5/packages';
import { comment, findTickets, readContents, readTicket, reply } from '../helpdesks/rt5/rest';
import { configurationFor } from '../helpdesks/rt5/sidecase';
import { startRequestTracker, type RequestTracker } from '../helpdesks/rt5/start';
import { getProsody } from '../helpdesks/xmpp/prosody';
import { startXmpp, type Xmpp } from '../helpdesks/xmpp/start';
import { CaseForm } from './harness/caseForm';
import { expect, test as base } from './harness/fixtures';
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
function withChats(configuration: ReturnType<typeof configurationFor>, xmpp: Xmpp) {
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
