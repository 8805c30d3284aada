import { fail, ok, type Failure } from '@/lib/domain/result';
import type { PredictionEnvironment } from './environment';
import { nextTask, type Task } from './model/task';
import {
  noUsage,
  type PredictionFailure,
  type PredictionRequest,
  type Predictor,
} from './predictor';

interface Expected {
  type: 'text';
  languages: string[];
}

/** The languages that the model is to read and write. */
export interface Languages {
  expectedInputs: Expected[];
  expectedOutputs: Expected[];
}

/** The part of the browser's Prompt API (`LanguageModel`) that is used. */
export interface LanguageModelFactory {
  availability(
    languages: Languages,
  ): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(
    options: Languages & {
      initialPrompts: { role: 'system'; content: string }[];
      signal: AbortSignal;
    },
  ): Promise<LanguageModelSession>;
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

/** The rules are English; the conversation is in the customer's language, and so is what is quoted. */
export async function languagesOf(
  { conversation }: PredictionRequest,
  { languageOf }: Pick<PredictionEnvironment, 'languageOf'>,
): Promise<Languages> {
  const said = conversation.messages.filter(({ sender }) => sender === 'customer');
  const language = await languageOf(said.map(({ text }) => text).join('\n'));
  const languages = [...new Set(['en', language ?? 'en'])];
  return {
    expectedInputs: [{ type: 'text', languages }],
    expectedOutputs: [{ type: 'text', languages }],
  };
}

/** The browser's own language model: nothing leaves the device, so nothing is masked. */
export function builtin(model: LanguageModelFactory, languages: Languages): Predictor {
  async function ask({ prompt, schema }: Task, signal: AbortSignal): Promise<string> {
    const initialPrompts = [{ role: 'system' as const, content: prompt.system }];
    const session = await model.create({ ...languages, initialPrompts, signal });
    try {
      return await session.prompt(prompt.user, { responseConstraint: schema, signal });
    } finally {
      session.destroy();
    }
  }

  return {
    name: 'builtin',
    async predict(request, signal) {
      if (signal.aborted) return stopped();
      const to = { predictor: 'builtin' as const, model: 'builtin', redact: null, neverSend: [] };
      const { task, memory } = await nextTask(request, to);
      if (!task) return ok({ predictions: [], usage: noUsage, ...(memory && { memory }) });
      const started = performance.now();
      const text = await ask(task, signal).catch(() => null);
      if (text === null) return wasStopped(signal) ? stopped() : broken();
      const read = task.read(text);
      if (!read.ok) return read;
      const usage = { ...noUsage, milliseconds: performance.now() - started };
      return ok({ ...read.value, usage, memory: task.memory });
    },
  };
}

/** Asked anew: the signal may have changed while the model worked. */
const wasStopped = (signal: AbortSignal) => signal.aborted;

const stopped = (): Failure<PredictionFailure> => fail('aborted', 'The prediction was stopped.');

const broken = (): Failure<PredictionFailure> =>
  fail('away', "The browser's language model stopped working. It is tried again.", true);
