import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { siteDefinition, type SiteDefinition } from '../../lib/config/site';
import type { Reading, startReading } from '../../lib/helpdesk/reading';
import type { Observation, SiteReport } from '../../lib/messages';
import { bundleReader } from '../fixtures/bundle';
import {
  definitionOf,
  Kept,
  siteSummary,
  summary,
  type Report,
  type Situation,
  type Step,
} from '../fixtures/model';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
const origin = 'http://helpdesk.test';

const bundled = bundleReader();

/** Longer than the reader waits for a page to become quiet. */
const quiet = 500;

for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!path.endsWith('expected.json')) continue;
  const name = dirname(path).replaceAll('\\', '/');
  test(name, async ({ page }) => {
    const situation = readJSON(path) as Situation;
    const definition = definitionOf(siteOf(dirname(name)), situation);
    const address = `${origin}/${name}/page.html`;
    if (situation.steps.some((step) => passes(step.do))) await page.clock.install();
    const heard = await readPages(page, siteDefinition.parse(definition));
    for (const [index, step] of situation.steps.entries()) {
      await test.step(`${index + 1}: ${JSON.stringify(step.do)}`, async () => {
        await take(page, address, step.do);
        await page.waitForTimeout(quiet);
        const { site, reports } = heard();
        expect(site, 'report on the site').toEqual(step.site);
        expect(reports, 'reports on conversations').toEqual(expectedOf(step, reports));
      });
    }
  });
}

for (const removed of ['closed', 'away'] as const) {
  test(`asked for a conversation whose pane left, which means ${removed}`, async ({ page }) => {
    const name = 'chat-console/ends-by-removed-pane';
    const site = siteOf('chat-console');
    await readPages(
      page,
      siteDefinition.parse(definitionOf(site, { ...asked(removed), steps: [] })),
    );
    await page.goto(`${origin}/${name}/page.html`);
    await expect.poll(() => confirm(page)).toMatchObject({ present: true, revision: 1 });
    await page.evaluate(() => document.querySelector('.chat')?.remove());
    const ended = { present: true, revision: 2 };
    const expected = removed === 'closed' ? ended : { present: false, revision: 0 };
    await page.waitForTimeout(quiet);
    await expect.poll(() => confirm(page)).toMatchObject(expected);
  });
}

const asked = (removed: string) => ({ site: { conversation: { removed } } });

function confirm(page: Page) {
  return page.evaluate(() =>
    (window as unknown as { reading?: Reading }).reading?.confirm('console:s1'),
  );
}

function readJSON(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** That of the folder, or else the one that ships for this helpdesk. */
function siteOf(helpdesk: string): SiteDefinition {
  const own = join(folder, helpdesk, 'site.json');
  const path = existsSync(own) ? own : join(folder, '../../lib/helpdesk/sites', `${helpdesk}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as SiteDefinition;
}

function passes(action: Step['do']): action is { pass: number } {
  return typeof action === 'object' && 'pass' in action;
}

/** Serves the fixtures under an origin of their own and reads every page that is opened; what was heard since it was last asked. */
async function readPages(page: Page, site: SiteDefinition) {
  const kept = new Kept();
  let observations: Observation[] = [];
  let report: SiteReport | undefined;
  await page.exposeFunction('observed', (observation: Observation) => {
    kept.apply(observation);
    observations.push(observation);
  });
  await page.exposeFunction('siteReported', (latest: SiteReport) => {
    report = latest;
  });
  await page.route(`${origin}/**`, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const file = join(folder, pathname);
    await new Promise((resolve) => setTimeout(resolve, Number(searchParams.get('delay') ?? 0)));
    await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
  });
  await page.addInitScript({
    content: `${await bundled};(${start.toString()})(${JSON.stringify(site)}, sidecase.startReading)`,
  });
  return () => {
    const heard = { site: siteSummary(report), reports: summary(observations, kept) };
    [observations, report] = [[], undefined];
    return heard;
  };
}

/** Runs in each document, as the content script does in the top one. */
function start(site: SiteDefinition, read: typeof startReading): void {
  if (window !== window.top) return;
  const page = window as unknown as Record<
    'observed' | 'siteReported',
    (report: unknown) => Promise<void>
  > & { reading?: Reading };
  const arrived = { ok: true as const, value: undefined };
  const background = {
    observe: (observation: Observation) => page.observed(observation).then(() => arrived),
    reportSite: (report: SiteReport) => page.siteReported(report).then(() => arrived),
  };
  window.addEventListener('DOMContentLoaded', () => {
    page.reading = read([site], background, new AbortController().signal);
  });
}

/** Does one step as the agent, the helpdesk or time would. */
async function take(page: Page, address: string, action: Step['do']): Promise<void> {
  if (action === 'open') await page.goto(address);
  else if ('go' in action) await page.goto(`${address}${action.go}`);
  else if ('click' in action) await page.locator(action.click).click();
  else if ('pass' in action) await page.clock.fastForward(action.pass);
  else
    await page.evaluate(
      (number) => (window as unknown as { steps: (() => void)[] }).steps[number - 1]?.(),
      action.step,
    );
}

/** What a step expects, with what it leaves out taken as nothing, and of the head only what it names. */
function expectedOf({ reports = {} }: Step, heard: Record<string, Report>): Record<string, Report> {
  const filled = Object.entries(reports).map(([key, report]) => {
    const head = { ...heard[key]?.head, ...report.head };
    return [
      key,
      { ...nothing, ...report, head, order: report.order ?? heard[key]?.order ?? [] },
    ] as const;
  });
  return Object.fromEntries(filled);
}

const nothing = { full: false, active: true, added: [], news: [], edited: [], removed: [] };
