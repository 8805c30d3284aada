import type { Configuration } from '@/lib/config/schema';
import { fail, ok, type Result } from '@/lib/domain/result';
import { builtin, builtinModel, type LanguageModelFactory } from './builtin';
import { embedded } from './embedded';
import { openai } from './openai';
import type { PredictionFailure, Predictor } from './predictor';

/** What of the browser the predictors use; tests give their own. */
export interface PredictionEnvironment {
  /** The browser's own language model, or null where there is none. */
  languageModel: LanguageModelFactory | null;
}

/** This browser. */
export function thisBrowser(): PredictionEnvironment {
  return { languageModel: builtinModel() };
}

type Settings = Configuration['prediction'];

/**
 * The predictor that the configuration asks for. `auto`: openai if it is configured, else the
 * browser's own model if it is ready, else embedded.
 */
export async function choosePredictor(
  settings: Settings,
  environment: PredictionEnvironment,
): Promise<Result<Predictor, PredictionFailure>> {
  const { provider } = settings;
  if (provider === 'embedded') return ok(embedded);
  if (settings.openai && provider !== 'builtin')
    return ok(openai(settings.openai, settings.redact));
  const { languageModel } = environment;
  const ready = provider !== 'openai' && (await languageModel?.availability()) === 'available';
  if (languageModel && ready) return ok(builtin(languageModel));
  if (provider === 'auto') return ok(embedded);
  return provider === 'openai'
    ? fail(
        'unavailable',
        'No model server is configured: set prediction.openai, or choose another provider.',
      )
    : fail(
        'unavailable',
        'This browser has no language model that is ready: choose another provider in prediction.provider.',
      );
}
