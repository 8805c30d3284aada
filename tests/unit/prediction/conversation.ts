import type { CaseField } from '@/lib/domain/case';
import type { Conversation, Message, Sender } from '@/lib/domain/conversation';

/** 12:00 UTC on Wednesday, 10 June 2026: relative dates in these tests count from here. */
export const written = Date.UTC(2026, 5, 10, 12);

const senders: Record<string, Sender> = {
  c: 'customer',
  a: 'agent',
  b: 'bot',
  s: 'system',
  n: 'note',
};

/** A conversation from lines as `c: my parcel is late`; ids are m1, m2 and so on. */
export function conversationOf(...lines: string[]): Conversation {
  const messages = lines.map((line, place): Message => ({
    id: `m${place + 1}`,
    sender: senders[line[0] ?? ''] ?? 'customer',
    author: null,
    text: line.slice(2).replace(/^ /, ''),
    at: written + place * 60_000,
  }));
  return {
    key: 'test:1',
    siteId: 'test',
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

/** A field with what matters to the test. */
export function fieldOf(
  name: string,
  type: CaseField['type'],
  rest: Partial<CaseField> = {},
): CaseField {
  const label = name.replace(/([A-Z])/g, ' $1').replace(/^./, (letter) => letter.toUpperCase());
  return { name, type, label, required: false, ...rest };
}

export const option = (value: string, label: string, description: string, parent?: string) => ({
  value,
  label,
  description,
  parent,
  enabled: true,
});

export const category = fieldOf('category', 'choice', {
  required: true,
  options: [
    option(
      'delivery',
      'Delivery',
      'A parcel is late, lost or went to the wrong address. Not for: refunds',
    ),
    option('billing', 'Billing', 'Invoices, charges, refunds, payments that are wrong or double.'),
    option('access', 'Account access', 'Cannot sign in, forgotten password, locked account.'),
    option('defect', 'Defect', 'A product is broken, damaged or does not work.'),
    { ...option('legacy', 'Old delivery', 'Parcel, delivery, late, lost.'), enabled: false },
  ],
});

export const subcategory = fieldOf('subcategory', 'choice', {
  dependsOn: 'category',
  options: [
    option('late', 'Late parcel', 'The parcel has not arrived in time.', 'delivery'),
    option('address', 'Wrong address', 'The parcel must go to another address.', 'delivery'),
    option('double', 'Charged twice', 'The card was charged two times.', 'billing'),
    option('password', 'Forgotten password', 'The customer forgot the password.', 'access'),
    option('screen', 'Broken screen', 'The screen is cracked.', 'defect'),
  ],
});

export const level = fieldOf('level', 'choice', {
  label: 'Membership level',
  options: [
    option('gold', 'Gold', 'Gold member.'),
    option('silver', 'Silver', 'Silver member.'),
    option('basic', 'Basic', 'No paid membership.'),
  ],
});

export const orderNumber = fieldOf('orderNumber', 'text', {
  label: 'Order number',
  pattern: 'ORD-\\d{6}',
  examples: ['ORD-123456'],
});
export const customerName = fieldOf('customerName', 'text', { label: 'Customer name' });
export const title = fieldOf('title', 'text', { label: 'Title' });
export const description = fieldOf('description', 'multiline', { label: 'Description' });
export const email = fieldOf('email', 'email', { label: 'E-mail' });
export const phone = fieldOf('phone', 'phone', { label: 'Phone' });
export const amount = fieldOf('amount', 'currency', { label: 'Amount' });
export const incidentDate = fieldOf('incidentDate', 'date', { label: 'Date' });

export const allFields = [
  title,
  category,
  subcategory,
  level,
  orderNumber,
  customerName,
  email,
  phone,
  amount,
  incidentDate,
  description,
];
