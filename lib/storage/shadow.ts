import type { Simulated } from '@/lib/domain/simulation';
import type { Database, ShadowPrediction } from './database';

/** Stores what AI would have filled in now; of a conversation the last one counts. */
export async function storeShadow(
  { shadow }: Database,
  conversationKey: string,
  result: Simulated,
  at: number,
): Promise<void> {
  await shadow.put({ conversationKey, at, result });
}

/** All that was recorded, oldest first. */
export function readShadow({ shadow }: Database): Promise<ShadowPrediction[]> {
  return shadow.orderBy('at').toArray();
}
