import type { Database } from './database';
import type { Job } from './rows';

/** Longest that a look waits for a customer who goes on writing, in milliseconds. */
export const longestQuiet = 5000;

/**
 * Asks for a look at a conversation; replaces what was asked before and not begun.
 *
 * @param quiet milliseconds to wait for more; what was asked before has waited already.
 */
export async function queueJob(
  database: Database,
  key: string,
  now: number,
  quiet = 0,
): Promise<void> {
  await database.transaction('rw', database.jobs, async () => {
    const askedAt = (await database.jobs.get(key))?.askedAt ?? now;
    const dueAt = Math.max(now, Math.min(now + quiet, askedAt + longestQuiet));
    const ticket = crypto.randomUUID();
    await database.jobs.put({ conversationKey: key, ticket, attempts: 0, askedAt, dueAt });
  });
}

/** Ends a job, unless newer work took its place meanwhile. */
export async function finishJob(database: Database, job: Job): Promise<void> {
  await database.jobs
    .where({ conversationKey: job.conversationKey })
    .filter(({ ticket }) => ticket === job.ticket)
    .delete();
}

/** Changes a job, unless newer work took its place meanwhile. */
export async function changeJob(
  database: Database,
  job: Job,
  change: Partial<Pick<Job, 'attempts' | 'dueAt'>>,
): Promise<void> {
  await database.jobs
    .where({ conversationKey: job.conversationKey })
    .filter(({ ticket }) => ticket === job.ticket)
    .modify(change);
}

/** When the next job is due in Unix milliseconds, or null with none. */
export async function nextDue(database: Database): Promise<number | null> {
  const job = await database.jobs.orderBy('dueAt').first();
  return job?.dueAt ?? null;
}
