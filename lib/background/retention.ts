import { forgetBefore } from '@/lib/storage/retention';
import type { Context } from './context';

export const retentionAlarm = 'retention';
const day = 24 * 60 * 60 * 1000;

/** Forgets what is older than `audit.retentionDays`. Runs once a day. */
export async function forgetOld(context: Context): Promise<void> {
  const { configuration } = await context.configuration();
  await forgetBefore(context.database, context.now() - configuration.audit.retentionDays * day);
}

export async function planRetention(): Promise<void> {
  await chrome.alarms.create(retentionAlarm, { periodInMinutes: 24 * 60, delayInMinutes: 5 });
}
