import type { Failure } from '@/lib/domain/result';
import type { Job } from '@/lib/storage/database';
import { changeJob, finishJob, nextDue } from '@/lib/storage/jobs';
import type { Context } from './context';
import { evaluate } from './evaluate';
import { keepAwake } from './keepAwake';
import { saveRecord } from './saveRecord';

/** Alarms are not finer than half a minute. */
const firstRetry = 30_000;
const attemptsAtMost = 6;

/** Wakes the worker for jobs that wait. */
export const jobsAlarm = 'jobs';

async function later(context: Context, job: Job, failure: Failure): Promise<void> {
  const { database } = context;
  const attempts = job.attempts + 1;
  const trouble = { reason: failure.reason, message: failure.message, retryable: true };
  const again = failure.retryable && attempts < attemptsAtMost;
  await database.conversations.update(job.conversationKey, { trouble });
  if (!again) return finishJob(database, job);
  await changeJob(database, job, {
    attempts,
    dueAt: context.now() + firstRetry * 2 ** (attempts - 1),
  });
}

async function attempt(context: Context, key: string, signal: AbortSignal): Promise<void> {
  const { database } = context;
  const job = await database.jobs.get(key);
  if (!job || job.dueAt > context.now()) return;
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
    await plan();
  }

  /** Sets the alarm for the next job that waits. */
  async function plan(): Promise<void> {
    const due = await nextDue(context.database);
    if (due !== null && due > context.now()) await chrome.alarms.create(jobsAlarm, { when: due });
  }

  /** Runs all that is due: after a start of the worker and when the alarm rings. */
  async function runDue(): Promise<void> {
    const pending = await context.database.cases.where({ pending: 1 }).toArray();
    await Promise.all(pending.map(({ id }) => saveRecord(context, id)));
    const jobs = await context.database.jobs.where('dueAt').belowOrEqual(context.now()).toArray();
    await Promise.all(jobs.map((job) => run(job.conversationKey)));
    await plan();
  }

  return { run, runDue };
}
