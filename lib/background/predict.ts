import type { Configuration } from '@/lib/config/schema';
import type { Result } from '@/lib/domain/result';
import { asksServer } from '@/lib/domain/modelServer';
import { carryOver } from '@/lib/prediction/carry';
import type { PredictionEnvironment } from '@/lib/prediction/environment';
import type { PredictionOutcome } from '@/lib/prediction/predict';
import type { PredictionFailure, PredictionRequest } from '@/lib/prediction/predictor';
import { addUsage, localDay, takeRequest } from '@/lib/storage/usage';
import type { Context } from './context';

type Settings = Configuration['prediction'];
type Outcome = Result<PredictionOutcome, PredictionFailure>;

/** The settings under which nothing leaves this device. */
const onThisDevice = (settings: Settings): Settings => ({ ...settings, provider: 'embedded' });

/** What a model server is asked by: known servers, and the day's limit. */
export function environmentFor(
  { database, now }: Context,
  key: string,
  { dailyRequests }: Settings,
): Pick<PredictionEnvironment, 'notes' | 'mayAsk' | 'spend'> {
  return {
    notes: {
      read: async (name) => (await database.servers.get(name)) ?? null,
      async write(name, notes) {
        await database.servers.put({ ...notes, name });
      },
    },
    async mayAsk() {
      // Asked before each request: the agent may just have said that nothing is to leave.
      if (await isKept(database, key)) return false;
      return takeRequest(database, localDay(now()), key, dailyRequests);
    },
    spend: (cost) => addUsage(database, localDay(now()), key, cost),
  };
}

async function isKept({ conversations }: Context['database'], key: string): Promise<boolean> {
  return (await conversations.get(key))?.onDevice ?? false;
}

/**
 * Predicts for a conversation, one request at a time. A model server is not asked where the agent
 * keeps the conversation on this device, or the day's requests are spent: then this device predicts.
 *
 * @param from `memory` goes on from the last run and remembers this one; `start` reads all of it.
 */
export function predictFor(
  context: Context,
  key: string,
  request: PredictionRequest,
  signal: AbortSignal,
  from: 'memory' | 'start' = 'memory',
): Promise<Outcome> {
  return context.exclusively(`predict:${key}`, async () => {
    const { prediction } = (await context.configuration()).configuration;
    if (!asksServer(prediction)) return remembered(context, key, request, prediction, signal, from);
    if (await isKept(context.database, key)) return here(context, key, request, prediction, signal);
    const answer = await remembered(context, key, request, prediction, signal, from);
    const isRefused = !answer.ok && answer.reason === 'spent';
    return isRefused ? here(context, key, request, prediction, signal) : answer;
  });
}

/** Predicts on this device, without losing what a model found before. */
async function here(
  context: Context,
  key: string,
  request: PredictionRequest,
  settings: Settings,
  signal: AbortSignal,
): Promise<Outcome> {
  const answer = await context.predict(request, onThisDevice(settings), signal);
  const memory = await context.database.memories.get(key);
  if (!answer.ok || !memory) return answer;
  const carried = carryOver(answer.value, memory, request, settings.thresholds);
  return { ok: true, value: { ...answer.value, ...carried } };
}

/** Predicts as configured, and stores what the next run need not read again. */
async function remembered(
  context: Context,
  key: string,
  request: PredictionRequest,
  settings: Settings,
  signal: AbortSignal,
  from: 'memory' | 'start',
): Promise<Outcome> {
  const { database } = context;
  const memory = await database.memories.get(key);
  const earlier = memory && from === 'start' ? { ...memory, digest: '' } : memory;
  const environment = environmentFor(context, key, settings);
  const asked = { ...request, earlier: earlier ?? null };
  const answer = await context.predict(asked, settings, signal, environment);
  if (!answer.ok) return answer;
  const { memory: next } = answer.value;
  if (next && from === 'memory') await database.memories.put({ ...next, conversationKey: key });
  return answer;
}
