import { test as base } from '@playwright/test';
import { startDemoHelpdesk, type DemoHelpdesk } from '../../helpdesks/demo/server';
import { extensionFolder, type Build } from './build';
import { launch } from './launch';
import { whyNoPolicy, type Policy } from './policy';
import { Sidecase } from './sidecase';

export { expect } from '@playwright/test';

interface TestFixtures {
  /** Starts a browser with the extension; ends with the test. With `policy`, skips where that cannot be. */
  launchSidecase(options?: { build?: Build; policy?: Policy; proxy?: string }): Promise<Sidecase>;
  /** A browser with the test build. */
  sidecase: Sidecase;
  /** The demo helpdesk, empty. */
  helpdesk: DemoHelpdesk;
}

export const test = base.extend<TestFixtures, { runningHelpdesk: DemoHelpdesk }>({
  launchSidecase: async ({}, use) => {
    const started: Sidecase[] = [];
    await use(async ({ build = 'test', policy, proxy } = {}) => {
      const why = policy && whyNoPolicy();
      base.skip(Boolean(why), why ?? '');
      const options = {
        extension: extensionFolder(build),
        ...(policy && { policy }),
        ...(proxy && { proxy }),
      };
      const sidecase = new Sidecase(await launch(options));
      started.push(sidecase);
      return sidecase;
    });
    await Promise.all(started.map((sidecase) => sidecase.close()));
  },

  sidecase: async ({ launchSidecase }, use) => {
    await use(await launchSidecase());
  },

  runningHelpdesk: [
    async ({}, use) => {
      const helpdesk = await startDemoHelpdesk();
      await use(helpdesk);
      await helpdesk.stop();
    },
    { scope: 'worker' },
  ],

  helpdesk: async ({ runningHelpdesk }, use) => {
    runningHelpdesk.reset();
    await use(runningHelpdesk);
  },
});
