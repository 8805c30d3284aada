import type { FieldValue, PredictorName } from '@/lib/domain/case';
import type { Message } from '@/lib/domain/conversation';
import type { Memory } from '@/lib/domain/memory';
import type { Result } from '@/lib/domain/result';
import type { PredictionFailure, PredictionRequest } from '../predictor';
import { createRedaction, expression } from '../redact';
import { answerSchema, changesSchema, readAnswer, scored, type ModelAnswer } from './answer';
import { fieldsForModel } from './fields';
import { followUpPrompt } from './followUp';
import { firstPrompt, type Prompt } from './instructions';
import { sendable, shortened, smallRoom, usualRoom, type Room } from './transcript';

/** Who is asked, and what must not leave. */
export interface Addressee {
  predictor: PredictorName;
  /** Another model reads the conversation anew. */
  model: string;
  /** As in the configuration's `prediction`. */
  redact: string[] | null;
  neverSend: string[];
}

/** What a model is asked, and how its answer is read. */
export interface Task {
  prompt: Prompt;
  schema: Record<string, unknown>;
  read(text: string): Result<ModelAnswer, PredictionFailure>;
  /** The same with less of the conversation, for a model that cannot read it all; null where there is no less. */
  shorter(): Promise<Task | null>;
  /** What the next run gets if this one succeeds. */
  memory: Memory;
}

/** What there is to do next on a conversation. */
export interface Next {
  /** Null where the customer has written nothing since the last run. */
  task: Task | null;
  /** What the last run left, where it still stands. */
  memory: Memory | null;
}

/**
 * How many messages that were read before are shown again: where the customer goes on writing, the
 * question that this answers may stand before their last words.
 */
const contextFor = ([next]: Message[]) => (next?.sender === 'customer' ? 2 : 1);

/**
 * The next task on a conversation: to read what came after the last run, or all of it where there
 * was none, or other fields, another model, or messages that have changed since.
 */
export async function nextTask(request: PredictionRequest, to: Addressee): Promise<Next> {
  const messages = sendable(request.conversation, to.neverSend);
  const memory = await standingMemory(request, messages, to);
  const fresh = messages.slice(memory?.read ?? 0);
  const isNew = fresh.some(({ sender }) => sender === 'customer');
  return { task: isNew ? await taskFor(request, messages, memory, to) : null, memory };
}

async function taskFor(
  request: PredictionRequest,
  messages: Message[],
  earlier: Memory | null,
  to: Addressee,
  room: Room = usualRoom,
): Promise<Task> {
  const fresh = messages.slice(earlier?.read ?? 0);
  const redaction = createRedaction(to.redact ?? [], request.earlier?.masked);
  const mask = to.redact ? redaction.mask : asIs;
  const before = messages.slice(0, earlier?.read ?? 0).slice(-contextFor(fresh));
  const shown = shortened([...before, ...fresh], room);
  const fields = fieldsForModel({ ...request, earlier });
  const known = withoutForbidden(knownValues(request, earlier), to.neverSend);
  const material = { configured: request.fields, fields, known, shown, mask, room };
  const prompt = earlier
    ? followUpPrompt({ ...material, context: before.length })
    : firstPrompt(material);
  return {
    prompt,
    schema: earlier ? changesSchema() : answerSchema(fields),
    read: (text) =>
      readAnswer(text, {
        request,
        shown,
        predictor: to.predictor,
        restore: to.redact ? redaction.restore : asIs,
      }),
    async shorter() {
      if (room === smallRoom) return null;
      const less = await taskFor(request, messages, earlier, to, smallRoom);
      return less.prompt.user.length < prompt.user.length ? less : null;
    },
    memory: {
      read: messages.length,
      last: messages.at(-1)?.id ?? '',
      digest: await digestOf(request, messages, to),
      predictions: earlier?.predictions ?? [],
      withdrawn: earlier?.withdrawn ?? [],
      masked: redaction.masked(),
    },
  };
}

const asIs = (text: string) => text;

/** What an earlier run left, where all that it was made from still stands. */
async function standingMemory(
  request: PredictionRequest,
  messages: Message[],
  to: Addressee,
): Promise<Memory | null> {
  const { earlier } = request;
  if (!earlier || earlier.read > messages.length) return null;
  const digest = await digestOf(request, messages.slice(0, earlier.read), to);
  if (digest !== earlier.digest) return null;
  // As sure as the conversation makes them now.
  const predictions = earlier.predictions.map((made) => scored(made, request));
  return { ...earlier, predictions };
}

/** SHA-256 over all that a run's result follows from, besides the words that are new to it. */
async function digestOf(
  { fields, known }: PredictionRequest,
  messages: Message[],
  { model, neverSend }: Addressee,
): Promise<string> {
  const parents = fields.flatMap(({ dependsOn }) => (dependsOn ? [known[dependsOn] ?? null] : []));
  const read = messages.map(({ id, sender, text }) => [id, sender, text]);
  const text = JSON.stringify([model, neverSend, fields, parents, read]);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The values that the model is told: those of the case, and what earlier runs found. */
function knownValues({ known }: PredictionRequest, earlier: Memory | null) {
  const found = (earlier?.predictions ?? []).map(({ field, value }) => [field, value] as const);
  return { ...Object.fromEntries(found), ...known };
}

function withoutForbidden(known: Record<string, FieldValue>, neverSend: string[]) {
  const forbidden = neverSend.map(expression);
  return Object.fromEntries(
    Object.entries(known).filter(([, value]) =>
      forbidden.every((form) => String(value).search(form) < 0),
    ),
  );
}
