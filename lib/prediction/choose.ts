import type { Configuration } from '@/lib/config/schema';
import { fail, ok, type Failure, type Result } from '@/lib/domain/result';
import { asksServer } from '@/lib/domain/modelServer';
import { builtin, languagesOf, type LanguageModelFactory } from './builtin';
import { embedded } from './embedded';
import type { PredictionEnvironment } from './environment';
import { openai } from './openai';
import type { PredictionFailure, PredictionRequest, Predictor } from './predictor';

type Settings = Configuration['prediction'];

/**
 * The predictor that the configuration asks for. `auto`: openai if it is configured, else the
 * browser's own model if it is ready for the conversation's language, else embedded.
 */
export async function choosePredictor(
  request: PredictionRequest,
  settings: Settings,
  environment: PredictionEnvironment,
): Promise<Result<Predictor, PredictionFailure>> {
  const { provider } = settings;
  if (provider === 'embedded') return ok(embedded);
  if (asksServer(settings) && settings.openai)
    return ok(openai(settings.openai, settings, environment));
  if (provider === 'openai')
    return fail(
      'unavailable',
      'No model server is configured: set prediction.openai, or choose another provider.',
    );
  const { languageModel } = environment;
  if (!languageModel) return provider === 'auto' ? ok(embedded) : notReady('unavailable');
  const languages = await languagesOf(request, environment);
  const availability = await languageModel.availability(languages);
  if (availability === 'available') return ok(builtin(languageModel, languages));
  return provider === 'auto' ? ok(embedded) : notReady(availability);
}

type Availability = Awaited<ReturnType<LanguageModelFactory['availability']>>;

function notReady(availability: Availability): Failure<PredictionFailure> {
  return availability === 'unavailable'
    ? fail(
        'unavailable',
        'This browser has no language model for this conversation: choose another provider in prediction.provider.',
      )
    : fail(
        'unavailable',
        "The browser's language model is not downloaded yet: start the download in the panel or the options.",
        true,
      );
}
