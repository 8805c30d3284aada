import type { Configuration } from '@/lib/config/schema';
import { ok } from '@/lib/domain/result';
import type { PredictionEnvironment } from './environment';
import { nextTask, type Addressee } from './model/task';
import type { ServerSettings } from './openai/client';
import { openServer } from './openai/server';
import { noUsage, type Predictor } from './predictor';

/**
 * Any server that speaks the OpenAI chat-completions protocol. Personal data of the kinds in
 * `redact` is masked before it leaves and put back in the answer; what `neverSend` matches stays.
 */
export function openai(
  settings: ServerSettings,
  { redact, neverSend }: Pick<Configuration['prediction'], 'redact' | 'neverSend'>,
  environment: Pick<PredictionEnvironment, 'notes' | 'mayAsk' | 'spend'>,
): Predictor {
  const server = openServer(settings, environment);
  const to: Addressee = { predictor: 'openai', model: server.name, redact, neverSend };
  return {
    name: 'openai',
    async predict(request, signal) {
      const { task, memory } = await nextTask(request, to);
      if (!task) return ok({ predictions: [], usage: noUsage, ...(memory && { memory }) });
      const answer = await server.ask(task, signal);
      if (!answer.ok) return answer;
      const { task: answered, text, usage } = answer.value;
      const read = answered.read(text);
      return read.ok ? ok({ ...read.value, usage, memory: answered.memory }) : read;
    },
    async preview(request) {
      const { task } = await nextTask(request, to);
      return task && server.preview(task);
    },
  };
}
