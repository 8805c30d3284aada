import { describe, expect, it } from 'vitest';
import { caseField } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import {
  allFields,
  category,
  conversationOf,
  customerName,
  email,
  fieldOf,
  incidentDate,
  level,
  option,
  orderNumber,
  subcategory,
  title,
  description,
} from './conversation';

function predict(lines: string[], fields: CaseField[] = allFields, known = {}) {
  const request = { fields, conversation: conversationOf(...lines), known };
  const grounded = ground(predictEmbedded(request), request);
  expect(grounded.refused).toEqual([]);
  return Object.fromEntries(grounded.predictions.map((one) => [one.field, one]));
}

const filled = (lines: string[], fields?: CaseField[]) =>
  Object.fromEntries(
    Object.values(predict(lines, fields))
      .filter(({ confidence }) => confidence >= 0.8)
      .map(({ field, value }) => [field, value]),
  );

describe('abstaining', () => {
  it.each([
    'Hi',
    'Hello, good morning!',
    'Hallo, ich habe eine Frage',
    'Bonjour',
    'Thanks, bye',
    '👋',
    '',
    '   ',
  ])('a greeting fills nothing: %s', (text) => {
    expect(predict([`c: ${text}`])).toEqual({});
  });

  it('predicts nothing from what only the agent, a note or a system row said', () => {
    expect(
      predict([
        'a: Your parcel ORD-104233 is late, call +49 30 1234567',
        'n: customer Jo May, jo@mail.example, was charged twice',
        's: parcel lost',
        'c: hi',
      ]),
    ).toEqual({});
  });
});

describe('choices', () => {
  it.each([
    ['My parcel has not arrived, it is three days late', 'delivery'],
    ['I was charged twice on my last invoice', 'billing'],
    ["I can't log in, I forgot my password", 'access'],
    ['The screen arrived cracked, it does not work', 'defect'],
    ['Mein Paket ist immer noch nicht angekommen, die Lieferung ist verspätet', 'delivery'],
    ['Ich kann mich nicht anmelden, mein Passwort geht nicht', 'access'],
    ['Me han cobrado dos veces la factura', 'billing'],
    ["Mon colis n'est pas arrivé, la livraison est en retard", 'delivery'],
    ['O produto veio danificado e não funciona', 'defect'],
    ['Nie mogę się zalogować, zapomniałem hasło', 'access'],
  ])('%s', (text, expected) => {
    expect(predict([`c: ${text}`]).category?.value).toBe(expected);
  });

  it('supports a category by its subcategories, and keeps the two consistent', () => {
    const { category: above, subcategory: below } = predict([
      'c: you took the money two times from my card',
    ]);
    expect(above?.value).toBe('billing');
    expect(below?.value).toBe('double');
    expect(below?.confidence).toBeLessThanOrEqual(above?.confidence ?? 0);
  });

  it('is surer of what stands under a parent that the case has', () => {
    const fields = [category, subcategory];
    const conversation = conversationOf('c: the parcel is late and the screen is cracked');
    const below = (known: Record<string, string>) =>
      predictEmbedded({ fields, conversation, known }).find(({ field }) => field === 'subcategory');
    const guessed = below({});
    const known = below({ category: 'defect' });
    expect([guessed?.value, known?.value]).toEqual(['screen', 'screen']);
    expect(known?.confidence).toBeGreaterThan(guessed?.confidence ?? 1);
  });

  it('tells who cancelled from who wants to cancel', () => {
    const reason = fieldOf('reason', 'choice', {
      required: true,
      options: [
        option('called', 'Cancelled show', 'The organiser has called it off.'),
        option('cancel', 'Cancellation', 'The visitor cancels the booking.'),
        option('seat', 'Seats', 'Rows, boxes, standing places.'),
      ],
    });
    const valueOf = (line: string) => predict([line], [reason]).reason?.value;
    expect(valueOf('c: the puppet play has been called off, what now?')).toBe('called');
    expect(valueOf('c: I must cancel my booking for the puppet play')).toBe('cancel');
  });

  it('offers only what stands under the parent that the case has', () => {
    const { subcategory: below } = predict(
      ['c: the parcel is late and the screen is cracked'],
      [subcategory],
      { category: 'defect' },
    );
    expect(below?.value).toBe('screen');
  });

  it('reads "Not for" as what it says', () => {
    expect(predict(['c: refunds please'], [category]).category?.value).toBe('billing');
  });

  it('never predicts a disabled option', () => {
    const made = predict(['c: old delivery, the parcel is lost'], [category]).category;
    expect([made?.value, ...(made?.alternatives ?? []).map(({ value }) => value)]).not.toContain(
      'legacy',
    );
  });

  it('does not fill when two options are equally near', () => {
    const made = predict(
      ['c: the parcel is damaged and the invoice is wrong'],
      [category],
    ).category;
    expect(made?.confidence).toBeLessThan(0.8);
    expect(made?.alternatives.length).toBeGreaterThan(0);
  });

  it('takes a fact only when it is named', () => {
    expect(filled(['a: What is your membership level?', 'c: silver'], [level])).toEqual({
      level: 'silver',
    });
    expect(filled(['c: I am a gold member'], [level])).toEqual({ level: 'gold' });
    expect(filled(['c: I want a gold ring'], [level])).toEqual({});
    expect(filled(['c: what are the membership levels?'], [level])).toEqual({});
  });

  it('quotes the sentence that says it', () => {
    const made = predict(
      ['c: Hello there. I was charged twice. Please help.'],
      [category],
    ).category;
    expect(made?.evidence[0]).toEqual({ messageId: 'm1', quote: 'I was charged twice.' });
  });
});

