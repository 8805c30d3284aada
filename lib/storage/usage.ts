import type { Database } from './database';
import type { ModelUsage } from './rows';

/** The day of a Unix time in milliseconds by the calendar of this device: `2026-06-10`. */
export function localDay(at: number): string {
  const date = new Date(at);
  const digits = (number: number) => String(number).padStart(2, '0');
  return [date.getFullYear(), digits(date.getMonth() + 1), digits(date.getDate())].join('-');
}

/** What was asked on that day, one row a conversation. */
export function usageOn({ usage }: Database, day: string): Promise<ModelUsage[]> {
  return usage.where('[day+conversationKey]').between([day, ''], [day, '\uffff']).toArray();
}

/** What was asked about a conversation, one row a day. */
export function usageOf({ usage }: Database, conversationKey: string): Promise<ModelUsage[]> {
  return usage.where({ conversationKey }).toArray();
}

/** All of it together. */
export function totalUsage(rows: ModelUsage[]): Omit<ModelUsage, 'day' | 'conversationKey'> {
  const sum = (part: (row: ModelUsage) => number) =>
    rows.reduce((total, row) => total + part(row), 0);
  return {
    requests: sum(({ requests }) => requests),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    milliseconds: sum(({ milliseconds }) => milliseconds),
  };
}

const nothing = { requests: 0, inputTokens: 0, outputTokens: 0, milliseconds: 0 };

/** Adds to what was asked about a conversation on a day. */
export function addUsage(
  { usage }: Database,
  day: string,
  conversationKey: string,
  more: Partial<typeof nothing>,
): Promise<void> {
  return usage.db.transaction('rw', usage, async () => {
    const known = (await usage.get([day, conversationKey])) ?? { day, conversationKey, ...nothing };
    await usage.put({
      ...known,
      requests: known.requests + (more.requests ?? 0),
      inputTokens: known.inputTokens + (more.inputTokens ?? 0),
      outputTokens: known.outputTokens + (more.outputTokens ?? 0),
      milliseconds: known.milliseconds + (more.milliseconds ?? 0),
    });
  });
}

/** Counts a request before it leaves; false, and nothing counted, where the day's `limit` is reached. */
export function takeRequest(
  database: Database,
  day: string,
  conversationKey: string,
  limit: number,
): Promise<boolean> {
  return database.transaction('rw', database.usage, async () => {
    const { requests } = totalUsage(await usageOn(database, day));
    if (requests >= limit) return false;
    await addUsage(database, day, conversationKey, { requests: 1 });
    return true;
  });
}
