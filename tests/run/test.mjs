import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './command.mjs';
import { prepare } from './prepare.mjs';
import { main, say, seconds } from './say.mjs';

/** @typedef {{passed: number, failed: number, skipped: number, flaky?: number}} Counts */

const reports = join(root, '.cache/reports');

/** A tool that passes or fails as a whole counts as one test. @param {number} code @returns {Counts} */
const whole = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/**
 * Reads what a runner counted. One that broke down before it could count, or failed without a
 * failed test, counts as one failure more.
 * @param {string} path
 * @param {number} code
 * @param {(report: any) => Counts} read
 */
function counted(path, code, read) {
  try {
    const counts = read(JSON.parse(readFileSync(path, 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return whole(code || 1);
  }
}

async function lint() {
  const codes = [
    await tool('eslint', ['.']),
    await tool('prettier', ['--check', '--log-level=warn', '.']),
    await tool('knip', []),
  ];
  return whole(Math.max(...codes));
}

/** @param {string} name @param {string} config */
async function nodeTests(name, config) {
  const path = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const code = await tool('vitest', ['run', '--config', config, ...reporters]);
  return counted(path, code, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** @param {string} name @param {string[]} projects */
async function browserTests(name, projects) {
  const path = join(reports, `${name}.json`);
  const chosen = projects.map((project) => `--project=${project}`);
  const args = [
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--reporter=list,json',
    ...chosen,
  ];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: path };
  const code = await tool('@playwright/test', args, { bin: 'playwright', env });
  return counted(path, code, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    flaky: stats.flaky,
  }));
}

/** Every step runs, also when an earlier one failed. @type {[string, () => Promise<Counts>][]} */
const steps = [
  ['lint', lint],
  ['types', async () => whole(await tool('typescript', ['--noEmit'], { bin: 'tsc' }))],
  ['unit tests', () => nodeTests('unit', 'tests/vitest.config.ts')],
  [
    'systems of record against Request Tracker',
    () => nodeTests('records', 'tests/vitest.records.config.ts'),
  ],
  ['build', async () => whole(await tool('wxt', ['build'], { quiet: true }))],
  ['browser tests', () => browserTests('browser', ['reading', 'extension'])],
  ['browser tests against converse.js on prosody', () => browserTests('xmpp', ['xmpp'])],
  ['browser tests against Request Tracker', () => browserTests('rt5', ['rt5'])],
];

await main(async () => {
  await prepare();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const total = { passed: 0, failed: 0, skipped: 0 };
  const summary = [];
  for (const [name, step] of steps) {
    say(`\n── ${name}`);
    const start = performance.now();
    const { passed, failed, skipped, flaky } = await step();
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const again = flaky ? `, ${flaky} of them only when run again` : '';
    summary.push(
      `${failed ? '✘' : '✔'} ${name}: ${passed} passed${again}, ${failed} failed, ${skipped} skipped (${seconds(start)})`,
    );
  }
  say(`\n${summary.join('\n')}\n`);
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed ? 1 : 0;
});
