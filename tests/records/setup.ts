import type { TestProject } from 'vitest/node';
import { getRequestTracker } from '../helpdesks/rt5/packages';
import { startRequestTracker } from '../helpdesks/rt5/start';
import type { Tokens } from '../helpdesks/rt5/template';

/** A running Request Tracker, as the tests are told of it, or why there is none. */
export type Served = { url: string; home: string; tokens: Tokens } | { why: string };

declare module 'vitest' {
  interface ProvidedContext {
    requestTracker: Served;
  }
}

/** Starts one Request Tracker for all tests, where it can be had. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const had = await getRequestTracker();
  if (!had.ok) {
    console.log(`Skipped: ${had.why}.`);
    project.provide('requestTracker', { why: had.why });
    return async () => undefined;
  }
  const { url, home, tokens, stop } = await startRequestTracker();
  project.provide('requestTracker', { url, home, tokens });
  return stop;
}
