import { demoConfiguration } from '@/lib/config/demo';
import { expect, test } from './harness/fixtures';

const broken = 'My kettle ORD-104233 arrived broken, the handle is cracked';

test('policy configures the extension, and a change takes effect without a restart', async ({
  launchSidecase,
  helpdesk,
}) => {
  const creation = { ...demoConfiguration.creation, enabled: false };
  const sidecase = await launchSidecase({ policy: { ...demoConfiguration, creation } });
  helpdesk.createConversation({ id: 'c1', phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.button('Create case')).toBeVisible({ timeout: 15_000 });

  sidecase.changePolicy({ ...demoConfiguration });
  await expect(panel.tab(/SC-1001/)).toBeVisible({ timeout: 15_000 });
});

test('a wrong part of policy is named and the rest stays in force', async ({
  launchSidecase,
  helpdesk,
}) => {
  const sidecase = await launchSidecase({
    policy: { ...demoConfiguration, feedback: { enabled: 'no' } },
  });
  helpdesk.createConversation({ id: 'c1', phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.tab(/SC-1001/)).toBeVisible({ timeout: 15_000 });
  const { problems } = await sidecase.send<{ problems: object[] }>('getConfiguration', {});
  expect(problems).toEqual([{ path: 'feedback.enabled', message: 'must be a boolean' }]);
});

test('the default build reads nothing before its site is allowed', async ({
  launchSidecase,
  helpdesk,
}) => {
  const sidecase = await launchSidecase({ build: 'default' });
  await sidecase.configure(demoConfiguration);
  helpdesk.createConversation({ id: 'c1', phase: 'active' });
  helpdesk.addMessage('c1', { sender: 'customer', text: broken });
  await sidecase.open(`${helpdesk.url}/conversations/c1`);
  const panel = await sidecase.panel();
  await expect(panel.button(/Allow/)).toBeVisible();
  expect(await sidecase.readDatabase('conversations')).toEqual([]);
});

test('the options page judges a configuration as it is written', async ({ sidecase }) => {
  const options = await sidecase.openOwn('options.html');
  await options.getByRole('button', { name: 'Paste or write one' }).click();
  const editor = options.getByRole('textbox', { name: /configuration/i });
  await editor.fill('{"creation": {"when": "sometimes"}}');
  await expect(options.getByText('creation.when')).toBeVisible();
  await editor.fill('{\n  "creation": {,}\n}');
  await options.getByRole('button', { name: 'Go to the error, line 2, column 16' }).click();
  await expect(editor).toBeFocused();

  const [site] = demoConfiguration.sites;
  const message = { ...site?.message, item: '.row[' };
  await editor.fill(
    JSON.stringify({ ...demoConfiguration, sites: [{ ...site, message }] }, null, 2),
  );
  await options.getByRole('button', { name: /^Go to sites\[0\]\.message\.item/ }).click();
  const caret = () => editor.evaluate((input: HTMLTextAreaElement) => input.selectionStart);
  const text = await editor.inputValue();
  expect(text.slice(await caret())).toMatch(/^"\.row\["/);

  await editor.fill(JSON.stringify(demoConfiguration));
  await options.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => {
      const state = await sidecase.send<{ configuration: { sites: unknown[] } }>(
        'getConfiguration',
        {},
      );
      return state.configuration.sites.length;
    })
    .toBe(1);
});
