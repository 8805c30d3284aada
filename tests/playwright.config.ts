import { defineConfig } from '@playwright/test';
import { findBrowser } from './run/browser.mjs';

const executablePath = findBrowser();
const apart = { reading: /reading\.spec\.ts/, xmpp: /xmpp\.spec\.ts/, rt5: /rt5\.spec\.ts/ };

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.cache/e2e',
  globalSetup: './e2e/harness/globalSetup.ts',
  fullyParallel: true,
  workers: 2,
  // A busy machine may miss a deadline once; the run then says how many were flaky.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  globalTimeout: 15 * 60_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
  use: {
    trace: 'retain-on-failure',
    actionTimeout: 5_000,
    navigationTimeout: 10_000,
    launchOptions: executablePath ? { executablePath } : {},
  },
  projects: [
    // The reader alone, in a page without the extension.
    { name: 'reading', testMatch: apart.reading },
    // The built extension beside the demo helpdesk.
    { name: 'extension', testIgnore: Object.values(apart) },
    // The built extension beside converse.js on prosody.
    { name: 'xmpp', testMatch: apart.xmpp },
    // The built extension beside a real Request Tracker.
    { name: 'rt5', testMatch: apart.rt5 },
  ],
});