describe('names', () => {
  it.each([
    ['my name is Jo May', 'Jo May'],
    ['Hi, this is Jo May from Leeds', 'Jo May'],
    ["I'm Jo May and my parcel is late", 'Jo May'],
    ['my name is jo may', 'Jo May'],
    ['Ich heiße Anna Lang', 'Anna Lang'],
    ['mein Name ist Anna von der Heide', 'Anna von der Heide'],
    ['Me llamo Ana Ruiz y no puedo entrar', 'Ana Ruiz'],
    ["Je m'appelle Léa Petit", 'Léa Petit'],
    ['Meu nome é João Dias', 'João Dias'],
    ['Nazywam się Ewa Nowak', 'Ewa Nowak'],
    ['Name: Jo May', 'Jo May'],
    ['Jo May is my name', 'Jo May'],
    ['My router is dead.\n\nBest regards,\nJo May', 'Jo May'],
  ])('%s', (text, expected) => {
    expect(filled([`c: ${text}`], [customerName])).toEqual({ customerName: expected });
  });

  it.each([
    ["I'm unable to log in"],
    ['this is urgent'],
    ["I'm Very Angry"],
    ['my name is wrong on the invoice'],
    ['The Amazon Basics Cable broke'],
  ])('none in: %s', (text) => {
    expect(filled([`c: ${text}`], [customerName])).toEqual({});
  });

  it('takes the answer to the question, also when it was asked again', () => {
    expect(filled(['a: May I have your full name?', 'c: Jo May'], [customerName])).toEqual({
      customerName: 'Jo May',
    });
    expect(
      filled(
        [
          'a: What is your full name?',
          'c: mumble 4',
          'a: Sorry, can you repeat that please?',
          'c: Jo May',
        ],
        [customerName],
      ),
    ).toEqual({ customerName: 'Jo May' });
    expect(filled(['a: May I have your name?', 'c: why do you need it?'], [customerName])).toEqual(
      {},
    );
    expect(filled(['a: What is the product name?', 'c: Blue Kettle'], [customerName])).toEqual({});
  });
});

