import type { Configuration } from '@/lib/config/schema';
import type { PredictorName } from '@/lib/domain/case';
import { ok, type Result } from '@/lib/domain/result';
import { choosePredictor } from './choose';
import { thisBrowser, type PredictionEnvironment } from './environment';
import type { PredictionFailure, PredictionRequest, Predictor } from './predictor';

/** What predicting will cost, roughly; on the device nothing. */
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
/** Requests that are made up to know their length. */
const sampled = 20;

async function tokensOf(predictor: Predictor, request: PredictionRequest): Promise<number> {
  const outgoing = await predictor.preview?.(request);
  if (!outgoing) return 0;
  return outgoing.body.length / charactersPerToken + request.fields.length * tokensPerField;
}

/** Says who will predict and, for a model server, how many requests and tokens that takes. Sends nothing. */
export async function estimate(
  requests: PredictionRequest[],
  settings: Configuration['prediction'],
  environment: Partial<PredictionEnvironment> = {},
): Promise<Result<Estimate, PredictionFailure>> {
  const [first] = requests;
  if (!first) return ok({ predictor: 'embedded', requests: 0, tokens: 0 });
  const chosen = await choosePredictor(first, settings, { ...thisBrowser(), ...environment });
  if (!chosen.ok) return chosen;
  const step = Math.max(1, Math.floor(requests.length / sampled));
  const sample = requests.filter((_, index) => index % step === 0);
  const tokens = await Promise.all(sample.map((one) => tokensOf(chosen.value, one)));
  const mean = tokens.reduce((sum, one) => sum + one, 0) / sample.length;
  const predictor = chosen.value.name;
  return mean === 0
    ? ok({ predictor, requests: 0, tokens: 0 })
    : ok({
        predictor,
        requests: requests.length,
        tokens: Math.round(mean * requests.length),
      });
}
