import type { CaseField } from '@/lib/domain/case';
import type { Conversation, Message } from '@/lib/domain/conversation';
import { predictEmbedded } from '@/lib/prediction/embedded';

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

/** Milliseconds: the first call, which makes the index of the options, and the median of later ones. */
function measure(messageCount: number, optionCount: number): { first: number; median: number } {
  const request = {
    fields: fieldsWith(optionCount),
    conversation: conversation(messageCount),
    known: {},
  };
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    predictEmbedded(request);
    return performance.now() - started;
  });
  const [first = 0, ...later] = times;
  return { first, median: later.sort((a, b) => a - b)[Math.floor(later.length / 2)] ?? 0 };
}

/** How long the embedded predictor takes: all fields of a case, the index of the options at hand. */
export async function run(options: { json: boolean }): Promise<Record<string, unknown>> {
  measure(20, 20); // lets the engine compile what is measured
  const small = measure(10, 50);
  const many = measure(200, 200);
  const most = measure(200, 5000);
  const answer = {
    ms10: small.median,
    ms200: many.median,
    ms200First: many.first,
    ms5000: most.median,
    ms5000First: most.first,
  };
  if (!options.json) console.table(answer);
  return answer;
}
