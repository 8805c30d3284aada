import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import * as z from 'zod';
import { caseField, sections, type Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import { channels, senders, type Conversation } from '@/lib/domain/conversation';
import { atThreshold, scoreField, type Scored } from '@/lib/domain/score';
import type { LearnedModel } from '@/lib/domain/learning';
import { exampleOf } from '@/lib/prediction/learned/example';
import { gently } from '@/lib/prediction/learned/pace';
import { train } from '@/lib/prediction/learned/train';
import { predictFields } from '@/lib/prediction/predict';

const value = z.union([z.string(), z.number(), z.boolean()]);
const row = z.object({
  id: z.string(),
  channel: z.enum(channels),
  messages: z.array(
    z.object({
      sender: z.enum(senders),
      author: z.string().nullish(),
      text: z.string(),
      at: z.string(),
    }),
  ),
  gold: z.record(z.string(), value.nullable()),
  accept: z.record(z.string(), z.array(value)).optional(),
});
type Row = z.infer<typeof row>;

const samples = fileURLToPath(new URL('samples', import.meta.url));

/** The `schema-NAME.json` whose NAME begins the file's name; the longest, if several do. */
function fieldsFor(folder: string, file: string): CaseField[] {
  const names = readdirSync(folder).flatMap((name) => /^schema-(.+)\.json$/.exec(name)?.[1] ?? []);
  const name = names.filter((one) => file.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  if (!name) throw new Error(`${file}: no schema-NAME.json whose NAME begins its file name`);
  const text = readFileSync(path.join(folder, `schema-${name}.json`), 'utf8');
  return z.object({ fields: z.array(caseField) }).parse(JSON.parse(text)).fields;
}

function conversationOf({ id, channel, messages }: Row): Conversation {
  return {
    key: `bench:${id}`,
    siteId: 'bench',
    channel,
    direction: 'inbound',
    phase: 'active',
    phaseFrom: 'page',
    subject: null,
    customerName: null,
    customerEmail: null,
    caseId: null,
    messages: messages.map(({ sender, author, text, at }, place) => ({
      id: String(place + 1),
      sender,
      author: author ?? null,
      text,
      at: Date.parse(at),
    })),
  };
}

const readRows = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => row.parse(JSON.parse(line)));

/** What the extension would have learned from closed cases like these. */
async function learnFrom(rows: Row[], fields: CaseField[]): Promise<LearnedModel> {
  const examples = rows.map((one) =>
    exampleOf(
      { id: one.id, source: 'import', at: Date.parse(one.messages[0]?.at ?? '') || 0 },
      conversationOf(one),
      Object.entries(one.gold).map(([field, value]) => ({ field, value, by: 'person' })),
      fields,
    ),
  );
  const { minimumExamples } = sections.prediction.parse({}).learning;
  return train({ examples, fields, minimumExamples, pace: gently() });
}

interface Measured {
  scored: Scored[];
  outsideOptions: number;
  ungrounded: number;
  failures: number;
  milliseconds: number[];
  tokens: number;
}

async function measure(
  rows: Row[],
  fields: CaseField[],
  settings: Configuration['prediction'],
  learned: LearnedModel | null,
): Promise<Measured> {
  const measured: Measured = {
    scored: [],
    outsideOptions: 0,
    ungrounded: 0,
    failures: 0,
    milliseconds: [],
    tokens: 0,
  };
  for (const one of rows) {
    const conversation = conversationOf(one);
    const started = performance.now();
    const answer = await predictFields(
      { fields, conversation, known: {}, learned },
      settings,
      AbortSignal.timeout(300_000),
    );
    measured.milliseconds.push(performance.now() - started);
    if (!answer.ok) measured.failures += 1;
    const predictions = answer.ok ? answer.value.predictions : [];
    if (answer.ok)
      measured.tokens += answer.value.usage.inputTokens + answer.value.usage.outputTokens;
    for (const field of fields) {
      const prediction = predictions.find((made) => made.field === field.name) ?? null;
      if (
        prediction &&
        field.type === 'choice' &&
        !field.options?.some((option) => option.value === prediction.value)
      )
        measured.outsideOptions += 1;
      if (prediction && !standsIn(conversation, prediction.evidence)) measured.ungrounded += 1;
      const gold = one.gold[field.name];
      if (gold !== undefined)
        measured.scored.push({ field, gold, accept: one.accept?.[field.name] ?? [], prediction });
    }
  }
  return measured;
}

/** Checked apart from the pipeline's own grounding: every quote stands literally in its message. */
function standsIn(
  conversation: Conversation,
  evidence: { messageId: string; quote: string }[],
): boolean {
  return evidence.every(({ messageId, quote }) =>
    conversation.messages.some(({ id, text }) => id === messageId && text.includes(quote)),
  );
}

function report(
  { scored, milliseconds, ...counts }: Measured,
  settings: Configuration['prediction'],
) {
  const fill = (field: CaseField) => field.thresholds?.fill ?? settings.thresholds.fill;
  const names = [...new Set(scored.map(({ field }) => field.name))];
  const conversations = milliseconds.length;
  return {
    conversations,
    ...atThreshold(scored, fill),
    ...counts,
    msMean: milliseconds.reduce((sum, one) => sum + one, 0) / Math.max(1, conversations),
    fields: Object.fromEntries(
      names.map((name) => [
        name,
        scoreField(
          scored.filter(({ field }) => field.name === name),
          fill,
        ),
      ]),
    ),
  };
}
type Report = ReturnType<typeof report>;

const percent = (part: number | null) => (part === null ? '-' : (part * 100).toFixed(1));

function print(name: string, { fields, ...all }: Report): void {
  console.log(
    `\n${name}: ${all.conversations} conversations, ${all.msMean.toFixed(2)} ms each; filled: precision ${percent(all.precision)} %, coverage ${percent(all.coverage)} %, empty filled ${percent(all.emptyFilled)} %; outside options ${all.outsideOptions}, ungrounded ${all.ungrounded}, failures ${all.failures}`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(fields).map(([field, one]) => [
        field,
        {
          gold: one.gold,
          empty: one.empty,
          'recall %': percent(one.recall),
          'precision %': percent(one.precision),
          'top 3 %': percent(one.top3),
          'precision at fill': percent(one.atFill.precision),
          'coverage at fill': percent(one.atFill.coverage),
          'empty filled %': percent(one.atFill.emptyFilled),
          'recommended fill': one.recommended ?? 'none',
        },
      ]),
    ),
  );
}

