import type { CaseField } from '@/lib/domain/case';
import type { Conversation, Message } from '@/lib/domain/conversation';
import type { LearnedModel } from '@/lib/domain/learning';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { exampleOf } from '@/lib/prediction/learned/example';
import { gently } from '@/lib/prediction/learned/pace';
import { train } from '@/lib/prediction/learned/train';

const topics = [
  'delivery',
  'invoice',
  'password',
  'warranty',
  'booking',
  'tariff',
  'router',
  'claim',
  'refund',
  'card',
];
const troubles = [
  'late',
  'lost',
  'wrong',
  'broken',
  'missing',
  'blocked',
  'double',
  'expired',
  'slow',
  'unclear',
];
const runs = 15;

function options(count: number): CaseField['options'] {
  return Array.from({ length: count }, (_, place) => {
    const topic = topics[place % 10] ?? '';
    const trouble = troubles[Math.floor(place / 10) % 10] ?? '';
    return {
      value: `option-${place}`,
      label: `${topic} ${trouble} ${Math.floor(place / 100)}`,
      description: `The ${topic} of the customer is ${trouble}, in region ${place % 37} of branch ${place % 91}.`,
      enabled: true,
    };
  });
}

/** Fields as a real case has them, around one choice. A new object each time, so nothing is cached. */
function fieldsWith(count: number): CaseField[] {
  const field = (name: string, type: CaseField['type'], label: string): CaseField => ({
    name,
    type,
    label,
    required: false,
  });
  return [
    { ...field('category', 'choice', 'Category'), options: options(count) },
    field('title', 'text', 'Title'),
    field('description', 'multiline', 'Description'),
    { ...field('orderNumber', 'text', 'Order number'), pattern: '[A-Z]{2,4}-\\d{4,8}' },
    field('customerName', 'text', 'Customer name'),
    field('email', 'email', 'E-mail'),
    field('phone', 'phone', 'Phone'),
    field('amount', 'currency', 'Amount'),
    field('date', 'date', 'Date'),
  ];
}

function conversation(count: number): Conversation {
  const messages = Array.from({ length: count }, (_, place): Message => {
    const topic = topics[(place * 7) % 10] ?? '';
    const trouble = troubles[(place * 3) % 10] ?? '';
    const customer = place % 2 === 0;
    return {
      id: String(place),
      sender: customer ? 'customer' : 'agent',
      author: null,
      text: customer
        ? `My ${topic} was ${trouble} since ${1 + (place % 28)} March, it cost ${place + 5},50 € and nobody answered me.`
        : `I see, your ${topic}. Could you tell me the order number, please?`,
      at: Date.UTC(2026, 2, 30, 9, place % 60),
    };
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

const closedCases = 300;

/** What was learned from closed cases over a fifth of the options. */
function learnedFrom(fields: CaseField[], optionCount: number): Promise<LearnedModel> {
  const examples = Array.from({ length: closedCases }, (_, place) => {
    const value = `option-${(place * 5) % optionCount}`;
    const label = fields[0]?.options?.find((option) => option.value === value)?.label ?? '';
    const spoken = conversation(20);
    const messages = spoken.messages.map((message) =>
      message.sender === 'customer'
        ? { ...message, text: `${message.text} About ${label}, case ${place % 50}.` }
        : message,
    );
    return exampleOf(
      { id: String(place), source: 'import', at: place },
      { ...spoken, messages },
      [{ field: 'category', value, by: 'person' }],
      fields,
    );
  });
  return train({ examples, fields, minimumExamples: 20, pace: gently() });
}

/** The conversation with its newest messages as none was before: what follows each in words. */
function withNews(spoken: Conversation, newest: number, said: string): Conversation {
  const known = spoken.messages.slice(0, -newest);
  const news = spoken.messages
    .slice(-newest)
    .map((message) => ({ ...message, text: `${message.text} ${said}` }));
  return { ...spoken, messages: [...known, ...news] };
}

let calls = 0;

/** Milliseconds: the first call, which makes the index of the options, and the median of later ones. */
async function measure(
  messageCount: number,
  optionCount: number,
  { learning, newest }: { learning: boolean; newest: number },
): Promise<{ first: number; median: number }> {
  const fields = fieldsWith(optionCount);
  const learned = learning ? await learnedFrom(fieldsWith(optionCount), optionCount) : null;
  const spoken = conversation(messageCount);
  const times = Array.from({ length: runs }, () => {
    calls += 1;
    const news = withNews(spoken, newest, `I said it ${calls} times.`);
    const request = { fields, conversation: news, known: {}, learned };
    const started = performance.now();
    predictEmbedded(request);
    return performance.now() - started;
  });
  const [first = 0, ...later] = times;
  return { first, median: later.sort((a, b) => a - b)[Math.floor(later.length / 2)] ?? 0 };
}

/**
 * How long the embedded predictor takes, with what it learned from closed cases: all fields of a
 * case, the index of the options at hand, two new messages each time. `…Unread` is with a
 * conversation of which it has read nothing, `…Plain` is without anything learned.
 */
export async function run(options: { json: boolean }): Promise<Record<string, unknown>> {
  const usual = { learning: true, newest: 2 };
  const plain = { learning: false, newest: 2 };
  await measure(200, 200, usual); // lets the engine compile what is measured
  const small = await measure(10, 50, usual);
  const many = await measure(200, 200, usual);
  const unread = await measure(200, 200, { learning: true, newest: 200 });
  const most = await measure(200, 5000, usual);
  const manyPlain = await measure(200, 200, plain);
  const mostPlain = await measure(200, 5000, plain);
  const answer = {
    ms10: small.median,
    ms200: many.median,
    ms200First: many.first,
    ms200Unread: unread.median,
    ms200Plain: manyPlain.median,
    ms5000: most.median,
    ms5000First: most.first,
    ms5000Plain: mostPlain.median,
  };
  if (!options.json) console.table(answer);
  return answer;
}
