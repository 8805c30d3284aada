import type { CaseField } from '@/lib/domain/case';
import { closedConversation, type Conversation, type Sender } from '@/lib/domain/conversation';

export const topic: CaseField = {
  name: 'topic',
  label: 'Topic',
  type: 'choice',
  required: true,
  options: [
    { value: 'bill', label: 'Billing', description: 'invoice, charged twice', enabled: true },
    { value: 'late', label: 'Delivery', description: 'parcel has not arrived', enabled: true },
  ],
};
export const order: CaseField = {
  name: 'order',
  label: 'Order number',
  type: 'text',
  required: false,
  pattern: 'ORD-\\d{4}',
};
export const amount: CaseField = {
  name: 'amount',
  label: 'Amount',
  type: 'currency',
  required: false,
};

/** A closed chat: `customer: text` a line. */
export function chat(...lines: string[]): Conversation {
  const messages = lines.map((line, index) => {
    const [, sender = '', text = ''] = /^(\w+): (.*)$/s.exec(line) ?? [];
    return { id: String(index + 1), sender: sender as Sender, author: null, text, at: index };
  });
  return closedConversation({ key: 'chat', siteId: 'simulation', channel: 'chat', messages });
}
