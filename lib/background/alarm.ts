import { nextDue } from '@/lib/storage/jobs';
import { nextDelivery } from '@/lib/storage/outbox';
import type { Context } from './context';

/** Wakes the worker for what waits: jobs, and cases that the system of record does not have yet. */
export const workAlarm = 'work';

/** The browser's alarms are not finer, in milliseconds. */
export const alarmGrain = 30_000;

/**
 * Sets the alarm for what is due next. What is due already is being worked on; its alarm is for the
 * case that the worker dies over it.
 */
export async function planAlarm({ database, now }: Context): Promise<void> {
  const times = await Promise.all([nextDue(database), nextDelivery(database)]);
  const due = Math.min(...times.map((time) => time ?? Infinity));
  if (due === Infinity) return;
  await chrome.alarms.create(workAlarm, { when: Math.max(due, now() + alarmGrain) });
}
