import { fieldsWith, type Talk } from './talk';

const fields = fieldsWith({
  customerName: 'Customer name',
  orderNumber: 'Order number',
  customerNumber: 'Customer number',
  email: 'E-mail',
  phone: 'Phone',
  postcode: 'Postcode',
  street: 'Street address',
  amount: 'Amount',
  incidentDate: 'Date of incident',
  birthDate: 'Date of birth',
});

const talks: Talk[] = [
  {
    lines: [
      'c: Hi there',
      'a: Hello! How can I help?',
      'c: my parcel AB-204411 should have come on 3 June 2026',
      'a: May I have your name?',
      'c: Ruth Calder',
    ],
    gold: { orderNumber: 'AB-204411', incidentDate: '2026-06-03', customerName: 'Ruth Calder' },
  },
  {
    lines: [
      'a: What is your postcode?',
      'c: l s 6 2 q t',
      'a: And your date of birth?',
      'c: the twenty eighth of may nineteen eighty six',
      'a: And what is your full name please?',
      'c: its marian holt',
    ],
    gold: { postcode: 'LS6 2QT', birthDate: '1986-05-28', customerName: 'Marian Holt' },
  },
  {
    lines: [
      'c: Dear team,\n\nyou took £49.90 twice. My customer number is 4501882.\n\nKind regards,\nHenry Oduya\n\nOn Mon, 8 June 2026 Billing wrote:\n> Customer 4509999, total £12.00',
    ],
    gold: { amount: 49.9, customerNumber: '4501882', customerName: 'Henry Oduya' },
  },
  {
    lines: [
      'c: sorry, order AB-104712, not AB-104711',
      'a: Which phone number can we reach you on?',
      'c: oh seven seven double oh nine hundred one two three',
    ],
    gold: { orderNumber: 'AB-104712', phone: '07700900123' },
  },
  {
    lines: [
      'c: my order is AB-300100',
      'c: scratch that, I meant AB-300101',
      'a: Thanks. Your e-mail?',
      'c: tilly dot may at post dot example',
    ],
    gold: { orderNumber: 'AB-300101', email: 'tilly.may@post.example' },
  },
  {
    lines: [
      'c: I bought 3 of them for 20 quid each and none works',
      'a: I am sorry. Is this order AB-555555?',
      "c: no it isn't",
      'n: customer is Jo Smith, 4501234',
    ],
    gold: { amount: 20 },
  },
  {
    lines: [
      'c: this is urgent, the app says error 4501882 and I am stuck',
      'a: Could you tell me your name?',
      "c: why? I'd rather not",
    ],
    gold: {},
  },
  {
    lines: [
      'a: Can I take your address?',
      'c: 12 Oak Lane, Leeds, LS1 4AB',
      'a: and a phone number?',
      'c: +44 7700 900123',
    ],
    gold: { street: '12 Oak Lane', postcode: 'LS1 4AB', phone: '+447700900123' },
  },
  {
    lines: [
      'a: So your order is CD-120934, is that right?',
      'c: yes exactly',
      'a: when did it break?',
      'c: last monday',
    ],
    gold: { orderNumber: 'CD-120934', incidentDate: '2026-06-08' },
  },
  {
    lines: [
      'c: Hello, can I speak to Mrs Brown please? She wrote to me about my claim',
      'a: She is not in. What is it about?',
      'c: the letter says I owe you something',
    ],
    gold: {},
  },
  {
    lines: [
      "c: hey, I'm Dev Anand and I need help with invoice 20260611",
      'a: What is the customer number?',
      'c: four five zero double one eight eight',
    ],
    gold: { customerName: 'Dev Anand', customerNumber: '4501188' },
  },
];

export const en = { fields, talks };