describe('values with a form', () => {
  it('lets what is said after a correction win over it, as less sure', () => {
    const lines = [
      'c: my order number is ORD-104711',
      'c: sorry, ORD-104712, not ORD-104711',
      'c: it really is order ORD-104713',
    ];
    const order = predict(lines, [orderNumber]).orderNumber;
    expect(order?.value).toBe('ORD-104713');
    expect(order?.confidence).toBeLessThan(0.8);
  });

  it('is no surer of a day however often small talk names it', () => {
    const rain = Array.from({ length: 30 }, () => 'c: it is raining here today');
    const { incidentDate } = predict(rain, [fieldOf('incidentDate', 'date')]);
    expect(incidentDate?.confidence).toBeLessThan(0.8);
  });

  it('lets a correction win', () => {
    const lines = ['c: my order number is ORD-104711', 'c: sorry, ORD-104712, not ORD-104711'];
    expect(filled(lines, [orderNumber])).toEqual({ orderNumber: 'ORD-104712' });
  });

  it('does not fill one of two that nobody tells apart, and offers the other', () => {
    const made = predict(['c: it is about ORD-104711 and ORD-104712'], [orderNumber]).orderNumber;
    expect(made?.confidence).toBeLessThan(0.8);
    expect(made?.alternatives).toHaveLength(1);
  });

  it('needs a label or a question for bare digits', () => {
    const account = fieldOf('accountNumber', 'text', {
      label: 'Account number',
      pattern: '\\d{8}',
    });
    expect(filled(['c: I tried 12345678 times'], [account])).toEqual({});
    expect(filled(['c: my account number is 12345678'], [account])).toEqual({
      accountNumber: '12345678',
    });
    expect(filled(['a: Your account number, please?', 'c: 12345678'], [account])).toEqual({
      accountNumber: '12345678',
    });
  });

  it('gives each value to the field whose label stands before it', () => {
    const code = (name: string, label: string) =>
      fieldOf(name, 'text', { label, pattern: '\\d{8}' });
    const fields = [code('account', 'Account ID'), code('invoice', 'Invoice ID')];
    expect(filled(['c: Account ID is 11112222 and invoice ID is 33334444'], fields)).toEqual({
      account: '11112222',
      invoice: '33334444',
    });
  });

  it('does not take any ten digits for a phone number', () => {
    expect(filled(['c: my order 5012340078 is late'], allFields)).not.toHaveProperty('phone');
  });

  it('reads texts without a form only after their label or as the answer', () => {
    const fax = fieldOf('machine', 'text', { label: 'Machine model' });
    expect(filled(['c: my machine model is Turbo X, it leaks'], [fax])).toEqual({
      machine: 'Turbo X',
    });
    expect(filled(['a: Which machine model do you have?', 'c: Turbo X'], [fax])).toEqual({
      machine: 'Turbo X',
    });
    expect(filled(['c: my Turbo X leaks'], [fax])).toEqual({});
  });

  it('takes what the agent asked about and the customer confirmed', () => {
    expect(filled(['a: Is it order ORD-104233?', 'c: yes'], [orderNumber])).toEqual({
      orderNumber: 'ORD-104233',
    });
    expect(filled(['a: Is it order ORD-104233?', 'c: no'], [orderNumber])).toEqual({});
    expect(filled(['a: You get a new order ORD-104233', 'c: yes'], [orderNumber])).toEqual({});
    expect(filled(['a: ORD-104233 or ORD-104234?', 'c: yes'], [orderNumber])).toEqual({});
    expect(filled(['a: ORD-104233?', 'c: hm', 'c: yes'], [orderNumber])).toEqual({});
  });

  it('ignores quoted mail', () => {
    const mail =
      'c: See below.\n\nOn Mon, 8 June 2026 Shop wrote:\n> Order ORD-104711, mail old@mail.example';
    expect(predict([mail], [orderNumber, email])).toEqual({});
  });

  it('reads a transcript', () => {
    const lines = [
      'a: What is your postcode?',
      'c: d y 62 5 j p',
      'a: What is your date of birth?',
      'c: the 28th of may 1986',
    ];
    const fields = [
      fieldOf('postcode', 'text', { label: 'Postcode' }),
      fieldOf('birth', 'date', { label: 'Date of birth' }),
    ];
    expect(filled(lines, fields)).toEqual({ postcode: 'DY62 5JP', birth: '1986-05-28' });
  });

  it('believes what was said more often when the question is asked again', () => {
    const postcode = fieldOf('postcode', 'text', { label: 'Postcode' });
    const again = 'a: Sorry, can you repeat that please?';
    const lines = ['a: What is your postcode?', 'c: h u 2 1 PU', again, 'c: h u 2 1 p q'];
    expect(filled(lines, [postcode])).toEqual({});
    expect(filled([...lines, again, 'c: h u 2 1 PU'], [postcode])).toEqual({
      postcode: 'HU2 1PU',
    });
  });

  it('tells an e-mail address from an address, and a user name from a name', () => {
    const fields = [
      fieldOf('street', 'text', { label: 'Street address' }),
      fieldOf('user', 'text', { label: 'User name' }),
      customerName,
      email,
      orderNumber,
    ];
    const lines = [
      'a: Your user name, e-mail address and order number, please?',
      'c: my user name is jmay88, jmay88@mail.example, ord 104233',
    ];
    expect(filled(lines, fields)).toEqual({
      user: 'jmay88',
      email: 'jmay88@mail.example',
      orderNumber: 'ORD-104233',
    });
  });

  it('takes a post code out of an address without asking', () => {
    const zip = fieldOf('zip', 'text', { label: 'ZIP code', pattern: '\\d{5}' });
    expect(filled(['c: send it to 12 Oak Drive, Springfield, OH 45501'], [zip])).toEqual({
      zip: '45501',
    });
    expect(filled(['c: the fault code is 45501'], [zip])).toEqual({});
  });

  it('does not take any date for a date of birth', () => {
    const birth = fieldOf('birth', 'date', { label: 'Date of birth' });
    expect(filled(['c: it broke on 3 May 2026'], [birth, incidentDate])).not.toHaveProperty(
      'birth',
    );
  });
});

