import type { Database, Job } from './database';

/** Asks for a look at a conversation; replaces what was asked before and not begun. */
export async function queueJob(database: Database, key: string, now: number): Promise<void> {
  await database.jobs.put({
    conversationKey: key,
    ticket: crypto.randomUUID(),
    attempts: 0,
    dueAt: now,
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
