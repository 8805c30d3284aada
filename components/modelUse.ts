import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { database } from '@/lib/storage/database';
import { localDay, totalUsage, usageOf, usageOn } from '@/lib/storage/usage';
import { count } from './words';

type Total = ReturnType<typeof totalUsage>;

/** Today by the calendar of this device; changes at midnight, also on a page that stays open. */
function useToday(): string {
  const [today, setToday] = useState(() => localDay(Date.now()));
  useEffect(() => {
    const midnight = new Date();
    midnight.setHours(24, 0, 1, 0);
    const timer = setTimeout(() => setToday(localDay(Date.now())), midnight.getTime() - Date.now());
    return () => clearTimeout(timer);
  }, [today]);
  return today;
}

/** What model servers were asked today; undefined until it is read. */
export function useTodaysUse(): Total | undefined {
  const today = useToday();
  return useLiveQuery(async () => totalUsage(await usageOn(database, today)), [today]);
}

/** What they were asked about a conversation. */
export function useConversationUse(key: string): Total | undefined {
  return useLiveQuery(async () => totalUsage(await usageOf(database, key)), [key]);
}

/** `3 requests, 2,140 tokens, 1.8 s`. */
export function wordsOfUse({ requests, inputTokens, outputTokens, milliseconds }: Total): string {
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(undefined, { maximumFractionDigits: digits }).format(value);
  const tokens = inputTokens + outputTokens;
  return [
    count(requests, 'request'),
    ...(tokens > 0 ? [`${number(tokens)} tokens`] : []),
    ...(requests > 0 ? [`${number(milliseconds / 1000, 1)} s`] : []),
  ].join(', ');
}
