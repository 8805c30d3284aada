import * as z from 'zod';
import type { CaseField } from '@/lib/domain/case';
import {
  channels,
  closedConversation,
  type Conversation,
  senders,
} from '@/lib/domain/conversation';
import type { Example } from '@/lib/domain/learning';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data, Imported } from '@/lib/messages';
import { exampleOf, type Outcome } from '@/lib/prediction/learned/example';
import { putExamples } from '@/lib/storage/learning';
import type { Context } from './context';
import { keepAwake } from './keepAwake';
import { learn } from './learn';

const scalar = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** A closed case with its conversation: what other systems export. */
const labelled = z.object({
  id: z.string().min(1),
  channel: z.enum(channels).default('chat'),
  messages: z
    .array(z.object({ sender: z.enum(senders), text: z.string(), at: z.string().optional() }))
    .max(5000),
  gold: z.record(z.string(), scalar),
});

/** An example as this page exports it. */
const kept = z.object({
  id: z.string().min(1),
  source: z.enum(['case', 'import']),
  at: z.number(),
  labels: z.record(z.string(), z.object({ value: z.string(), by: z.enum(['ai', 'person']) })),
  messages: z.array(z.array(z.string().max(200))).max(5000),
}) satisfies z.ZodType<Example>;

const line = z.union([labelled, kept]);
type Line = z.infer<typeof line>;

const mostLines = 5000;
const mostRefused = 20;

function conversationFrom({ id, channel, messages }: z.infer<typeof labelled>): Conversation {
  return closedConversation({
    key: id,
    siteId: 'import',
    channel,
    messages: messages.map(({ sender, text, at }, place) => ({
      id: String(place),
      sender,
      author: null,
      text,
      at: Date.parse(at ?? '') || 0,
    })),
  });
}

/** An option by its value or, as people write it, its label. */
function valueOf(field: CaseField, written: string): string | null {
  const same = (text: string) => text.trim().toLowerCase() === written.trim().toLowerCase();
  const option =
    field.options?.find(({ value }) => value === written) ??
    field.options?.find(({ value, label }) => same(value) || same(label));
  return option?.value ?? null;
}

function exampleFrom(read: Line, fields: CaseField[]): Result<Example> {
  if ('labels' in read) return ok(read);
  const outcomes: Outcome[] = [];
  for (const [name, written] of Object.entries(read.gold)) {
    const field = fields.find((one) => one.name === name);
    if (!field || written === null) continue;
    const value = field.type === 'choice' ? valueOf(field, String(written)) : written;
    if (value === null) return fail('invalid', `${name}: "${String(written)}" is no option.`);
    outcomes.push({ field: name, value, by: 'person' });
  }
  const at = Date.parse(read.messages[0]?.at ?? '') || Date.now();
  const head = { id: `import:${read.id}`, source: 'import' as const, at };
  const example = exampleOf(head, conversationFrom(read), outcomes, fields);
  return Object.keys(example.labels).length > 0
    ? ok(example)
    : fail('invalid', 'It has no value for any choice field.');
}

function parse(text: string, fields: CaseField[]): Result<Example> {
  try {
    const read = line.safeParse(JSON.parse(text));
    return read.success
      ? exampleFrom(read.data, fields)
      : fail('invalid', 'It is not a conversation with values, nor an exported example.');
  } catch {
    return fail('invalid', 'It is not JSON.');
  }
}

/**
 * Keeps closed cases from a file to learn from, one JSON object a line, and learns. Lines that can't
 * be read are named; the others count.
 */
export async function importExamples(
  context: Context,
  { text }: Data<'importExamples'>,
): Promise<Result<Imported>> {
  const { configuration } = await context.configuration();
  const lines = text.split(/\r?\n/);
  const written = lines.filter((one) => one.trim() !== '').length;
  if (written > mostLines)
    return fail('tooMany', `The file has ${written} lines; ${mostLines} are read at once.`);
  const examples: Example[] = [];
  const refused: Imported['refused'] = [];
  for (const [place, one] of lines.entries()) {
    if (one.trim() === '') continue;
    const parsed = parse(one, configuration.case.fields);
    if (parsed.ok) examples.push(parsed.value);
    else refused.push({ line: place + 1, message: parsed.message });
  }
  if (examples.length > 0) await putExamples(context.database, examples);
  void keepAwake(learn(context, 'now'));
  return ok({
    added: examples.length,
    refused: refused.slice(0, mostRefused),
    refusedCount: refused.length,
  });
}
