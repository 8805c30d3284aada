import { inject } from 'vitest';
import { mailTo } from '../helpdesks/rt5/mail';
import type { Tokens } from '../helpdesks/rt5/template';
import type { Served } from './setup';

function running(served: Served): Exclude<Served, { why: string }> {
  if ('why' in served) throw new Error(served.why);
  return served;
}

/** Whether there is a real Request Tracker; setup.ts says why not. */
export const isServed = !('why' in inject('requestTracker'));

/** The real Request Tracker that all tests of a run share: each makes its own tickets. */
export const server = {
  /** With a slash at the end. */
  get url(): string {
    return running(inject('requestTracker')).url;
  },
  get tokens(): Tokens {
    return running(inject('requestTracker')).tokens;
  },
  /** Delivers a message as the mail server would, to queue Support. */
  mail: (message: string): Promise<void> => mailTo(running(inject('requestTracker')), message),
};
