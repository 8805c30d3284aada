import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionFolder } from './harness/build';
import { expect, test } from './harness/fixtures';
import { extensionId } from './harness/launch';

interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  content_scripts?: unknown[];
}

test('the built extension loads under the id that policy is written for', ({ sidecase }) => {
  const [worker] = sidecase.context.serviceWorkers();
  expect(worker?.url()).toMatch(`chrome-extension://${extensionId}/`);
});

test('the default build asks for no host and no warned-of permission at install', () => {
  const path = join(extensionFolder('default'), 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  expect(manifest.host_permissions ?? []).toEqual([]);
  // A static content script warns like a host.
  expect(manifest.content_scripts ?? []).toEqual([]);
  const silent = ['storage', 'unlimitedStorage', 'sidePanel', 'alarms', 'scripting'];
  expect(silent).toEqual(expect.arrayContaining(manifest.permissions));
});

test('the browser accepts the managed schema and hands policy to the extension', async ({
  launchSidecase,
}) => {
  const creation = { enabled: true, when: 'any' };
  const sidecase = await launchSidecase({ policy: { creation } });
  const options = await sidecase.openOwn('options.html');
  const policy = () => options.evaluate(() => chrome.storage.managed.get(null));
  await expect.poll(policy, { timeout: 10_000 }).toEqual({ creation: JSON.stringify(creation) });
});

test('the real side panel opens beside the helpdesk', async ({ helpdesk, sidecase }) => {
  await sidecase.open(helpdesk.url);
  const panel = await sidecase.panel();
  await expect(panel.page.getByText('Sidecase has no configuration yet.')).toBeVisible();
  expect(await panel.page.evaluate(() => innerWidth)).toBeLessThanOrEqual(480);
});

test('a killed worker wakes for the next command', async ({ sidecase }) => {
  await sidecase.killWorker();
  const answer = await sidecase.send<{ problems: unknown[] }>('getConfiguration', {});
  expect(answer.problems).toEqual([]);
});
