import type { Configuration } from '@/lib/config/schema';
import { thisBrowser, type PredictionEnvironment } from '@/lib/prediction/environment';
import type { Database } from '@/lib/storage/database';
import { addUsage, localDay, takeRequest } from '@/lib/storage/usage';

/** What simulations have in the place of a conversation where requests are counted. */
const key = 'simulation';

/** This browser; what a simulation asks counts with all else that is asked that day. */
export function simulationEnvironment(
  database: Database,
  { dailyRequests }: Configuration['prediction'],
): PredictionEnvironment {
  const today = () => localDay(Date.now());
  return {
    ...thisBrowser(),
    mayAsk: () => takeRequest(database, today(), key, dailyRequests),
    spend: (cost) => addUsage(database, today(), key, cost),
  };
}