describe('title and description', () => {
  it('are not looked for where the title is that of a thing or a person', () => {
    const said = ['c: The episode stops after ten minutes, and I have paid for it.'];
    const ofFilm = { ...title, description: 'The film or series it is about.' };
    const ofPerson = { ...title, description: 'Mr, Ms or Dr.' };
    expect(predict(said, [ofFilm]).title).toBeUndefined();
    expect(predict(said, [ofPerson]).title).toBeUndefined();
    const short = { ...title, description: 'The problem with the game in one line.' };
    expect(predict(said, [short]).title?.basis).toBe('summary');
  });

  it('are extracts that never come from a greeting', () => {
    const made = predict(
      [
        'c: Hello, good morning!',
        'c: Hi, my parcel ORD-104233 has not arrived. I need it for a wedding.',
        'c: thanks',
      ],
      [title, description],
    );
    expect(made.title?.value).toBe('My parcel ORD-104233 has not arrived');
    expect(made.title?.basis).toBe('summary');
    expect(made.description?.value).toBe(
      'My parcel ORD-104233 has not arrived. I need it for a wedding.',
    );
  });

  it.each([
    ['Dear Sir or Madam, you charged me twice', 'You charged me twice'],
    [
      'But my parcel was delivered to the wrong address',
      'My parcel was delivered to the wrong address',
    ],
    ['Ja, guten Tag, mein Paket ist verspätet', 'Mein Paket ist verspätet'],
    ['I have to move my appointment with Dr. Park.', 'I have to move my appointment with Dr. Park'],
    ['My name is Jo May. I cannot log in to my account.', 'I cannot log in to my account'],
    ['Um, yeah, my screen arrived broken', 'My screen arrived broken'],
  ])('leave out what is not the matter: %s', (text, expected) => {
    expect(predict([`c: ${text}`], [title, category]).title?.value).toBe(expected);
  });

  it('end where the regards begin, and separate lines by full stops', () => {
    const mail =
      'c: The screen is broken\nI want my money back\nKind regards\nJo May\nParcel shop manager';
    expect(predict([mail], [description]).description?.value).toBe(
      'The screen is broken. I want my money back',
    );
  });

  it('are no more than an offer where little was said', () => {
    expect(predict(['c: Oh sorry, wrong window'], [title]).title?.confidence ?? 0).toBeLessThan(
      0.8,
    );
  });

  it('cut long sentences at a word and say so', () => {
    const long = `c: The washing machine that I bought from your store in the old town last winter leaks water everywhere whenever it spins`;
    const made = String(predict([long], [title]).title?.value);
    expect(made.length).toBeLessThanOrEqual(80);
    expect(made).toMatch(/\p{L}…$/u);
    expect(long).toContain(made.slice(4, -1));
  });
});