function settingsFor(provider: string): Configuration['prediction'] {
  const { MODEL_URL, MODEL_NAME, MODEL_KEY } = process.env;
  const server = MODEL_URL && {
    openai: {
      baseURL: MODEL_URL,
      model: MODEL_NAME ?? '',
      ...(MODEL_KEY && { apiKey: MODEL_KEY }),
    },
  };
  return sections.prediction.parse({ provider, ...(server || {}) });
}

/**
 * How often predictions are right: the extension's own pipeline over labelled conversations, JSON
 * Lines in `data` (our samples by default), each read with the `schema-NAME.json` beside it. With
 * `learn`, a file of the same form, after learning from its conversations as from closed cases. A
 * model server is named by MODEL_URL, MODEL_NAME and MODEL_KEY in the environment.
 */
export async function run(options: {
  json: boolean;
  data?: string;
  provider?: string;
  learn?: string;
}): Promise<Record<string, unknown>> {
  const folder = options.data ?? samples;
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder`);
  const settings = settingsFor(options.provider ?? 'embedded');
  const lessons = options.learn === undefined ? null : readRows(options.learn);
  const files: Record<string, Report> = {};
  const everything: Measured[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const fields = fieldsFor(folder, file);
    const learned = lessons && (await learnFrom(lessons, fields));
    const measured = await measure(readRows(path.join(folder, file)), fields, settings, learned);
    everything.push(measured);
    files[file] = report(measured, settings);
    if (!options.json) print(file, files[file]);
  }
  const all = report(merge(everything), settings);
  if (!options.json) print('All files', all);
  return { ...all, files };
}

function merge(parts: Measured[]): Measured {
  const sum = (count: (part: Measured) => number) =>
    parts.reduce((total, part) => total + count(part), 0);
  return {
    scored: parts.flatMap(({ scored }) => scored),
    milliseconds: parts.flatMap(({ milliseconds }) => milliseconds),
    outsideOptions: sum((part) => part.outsideOptions),
    ungrounded: sum((part) => part.ungrounded),
    failures: sum((part) => part.failures),
    tokens: sum((part) => part.tokens),
  };
}
