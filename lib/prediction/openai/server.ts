import type { ServerNotes } from '@/lib/domain/memory';
import { fail, ok, type Failure, type Result } from '@/lib/domain/result';
import type { PredictionEnvironment } from '../environment';
import type { Task } from '../model/task';
import type { Outgoing, PredictionFailure, Usage } from '../predictor';
import { bodyFor } from './body';
import { addressOf, clientFor, type ServerSettings } from './client';
import { contentOf, tokensOf } from './content';
import { failureOf, isTooLong, limited, refusalOf, tooLate, tooLong } from './failures';
import { learnFrom, stillCount } from './notes';

/** Refusals of one call after which it is given up. */
const mostRefusals = 5;

interface Answer {
  text: string;
  /** What was asked in the end. */
  task: Task;
  usage: Usage;
}

/** A request that came to nothing: it took too long, was not wanted any more, or failed. */
interface Unanswered {
  ok: false;
  error: unknown;
  late: boolean;
  stopped: boolean;
}

/** A configured model server, and what earlier requests taught of it. */
export function openServer(
  settings: ServerSettings,
  environment: Pick<PredictionEnvironment, 'notes' | 'mayAsk' | 'spend'>,
) {
  const name = `${settings.baseURL} ${settings.model}`;
  const client = clientFor(settings);
  const readNotes = async () => stillCount(await environment.notes.read(name), Date.now());
  const remember = (notes: ServerNotes) => environment.notes.write(name, notes);

  /** One request; the time limit holds until the whole answer is there. */
  async function send(task: Task, notes: ServerNotes, signal: AbortSignal) {
    const late = AbortSignal.timeout(settings.timeoutSeconds * 1000);
    const either = AbortSignal.any([signal, late]);
    try {
      const body = bodyFor(task, settings.model, notes);
      return ok<unknown>(await client.chat.completions.create(body, { signal: either }));
    } catch (error) {
      const stopped = signal.aborted;
      return { ok: false, error, late: late.aborted, stopped } satisfies Unanswered;
    }
  }

  async function failure(sent: Unanswered, notes: ServerNotes) {
    if (sent.stopped) return fail<PredictionFailure>('aborted', 'The prediction was stopped.');
    if (sent.late) return tooLate();
    const failed = failureOf(sent.error);
    if (failed.reason === 'limited') await rest(failed, notes);
    return failed;
  }

  /** Nothing is sent before the server wants it, whatever conversation it is for. */
  async function rest({ wait = 0 }: Failure, notes: ServerNotes): Promise<void> {
    const now = Date.now();
    await remember({ ...notes, at: notes.at || now, restsUntil: now + wait });
  }

  /** Asks, and where the server does not take what is asked, learns and asks otherwise. */
  async function ask(task: Task, signal: AbortSignal): Promise<Result<Answer, PredictionFailure>> {
    let notes = await readNotes();
    let asked = task;
    const started = performance.now();
    const wait = notes.restsUntil - Date.now();
    if (wait > 0) return limited(wait);
    for (let requests = 1; requests <= mostRefusals; requests += 1) {
      if (!(await environment.mayAsk())) return spent();
      const sent = await send(asked, notes, signal);
      if (sent.ok) {
        const cost = { ...tokensOf(sent.value), milliseconds: performance.now() - started };
        await environment.spend(cost);
        const text = contentOf(sent.value);
        return text.ok ? ok({ text: text.value, task: asked, usage: { requests, ...cost } }) : text;
      }
      const refusal = refusalOf(sent.error);
      if (refusal && isTooLong(refusal)) {
        const shorter = await asked.shorter();
        if (!shorter) return tooLong();
        asked = shorter;
        continue;
      }
      const learnt = refusal && learnFrom(refusal, notes);
      if (!learnt) return failure(sent, notes);
      notes = { ...learnt, at: Date.now() };
      await remember(notes);
    }
    return fail('invalid', 'The model server accepts no request: check prediction.openai.model.');
  }

  /** What a request for this task would be. */
  async function preview(task: Task): Promise<Outgoing> {
    const body = bodyFor(task, settings.model, await readNotes());
    return { address: addressOf(settings), body: JSON.stringify(body) };
  }

  return { name, ask, preview };
}

const spent = () =>
  fail<PredictionFailure>(
    'spent',
    "Today's requests to the model server are spent: go on tomorrow, or raise prediction.dailyRequests.",
  );
