import type { Configuration } from '@/lib/config/schema';
import type { PredictorName, Thresholds } from '@/lib/domain/case';
import type { Memory } from '@/lib/domain/memory';
import { fail, ok, type Result } from '@/lib/domain/result';
import { choosePredictor } from './choose';
import { thisBrowser, type PredictionEnvironment } from './environment';
import { ground, type Grounded } from './ground';
import type {
  Outgoing,
  PredictionAnswer,
  PredictionFailure,
  PredictionRequest,
  Usage,
} from './predictor';
import { stillOpen, takenBack, withoutTakenBack } from './withdrawal';

export interface PredictionOutcome extends Grounded {
  /** Fields whose value AI found and the customer took back: what AI wrote there goes. */
  withdrawn: string[];
  usage: Usage;
  predictor: PredictorName;
  /** For the next run on the same conversation; absent where the predictor reads all of it anyway. */
  memory?: Memory;
}

/**
 * Predicts the fields of a request with the predictor that the configuration asks for, and grounds
 * them. A failed model call is the answer, not a reason to ask another predictor: the caller
 * decides whether to try again. What `environment` leaves out is as in this browser.
 */
export async function predictFields(
  request: PredictionRequest,
  settings: Configuration['prediction'],
  signal: AbortSignal,
  environment: Partial<PredictionEnvironment> = {},
): Promise<Result<PredictionOutcome, PredictionFailure>> {
  if (signal.aborted) return stopped();
  const chosen = await choosePredictor(request, settings, { ...thisBrowser(), ...environment });
  if (!chosen.ok) return chosen;
  const answer = await chosen.value.predict(request, signal);
  if (!answer.ok) return answer;
  if (wasStopped(signal)) return stopped();
  return ok({
    ...withEarlier(answer.value, request, settings.thresholds),
    usage: answer.value.usage,
    predictor: chosen.value.name,
  });
}

const stopped = () => fail<PredictionFailure>('aborted', 'The prediction was stopped.');

/** Asked anew: the signal may have changed while the predictor worked. */
const wasStopped = (signal: AbortSignal) => signal.aborted;

/** What an earlier run found stands where this one found nothing else that holds, unless it was taken back. */
function withEarlier(
  { predictions, withdrawn = [], memory }: PredictionAnswer,
  request: PredictionRequest,
  thresholds: Thresholds,
): Grounded & { withdrawn: string[]; memory?: Memory } {
  const { refused, ...grounded } = ground(predictions, request);
  if (!memory) return { ...grounded, refused, withdrawn: [] };
  const { conversation } = request;
  const gone = [...memory.withdrawn, ...takenBack(withdrawn, memory.predictions, conversation)];
  const found = withoutTakenBack([...predictions, ...memory.predictions], gone, conversation);
  const all = ground(found, request).predictions;
  return {
    predictions: all,
    refused,
    // Also where another value follows: it may only be suggested.
    withdrawn: gone.map(({ field }) => field),
    memory: {
      ...memory,
      predictions: all,
      withdrawn: stillOpen(gone, all, request.fields, thresholds),
    },
  };
}

/** What a prediction would send now; null where nothing would leave this device. */
export async function previewFields(
  request: PredictionRequest,
  settings: Configuration['prediction'],
  environment: Partial<PredictionEnvironment> = {},
): Promise<Outgoing | null> {
  const chosen = await choosePredictor(request, settings, { ...thisBrowser(), ...environment });
  return chosen.ok ? ((await chosen.value.preview?.(request)) ?? null) : null;
}
