import type { Simulated } from '@/lib/domain/simulation';
import type { Database } from './database';
import type { EnteredForm, ShadowPrediction } from './rows';

/** Stores what AI would have filled in now; of a conversation the last one counts. */
export async function storeShadow(
  { shadow }: Database,
  conversationKey: string,
  result: Simulated,
  at: number,
): Promise<void> {
  await shadow.put({ conversationKey, at, result });
}

/** The newest of what was recorded, at most `most`; the oldest of them first. */
export async function readShadow({ shadow }: Database, most: number): Promise<ShadowPrediction[]> {
  const newest = await shadow.orderBy('at').reverse().limit(most).toArray();
  return newest.reverse();
}

/** Stores what an agent entered; what was sent off is not replaced by what is only being typed. */
export function storeEntered(database: Database, form: EnteredForm): Promise<void> {
  const { entered } = database;
  return database.transaction('rw', entered, async () => {
    const before = await entered.get(form.conversationKey);
    if (form.submitted || !before?.submitted) await entered.put(form);
  });
}
