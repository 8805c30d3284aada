import { says, type Answer, type ChatRequest } from './modelServer';

interface Row {
  message: number;
  from: string;
  text: string;
}

interface Found {
  value: string;
  quote: string;
  message: number;
}

/** The messages that a prompt shows. */
export function shownIn({ messages }: ChatRequest): Row[] {
  const lines = (messages[1]?.content ?? '').split('\n');
  return lines
    .filter((line) => line.startsWith('{"message"'))
    .map((line) => JSON.parse(line) as Row);
}

const forms: Record<string, RegExp> = {
  orderNumber: /ORD-\d{6}/g,
  email: /\[EMAIL_\d+\]|\S+@\S+\.\w+/g,
  customerName: /(?<=I am )[A-Z]\w+ [A-Z]\w+/g,
};

/** What the customer said last of each field, by its form. */
function readFields(rows: Row[]): Record<string, Found> {
  const said = rows.filter(({ from }) => from === 'customer');
  const found: Record<string, Found> = {};
  for (const [name, form] of Object.entries(forms))
    for (const { message, text } of said)
      for (const [quote] of text.matchAll(form)) found[name] = { value: quote, quote, message };
  return found;
}

/**
 * A model that reads what it is shown and always the same of it: the last order number, address and
 * name of the customer. It answers a first look in whole and a follow-up with what changes.
 */
export const readingModel: Answer = (request, response) => {
  const found = readFields(shownIn(request));
  const changes = Object.entries(found).map(([field, one]) => ({ field, ...one }));
  const isFollowUp = request.messages[0]?.content.includes('"changes"');
  says(JSON.stringify(isFollowUp ? { changes } : found))(request, response);
};
