import type { Failure } from '@/lib/domain/result';
import type { Job } from '@/lib/storage/rows';
import { changeJob, finishJob, longestQuiet } from '@/lib/storage/jobs';
import { planAlarm } from './alarm';
import type { Context } from './context';
import { deliverCaseOf, deliverDue } from './deliver';
import { evaluate } from './evaluate';
import { keepAwake } from './keepAwake';
import { learnFromConversation } from './learn';

/** Alarms are not finer than half a minute. */
const firstRetry = 30_000;
const attemptsAtMost = 6;

async function later(context: Context, job: Job, failure: Failure): Promise<void> {
  const { database } = context;
  const attempts = job.attempts + 1;
  const trouble = { reason: failure.reason, message: failure.message, retryable: true };
  const again = failure.retryable && attempts < attemptsAtMost;
  await database.conversations.update(job.conversationKey, { trouble });
  if (!again) return finishJob(database, job);
  // A server that says how long it wants to rest knows better.
  const wait = failure.wait ?? firstRetry * 2 ** (attempts - 1);
  await changeJob(database, job, { attempts, dueAt: context.now() + wait });
}

/** Waits for a job that is due in a moment; false where it is due later, or newer words came. */
async function comesDue({ dueAt }: Job, now: number, signal: AbortSignal): Promise<boolean> {
  const wait = dueAt - now;
  if (wait > longestQuiet) return false;
  if (wait > 0) await pause(wait, signal);
  return !signal.aborted;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}

async function attempt(context: Context, key: string, signal: AbortSignal): Promise<void> {
  const { database } = context;
  const job = await database.jobs.get(key);
  if (!job || !(await comesDue(job, context.now(), signal))) return;
  const outcome = await evaluate(context, job, signal);
  // Aborted: newer words came, and the job that they brought is next in line.
  if (outcome.ok || outcome.reason === 'aborted') return;
  await later(context, job, outcome);
}

/**
 * Works off the jobs, one at a time for each conversation. Newer work on the same conversation
 * aborts what runs. All there is to resume stands in the database.
 */
export function startJobs(context: Context) {
  const running = new Map<string, AbortController>();

  async function run(key: string): Promise<void> {
    running.get(key)?.abort();
    const controller = new AbortController();
    running.set(key, controller);
    await keepAwake(
      context.exclusively(`conversation:${key}`, () => attempt(context, key, controller.signal)),
    );
    if (running.get(key) === controller) running.delete(key);
    // Outside of the conversation's turn: a slow system of record holds up no prediction.
    await keepAwake(deliverCaseOf(context, key));
    learnFromConversation(context, key);
    await planAlarm(context);
  }

  /** Runs all that is due: after a start of the worker and when the alarm rings. */
  async function runDue(): Promise<void> {
    const soon = context.now() + longestQuiet;
    const jobs = await context.database.jobs.where('dueAt').belowOrEqual(soon).toArray();
    const looks = jobs.map((job) => run(job.conversationKey));
    await Promise.all([...looks, keepAwake(deliverDue(context))]);
    await planAlarm(context);
  }

  return { run, runDue };
}