it('answers for 5,000 messages and one of 100,000 characters', () => {
  const lines = Array.from(
    { length: 5000 },
    (_, place) => `c: message ${place} about my late parcel`,
  );
  expect(predict(lines, allFields).category?.value).toBe('delivery');
  expect(predict([`c: my parcel is late ${'x1 '.repeat(33_000)}`], allFields).category?.value).toBe(
    'delivery',
  );
});

describe('what makes an option of a topic surer', () => {
  const options = [
    { value: 'change', label: 'Change of order', description: 'Another size, another address' },
    { value: 'late', label: 'Late order', description: 'The order has not come yet' },
    { value: 'gift', label: 'Gift wrapping', description: 'Paper, ribbon and card' },
  ];
  const topicOf = (...lines: string[]) => {
    const topic = caseField.parse({ name: 'topic', label: 'Topic', type: 'choice', options });
    const request = { fields: [topic], conversation: conversationOf(...lines), known: {} };
    const [made] = predictEmbedded(request);
    return made && { value: made.value, confidence: made.confidence };
  };

  it('is an action that the customer asks for, where its label names one', () => {
    expect(topicOf('c: my order has still not turned up')?.value).toBe('late');
    expect(topicOf('c: I want to modify my order')?.value).toBe('change');
  });

  it('is what opens the conversation, more than what comes up later', () => {
    const lines = ['c: can you wrap it as a gift with paper and ribbon', 'c: the order is late'];
    expect(topicOf(...lines)?.value).toBe('gift');
  });

  it('is what the agent calls it, though never without a word of the customer', () => {
    const opening = 'c: my order, and the card on the order';
    const answered = ['a: You mean the gift wrapping, paper and ribbon?', 'c: exactly'];
    expect(topicOf(opening)?.value).not.toBe('gift');
    expect(topicOf(opening, ...answered)?.value).toBe('gift');
    expect(topicOf('a: Is it about gift paper and ribbon?', 'c: no idea, really')).toBeUndefined();
  });

  it('is surer where the agent answers in the words of the same option', () => {
    const said = ['c: can you wrap it with paper', 'c: thank you'];
    const told = (answer: string) => topicOf(said[0] ?? '', answer, said[1] ?? '')?.confidence ?? 0;
    expect(told('a: With ribbon and a card?')).toBeGreaterThan(told('a: Let me see.'));
  });

  it('is found in another language than its own by what it means', () => {
    const lines = ['c: hola, me gustaría modificar mi pedido', 'c: gracias'];
    expect(topicOf(...lines)?.value).toBe('change');
    expect(topicOf('c: mein Paket ist verspätet')?.value).toBe('late');
  });

  it('is a word that tells something rather than one that is in every message', () => {
    expect(topicOf('c: my order came without ribbon')?.value).toBe('gift');
  });

  it('is no detail that only comes up later', () => {
    const later = topicOf('c: yellow flowers and a vase', 'a: Any wishes?', 'c: a ribbon');
    expect(later?.value).toBe('gift');
    expect(later?.confidence).toBeLessThan(0.8);
  });

  it('is not one word alone, however much it means', () => {
    const one = topicOf('c: ribbon and yellow flowers')?.confidence ?? 0;
    const several = topicOf('c: gift paper and a ribbon with a card')?.confidence ?? 0;
    expect(one).toBeLessThan(0.8);
    expect(several).toBeGreaterThan(0.8);
  });
});
