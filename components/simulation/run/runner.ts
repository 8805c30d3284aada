import type { Configuration } from '@/lib/config/schema';
import type { Simulated } from '@/lib/domain/simulation';
import type { PredictorName } from '@/lib/domain/case';
import type { LearnedModel } from '@/lib/domain/learning';
import type { predictFields } from '@/lib/prediction/predict';
import type { Database } from '@/lib/storage/database';
import type { Simulation, SimulationRecord } from '@/lib/storage/rows';
import { readRecords, recordsAt, setState, storeResults } from '@/lib/storage/simulations';
import { noTeacher, openTeacher, type Teacher } from './teacher';

/** What running a simulation needs; tests give their own parts. */
export interface RunnerParts {
  database: Database;
  /** `prediction` of the configuration in force. */
  settings: Configuration['prediction'];
  predict: typeof predictFields;
  /** Lets the page draw and take clicks. */
  breathe: () => Promise<void>;
  /** Told before it learns from conversations, and after. */
  onLearning: (now: boolean) => void;
}

/** Conversations that are read at once, and after which the progress is stored. */
const batch = 20;

/** Milliseconds of work after which the page gets its turn. */
const longestTurn = 30;

/** Longest that one conversation may take, in milliseconds. */
const patience = 120_000;

interface Answered {
  result: Simulated;
  predictor: PredictorName | null;
}

/** Why a run cannot go on: it was stopped, or every other conversation would fail the same way. */
interface Halt {
  trouble: string | null;
}

/** What may be used for a conversation of what the others teach; undefined where it was stopped. */
async function learnFor(
  { place }: SimulationRecord,
  teacher: Teacher,
  signal: AbortSignal,
): Promise<LearnedModel | null | undefined> {
  try {
    return await teacher.learnedFor(place, signal);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

async function predictOne(
  record: SimulationRecord,
  { fields, provider, thresholds }: Simulation,
  teacher: Teacher,
  { predict, settings }: RunnerParts,
  signal: AbortSignal,
): Promise<Answered | Halt> {
  const learned = await learnFor(record, teacher, signal);
  if (learned === undefined) return { trouble: null };
  const started = performance.now();
  const answer = await predict(
    { fields, conversation: record.conversation, known: {}, learned },
    { ...settings, provider, thresholds },
    AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  );
  const milliseconds = performance.now() - started;
  if (answer.ok) {
    const { predictions, refused, usage, predictor } = answer.value;
    const { requests, inputTokens, outputTokens } = usage;
    const tokens = inputTokens + outputTokens;
    const result = { predictions, refused, failure: null, requests, tokens, milliseconds };
    return { result, predictor };
  }
  if (signal.aborted) return { trouble: null };
  // What this one conversation brought about is a result; all else would come again and again.
  if (answer.reason !== 'invalid' && answer.reason !== 'refused')
    return { trouble: answer.message };
  const nothing = { predictions: [], refused: [], requests: 1, tokens: 0 };
  return { result: { ...nothing, failure: answer.message, milliseconds }, predictor: null };
}

/** Predicts a batch; what was done before a halt is stored in any case. */
async function runBatch(
  records: SimulationRecord[],
  simulation: Simulation,
  teacher: Teacher,
  parts: RunnerParts,
  signal: AbortSignal,
): Promise<Halt | null> {
  const results: { record: SimulationRecord; result: Simulated }[] = [];
  let predictor: PredictorName | null = null;
  let halt: Halt | null = null;
  let turn = performance.now();
  for (const record of records) {
    const answered = signal.aborted
      ? { trouble: null }
      : await predictOne(record, simulation, teacher, parts, signal);
    if ('trouble' in answered) {
      halt = answered;
      break;
    }
    results.push({ record, result: answered.result });
    predictor = answered.predictor ?? predictor;
    if (performance.now() - turn < longestTurn) continue;
    await parts.breathe();
    turn = performance.now();
  }
  if (results.length > 0) await storeResults(parts.database, simulation.id, results, predictor);
  return halt;
}

async function teacherOf(simulation: Simulation, parts: RunnerParts): Promise<Teacher> {
  const { id, learns, fields, total } = simulation;
  if (!learns) return noTeacher(total);
  const { database, onLearning } = parts;
  const { minimumExamples } = parts.settings.learning;
  const records = await readRecords(database, id);
  return openTeacher({ records, fields, minimumExamples, onLearning });
}

async function runToEnd(id: string, parts: RunnerParts, signal: AbortSignal): Promise<void> {
  const { database } = parts;
  await setState(database, id, 'running');
  let teacher: Teacher | null = null;
  for (;;) {
    const simulation = await database.simulations.get(id);
    if (!simulation) return;
    const { done, total } = simulation;
    if (done >= total) return setState(database, id, 'done');
    teacher ??= await teacherOf(simulation, parts);
    const records = await recordsAt(database, id, teacher.places.slice(done, done + batch));
    const halt = await runBatch(records, simulation, teacher, parts, signal);
    if (halt) return setState(database, id, 'paused', halt.trouble);
    await parts.breathe();
  }
}

function troubleOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return `It broke off (${words}). Continue; if it stays so, reload this page.`;
}

/**
 * Runs a simulation from where it is, by the same pipeline that fills cases, until it is done or the
 * signal stops it. All there is to go on stands in the database, so that a page may close any time.
 */
export async function runSimulation(
  id: string,
  parts: RunnerParts,
  signal: AbortSignal,
): Promise<void> {
  try {
    await runToEnd(id, parts, signal);
  } catch (error) {
    await setState(parts.database, id, 'paused', troubleOf(error));
  }
}
