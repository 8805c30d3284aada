import type { Configuration } from '@/lib/config/schema';
import type { PredictorName } from '@/lib/domain/case';
import { fail, ok, type Result } from '@/lib/domain/result';
import { choosePredictor, thisBrowser, type PredictionEnvironment } from './choose';
import { ground, type Grounded } from './ground';
import type { PredictionFailure, PredictionRequest, Usage } from './predictor';

export interface PredictionOutcome extends Grounded {
  usage: Usage;
  predictor: PredictorName;
}

/**
 * Predicts the fields of a request with the predictor that the configuration asks for, and grounds
 * them. A failed model call is the answer, not a reason to ask another predictor: the caller
 * decides whether to try again.
 */
export async function predictFields(
  request: PredictionRequest,
  settings: Configuration['prediction'],
  signal: AbortSignal,
  environment: PredictionEnvironment = thisBrowser(),
): Promise<Result<PredictionOutcome, PredictionFailure>> {
  const chosen = await choosePredictor(settings, environment);
  if (!chosen.ok) return chosen;
  const answer = await chosen.value.predict(request, signal);
  if (!answer.ok) return answer;
  if (signal.aborted) return fail('aborted', 'The prediction was stopped.');
  return ok({
    ...ground(answer.value.predictions, request),
    usage: answer.value.usage,
    predictor: chosen.value.name,
  });
}
