import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import * as z from 'zod';
import { demoConfiguration } from '@/lib/config/demo';
import { loadConfiguration } from '@/lib/config/load';
import { sections } from '@/lib/config/schema';
import type { Conversation, Message } from '@/lib/domain/conversation';
import { predictFields } from '@/lib/prediction/predict';
import { sendable, shortened, transcript, usualRoom } from '@/lib/prediction/model/transcript';
import type { Memory } from '@/lib/domain/memory';

const scripts = fileURLToPath(new URL('../helpdesks/demo/conversations', import.meta.url));
const script = z.object({
  language: z.string(),
  steps: z.array(z.object({ sender: z.string().optional(), text: z.string().optional() }).loose()),
});

/** What people say to each other in the demo conversations, English ones, as lines of customer and agent. */
function lines(): { sender: 'customer' | 'agent'; text: string }[] {
  return readdirSync(scripts).flatMap((file) => {
    const { language, steps } = script.parse(
      JSON.parse(readFileSync(path.join(scripts, file), 'utf8')),
    );
    if (language !== 'en') return [];
    return steps.flatMap(({ sender, text }) =>
      text && (sender === 'customer' || sender === 'agent') ? [{ sender, text }] : [],
    );
  });
}

/** A conversation of that many messages, of the demo's lines one after the other. */
function conversationOf(count: number): Conversation {
  const said = lines();
  const messages = Array.from({ length: count }, (_, place): Message => {
    const { sender, text } = said[place % said.length] ?? { sender: 'customer', text: '' };
    return { id: String(place), sender, author: null, text, at: Date.UTC(2026, 2, 30, 9, place) };
  });
  return {
    key: 'bench:1',
    siteId: 'bench',
    channel: 'chat',
    direction: 'inbound',
    phase: 'active',
    phaseFrom: 'page',
    subject: null,
    customerName: null,
    customerEmail: null,
    caseId: null,
    messages,
  };
}

const row = z.object({ message: z.number(), from: z.string(), text: z.string() });

/** A model that says what a good one would: the title, a category, the last order number. */
function answerTo(prompt: string): Record<string, object> {
  const rows = prompt
    .split('\n')
    .filter((line) => line.startsWith('{"message"'))
    .map((line) => row.parse(JSON.parse(line)))
    .filter(({ from }) => from === 'customer');
  const [first] = rows;
  const order = rows.flatMap(({ message, text }) =>
    [...text.matchAll(/[A-Z]{2,4}-\d{4,8}/g)].map(([quote]) => ({ value: quote, quote, message })),
  );
  const quote = first?.text.slice(0, 60) ?? '';
  const about = first ? { quote, message: first.message } : null;
  const last = order.at(-1);
  return {
    ...(about && { title: { value: quote, ...about }, category: { value: 'billing', ...about } }),
    ...(about && { description: { value: first?.text ?? '', ...about } }),
    ...(last && { orderNumber: last }),
  };
}

const request = z.object({ messages: z.array(z.object({ content: z.string() })) });

/** A model server, and how long the bodies are that it got, in characters. */
async function startServer() {
  const lengths: number[] = [];
  const server = createServer((asked, response) => {
    let body = '';
    asked.on('data', (part: Buffer) => (body += part.toString()));
    asked.on('end', () => {
      lengths.push(body.length);
      const [system, user] = request.parse(JSON.parse(body)).messages;
      const fields = answerTo(user?.content ?? '');
      // A follow-up is answered with what is new: here, another order number.
      const changes = fields.orderNumber ? [{ field: 'orderNumber', ...fields.orderNumber }] : [];
      const content = system?.content.includes('"changes"') ? { changes } : fields;
      const message = { role: 'assistant', content: JSON.stringify(content) };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ index: 0, finish_reason: 'stop', message }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return { lengths, baseURL, close: () => server.close() };
}

/** How many characters of a conversation a first look leaves out because it is long. */
function leftOut(conversation: Conversation): number {
  const all = sendable(conversation, []);
  const mask = (text: string) => text;
  const room = { ...usualRoom, text: Infinity };
  const whole = transcript(all, mask, room);
  return whole.length - transcript(shortened(all, room), mask, usualRoom).length;
}

/** Tokens are counted as four characters each, over the whole body of each request. */
const tokens = (characters: number[]) => characters.reduce((sum, one) => sum + one, 0) / 4;

/** Sends an update after every message of the customer; answers the tokens sent, and those left out. */
async function cost(count: number, remember: boolean) {
  const server = await startServer();
  const { fields } = loadConfiguration(demoConfiguration).configuration.case;
  const settings = sections.prediction.parse({
    provider: 'openai',
    openai: { baseURL: server.baseURL, model: 'm' },
  });
  const conversation = conversationOf(count);
  let earlier: Memory | null = null;
  const left: number[] = [];
  for (const [place, { sender }] of conversation.messages.entries()) {
    if (sender !== 'customer') continue;
    const messages = conversation.messages.slice(0, place + 1);
    const asked = { fields, conversation: { ...conversation, messages }, known: {}, earlier };
    const outcome = await predictFields(asked, settings, AbortSignal.timeout(60_000));
    left.push(leftOut(asked.conversation));
    if (!outcome.ok) throw new Error(outcome.message);
    if (remember) earlier = outcome.value.memory ?? null;
  }
  server.close();
  return { sent: tokens(server.lengths), left: tokens(left), requests: server.lengths.length };
}

/**
 * What follow-ups save: tokens sent over a whole conversation against sending all of it each time.
 * `ofShortened` compares with first looks as they are, which leave out the middle of long conversations.
 */
export async function run(): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = { tokenizer: 'characters / 4' };
  for (const count of [10, 50, 200]) {
    const followUps = await cost(count, true);
    const looks = await cost(count, false);
    const whole = looks.sent + looks.left;
    answer[`requests${count}`] = followUps.requests;
    answer[`tokens${count}`] = Math.round(followUps.sent);
    answer[`whole${count}`] = Math.round(whole);
    answer[`ratio${count}`] = Number((followUps.sent / whole).toFixed(3));
    answer[`ofShortened${count}`] = Number((followUps.sent / looks.sent).toFixed(3));
  }
  return answer;
}
