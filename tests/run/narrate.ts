import { setTimeout as wait } from 'node:timers/promises';
import { demoConfiguration } from '@/lib/config/demo';
import type { Case, FieldState, Prediction } from '@/lib/domain/case';
import type { Sidecase } from '../e2e/harness/sidecase';
import { Advice } from './say.mjs';

/** How long after the customer's last word a case may take, in milliseconds. */
const patience = 20_000;
const lookEvery = 200;

const labels = new Map(demoConfiguration.case.fields.map(({ name, label }) => [name, label]));

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 100);

function because({ confidence, evidence: [{ quote }] }: Prediction): string {
  return `(${Math.round(confidence * 100)} % sure) because of “${oneLine(quote)}”`;
}

/** A line that is said once, and what makes it another one: that AI grows surer is no news. */
interface Line {
  about: string;
  text: string;
}

/** What AI wrote into a field or suggests for it; nothing where it did neither. */
function fieldLine(name: string, { value, source, suggestion }: FieldState): Line[] {
  const label = labels.get(name) ?? name;
  const shown = source && value !== null ? source : suggestion;
  if (!shown) return [];
  const about = `  ${label}${shown === source ? '' : ', suggested'}: ${oneLine(String(shown.value))}`;
  return [{ about, text: `${about} ${because(shown)}` }];
}

function caseLines({ record, fields }: Case): Line[] {
  const filled = Object.entries(fields).flatMap(([name, state]) => fieldLine(name, state));
  return [said(`case created: ${record?.label ?? 'without a number'}`), ...filled];
}

const said = (text: string): Line => ({ about: text, text });

interface Sight {
  messages: number;
  /** All that there is to say now, in the order in which it is said. */
  lines: Line[];
  created: boolean;
  /** Nothing waits to be predicted or written. */
  settled: boolean;
}

async function look(sidecase: Sidecase): Promise<Sight> {
  const messages = await sidecase.readDatabase('messages');
  const saved = (await sidecase.readDatabase('cases')).find(({ status }) => status === 'saved');
  const heard = [...messages]
    .sort((one, other) => one.rank - other.rank)
    .map(({ sender, text }) => said(`message seen, from ${sender}: ${oneLine(text)}`));
  return {
    messages: messages.length,
    lines: [...heard, ...(saved ? caseLines(saved) : [])],
    created: saved !== undefined,
    settled: (await sidecase.readDatabase('jobs')).length === 0,
  };
}

/**
 * Prints each message that Sidecase has read, the case that it makes of them and its fields as they
 * are filled, until the conversation was played. Throws an `Advice` when no case came.
 */
export async function narrate(
  sidecase: Sidecase,
  played: Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  const start = performance.now();
  const heard = new Set<string>();
  let end = Infinity;
  void played.finally(() => (end = performance.now() + patience));

  while (!signal.aborted) {
    const { messages, lines, created, settled } = await look(sidecase);
    const time = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
    for (const { about, text } of lines) {
      if (!heard.has(about)) console.log(`${time} s  ${text}`);
      heard.add(about);
    }
    if (created && settled && end < Infinity) return;
    if (performance.now() > end) throw new Advice(await whyNoCase(sidecase, messages));
    await wait(lookEvery);
  }
}

/** What Sidecase itself says of the conversation that became no case. */
async function whyNoCase(sidecase: Sidecase, messages: number): Promise<string> {
  if (messages === 0) return 'No case was created: no message of the page was read.';
  const [conversation] = await sidecase.readDatabase('conversations');
  const [proposed] = await sidecase.readDatabase('cases');
  const trouble = conversation?.trouble?.message;
  const missing = proposed?.missing.map((name) => labels.get(name) ?? name).join(', ');
  const why = trouble ?? (missing ? `nothing was found for ${missing}` : 'nothing was decided');
  return `No case was created from ${messages} messages: ${why}.`;
}
