import { fail, ok } from '@/lib/domain/result';
import { answerSchema, readAnswer } from './model/answer';
import { fieldsForModel, promptFor } from './model/instructions';
import type { Predictor } from './predictor';

/** The part of the browser's Prompt API (`LanguageModel`) that is used. */
export interface LanguageModelFactory {
  availability(): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(options: {
    initialPrompts: { role: 'system'; content: string }[];
    signal: AbortSignal;
  }): Promise<LanguageModelSession>;
}

export interface LanguageModelSession {
  prompt(
    text: string,
    options: { responseConstraint: Record<string, unknown>; signal: AbortSignal },
  ): Promise<string>;
  destroy(): void;
}

/** The browser's own model, or null where the browser has none. */
export function builtinModel(): LanguageModelFactory | null {
  const { LanguageModel } = globalThis as { LanguageModel?: LanguageModelFactory };
  return LanguageModel ?? null;
}

/** Asked anew: the signal may have changed while the model worked. */
const wasStopped = (signal: AbortSignal) => signal.aborted;

const asIs = (text: string) => text;

/** The browser's own language model: nothing leaves the device, so nothing is masked. */
export function builtin(model: LanguageModelFactory): Predictor {
  return {
    name: 'builtin',
    async predict(request, signal) {
      if (signal.aborted) return fail('aborted', 'The prediction was stopped.');
      if ((await model.availability()) !== 'available')
        return fail(
          'unavailable',
          "The browser's language model is not ready: choose another provider in prediction.provider.",
        );
      const started = performance.now();
      const fields = fieldsForModel(request);
      const { system, user } = promptFor(request, fields, asIs);
      let session: LanguageModelSession | null = null;
      try {
        session = await model.create({
          initialPrompts: [{ role: 'system', content: system }],
          signal,
        });
        const text = await session.prompt(user, {
          responseConstraint: answerSchema(fields),
          signal,
        });
        const read = readAnswer(text, request, 'builtin', asIs);
        if (!read.ok) return read;
        const milliseconds = performance.now() - started;
        return ok({
          predictions: read.value,
          usage: { requests: 0, inputTokens: 0, outputTokens: 0, milliseconds },
        });
      } catch {
        return wasStopped(signal)
          ? fail('aborted', 'The prediction was stopped.')
          : fail('away', "The browser's language model stopped working. It is tried again.", true);
      } finally {
        session?.destroy();
      }
    },
  };
}
