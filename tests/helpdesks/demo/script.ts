import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { channels, directions, senders } from '@/lib/domain/conversation';

const folder = new URL('./conversations/', import.meta.url);

/** Milliseconds before the step, at speed 1. */
const after = z.int().min(0).max(10_000).default(0);

const step = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('say'),
    after,
    sender: z.enum(senders),
    text: z.string().min(1),
    author: z.string().exactOptional(),
    /** A name within the script, for steps that change this message. */
    name: z.string().exactOptional(),
    /** E-mail: the body quotes the e-mail before it. */
    quotes: z.boolean().default(false),
  }),
  z.strictObject({ do: z.literal('edit'), after, name: z.string(), text: z.string().min(1) }),
  z.strictObject({ do: z.literal('delete'), after, name: z.string() }),
  z.strictObject({ do: z.enum(['accept', 'end', 'close']), after }),
]);
export type Step = z.infer<typeof step>;

/** A conversation that can be played: who says what after how long, and what is to be known of it. */
export const script = z.strictObject({
  /** Also the id of the conversation, unless the player is told another. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  language: z.enum(['en', 'de', 'es']),
  industry: z.string().min(1),
  channel: z.enum(channels),
  direction: z.enum(directions),
  subject: z.string(),
  customer: z.strictObject({
    name: z.string().nullable(),
    email: z.email().nullable(),
    phone: z.string().nullable(),
  }),
  steps: z.array(step).min(1).max(60),
  /** Case-field values that a careful person would fill in; fields not named may hold anything. */
  expect: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Script = z.infer<typeof script>;

/** The scripts of the folder `conversations`, one JSON file each, by file name. Throws on a malformed one. */
export function readScripts(): Script[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const parsed = script.safeParse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
