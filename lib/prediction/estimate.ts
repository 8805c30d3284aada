import type { Configuration } from '@/lib/config/schema';
import type { PredictorName } from '@/lib/domain/case';
import { ok, type Result } from '@/lib/domain/result';
import { choosePredictor, thisBrowser } from './choose';
import { fieldsForModel, promptFor } from './model/instructions';
import type { PredictionFailure, PredictionRequest } from './predictor';

/** What predicting will cost, roughly; nothing leaves the browser and nothing is paid for on the device. */
export interface Estimate {
  predictor: PredictorName;
  /** To a model server. */
  requests: number;
  tokens: number;
}

/** English has about four characters a token, other languages less; JSON is denser. */
const charactersPerToken = 3.5;
/** Of the answer: a value, a quote and a message number. */
const tokensPerField = 30;
/** Prompts that are built to know their length. */
const sampled = 20;

function tokensOf(request: PredictionRequest): number {
  const { system, user } = promptFor(request, fieldsForModel(request), (text) => text);
  return (
    (system.length + user.length) / charactersPerToken + request.fields.length * tokensPerField
  );
}

/** Says who will predict and, for a model server, how many requests and tokens that takes. */
export async function estimate(
  requests: PredictionRequest[],
  settings: Configuration['prediction'],
  environment = thisBrowser(),
): Promise<Result<Estimate, PredictionFailure>> {
  const chosen = await choosePredictor(settings, environment);
  if (!chosen.ok) return chosen;
  const predictor = chosen.value.name;
  if (predictor !== 'openai') return ok({ predictor, requests: 0, tokens: 0 });
  const step = Math.max(1, Math.floor(requests.length / sampled));
  const sample = requests.filter((_, index) => index % step === 0);
  const mean = sample.reduce((sum, one) => sum + tokensOf(one), 0) / Math.max(1, sample.length);
  return ok({ predictor, requests: requests.length, tokens: Math.round(mean * requests.length) });
}
