import { describe, expect, it } from 'vitest';
import type { CaseField, FieldValue, Prediction } from '@/lib/domain/case';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import {
  allFields,
  amount,
  category,
  conversationOf,
  customerName,
  email,
  fieldOf,
  incidentDate,
  orderNumber,
  phone,
  subcategory,
  title,
} from './conversation';

/** A prediction as a model might make it: `quote` is said to stand in message `id`. */
function claim(
  field: CaseField,
  value: FieldValue,
  quote: string,
  id = 'm1',
  rest: Partial<Prediction> = {},
): Prediction {
  return {
    field: field.name,
    value,
    confidence: 0.9,
    evidence: [{ messageId: id, quote }],
    basis: field.type === 'choice' ? 'matched' : 'quoted',
    alternatives: [],
    predictor: 'openai',
    ...rest,
  };
}

function judge(lines: string[], predictions: Prediction[], known = {}) {
  const request = { fields: allFields, conversation: conversationOf(...lines), known };
  const { predictions: kept, refused } = ground(predictions, request);
  return kept.length === 1 && refused.length === 0
    ? kept[0]?.value
    : refused.map(({ reason }) => reason).join(' ');
}

describe('what is kept, and how it is written', () => {
  it.each<[string, CaseField, FieldValue, string, FieldValue]>([
    ['c: it is ORD-104233', orderNumber, 'ORD-104233', 'it is ORD-104233', 'ORD-104233'],
    ['c: it is ord 104233', orderNumber, 'ord 104233', 'ord 104233', 'ORD-104233'],
    ['c: mail Jo@Mail.Example', email, 'jo@mail.example', 'Jo@Mail.Example', 'jo@mail.example'],
    ['c: I paid 1.234,56 €', amount, '1.234,56', 'I paid 1.234,56 €', 1234.56],
    ['c: I paid 1.234,56 €', amount, 1234.56, '1.234,56 €', 1234.56],
    ['c: since yesterday', incidentDate, '2026-06-09', 'yesterday', '2026-06-09'],
    ['c: am 3.5.2026', incidentDate, '3.5.2026', '3.5.2026', '2026-05-03'],
    ['c: +49 (0)170 1234567', phone, '+49 170 1234567', '+49 (0)170 1234567', '+491701234567'],
    ['c: 0170 1234567', phone, '+491701234567', '0170 1234567', '01701234567'],
    ['c: I am  Jo\nMay', customerName, 'Jo May', 'I am Jo May', 'Jo May'],
    ['c: my parcel is late', category, 'Delivery', 'my parcel is late', 'delivery'],
  ])('%s', (line, field, value, quote, expected) => {
    expect(judge([line], [claim(field, value, quote)])).toBe(expected);
  });

  it('gives the quote literally as it stands in the message', () => {
    const request = {
      fields: allFields,
      conversation: conversationOf('c: I am  Jo\nMay'),
      known: {},
    };
    const [kept] = ground([claim(customerName, 'Jo May', 'I am Jo May')], request).predictions;
    expect(kept?.evidence).toEqual([{ messageId: 'm1', quote: 'I am  Jo\nMay' }]);
  });
});

describe('what is refused', () => {
  it.each<[string, string, CaseField, FieldValue, string, string]>([
    [
      'a quote that nobody wrote',
      'c: hi',
      orderNumber,
      'ORD-104233',
      'my order is ORD-104233',
      'noQuote',
    ],
    ['an empty quote', 'c: ORD-104233', orderNumber, 'ORD-104233', ' ', 'noQuote'],
    [
      'a quote without the value',
      'c: my order is late',
      orderNumber,
      'ORD-104233',
      'my order is late',
      'unsupported',
    ],
    [
      'a value that the pattern does not match',
      'c: order 4711',
      orderNumber,
      '4711',
      'order 4711',
      'badForm',
    ],
    [
      'an option that does not exist',
      'c: my parcel is late',
      category,
      'parcel',
      'my parcel is late',
      'badForm',
    ],
    [
      'a disabled option',
      'c: my parcel is late',
      category,
      'legacy',
      'my parcel is late',
      'badForm',
    ],
    [
      'a name that is only part of a word',
      'c: my annual bill',
      customerName,
      'Ann',
      'annual',
      'unsupported',
    ],
    [
      'a date that no calendar has',
      'c: on 31.02.2026',
      incidentDate,
      '2026-02-31',
      '31.02.2026',
      'badForm',
    ],
    ['another amount', 'c: I paid 50 €', amount, 500, 'I paid 50 €', 'unsupported'],
    [
      'a message in an internal note',
      'n: ORD-104233',
      orderNumber,
      'ORD-104233',
      'ORD-104233',
      'noQuote',
    ],
    ['a system row', 's: ORD-104233', orderNumber, 'ORD-104233', 'ORD-104233', 'noQuote'],
    ['quoted mail', 'c: see\n> ORD-104233', orderNumber, 'ORD-104233', 'ORD-104233', 'noQuote'],
    ['the agent alone', 'a: ORD-104233', orderNumber, 'ORD-104233', 'ORD-104233', 'notCustomer'],
    [
      'the agent alone, for a choice',
      'a: parcel late',
      category,
      'delivery',
      'parcel late',
      'notCustomer',
    ],
  ])('%s', (_, line, field, value, quote, reason) => {
    expect(judge([line], [claim(field, value, quote)])).toBe(reason);
  });

  it('a field that is not configured, and a second value for one that is', () => {
    expect(judge(['c: x1'], [claim(fieldOf('other', 'text'), 'x1', 'x1')])).toBe('unknownField');
    const both = [claim(customerName, 'Jo', 'Jo'), claim(customerName, 'May', 'May')];
    expect(judge(['c: Jo May'], both)).toBe('duplicate');
  });
});

describe("an agent's or bot's read-back", () => {
  const readBack = claim(orderNumber, 'ORD-104233', 'ORD-104233', 'm2');

  it('counts when the customer says yes', () => {
    expect(judge(['c: hi', 'a: So it is ORD-104233?', 'c: yes'], [readBack])).toBe('ORD-104233');
    expect(judge(['c: hi', 'b: Ist das ORD-104233?', 'c: Ja, genau'], [readBack])).toBe(
      'ORD-104233',
    );
  });

  it('counts when the customer said the same', () => {
    expect(judge(['c: ord 104233', 'a: ORD-104233, right'], [readBack])).toBe('ORD-104233');
  });

  const reference = fieldOf('reference', 'text', { pattern: 'REF-\\d{4}' });
  it.each([
    ['The reference is REF-1234. Is that right?', 1],
    ['So that is REF-1234, correct?', 1],
    ['Your new reference is REF-1234. Anything else?', 0],
    ['It was REF-1234.\nShall I send you the form?', 0],
  ])('confirms only what the question is about: %s', (question, kept) => {
    const request = {
      fields: [reference],
      conversation: conversationOf(`a: ${question}`, 'c: yes'),
      known: {},
    };
    const made: Prediction = {
      field: 'reference',
      value: 'REF-1234',
      confidence: 0.9,
      evidence: [{ messageId: 'm1', quote: 'REF-1234' }],
      basis: 'quoted',
      alternatives: [],
      predictor: 'openai',
    };
    expect(ground([made], request).predictions).toHaveLength(kept);
    expect(predictEmbedded(request)).toHaveLength(kept);
  });

  it('does not count when the customer says no, or nothing', () => {
    expect(judge(['c: hi', 'a: So it is ORD-104233?', 'c: no'], [readBack])).toBe('notCustomer');
    expect(judge(['c: hi', 'a: So it is ORD-104233?'], [readBack])).toBe('notCustomer');
  });
});

describe('hierarchy', () => {
  const late = claim(subcategory, 'late', 'parcel is late');

  it('refuses an option under another value than the case has', () => {
    expect(judge(['c: parcel is late'], [late], { category: 'billing' })).toBe('wrongParent');
    expect(judge(['c: parcel is late'], [late], { category: 'delivery' })).toBe('late');
  });

  it('judges the parent first and makes the child no surer', () => {
    const parent = claim(category, 'delivery', 'parcel is late', 'm1', { confidence: 0.6 });
    const request = {
      fields: allFields,
      conversation: conversationOf('c: parcel is late'),
      known: {},
    };
    const kept = ground([late, parent], request).predictions;
    expect(kept.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['category', 0.6],
      ['subcategory', 0.6],
    ]);
  });
});

describe('summaries', () => {
  const summary = (value: string) =>
    claim(title, value, 'My parcel has not arrived since Monday', 'm1', { basis: 'summary' });
  const line = 'c: My parcel has not arrived since Monday';

  it('may condense, also by other words for the same', () => {
    expect(judge([line], [summary('Parcel not arrived')])).toBe('Parcel not arrived');
  });

  it('may not add figures or another story', () => {
    expect(judge([line], [summary('Parcel 4711 not arrived')])).toBe('unsupported');
    expect(judge([line], [summary('Customer wants a gift card and threatens legal action')])).toBe(
      'unsupported',
    );
  });

  it('are no way around the pattern of a field', () => {
    const forged = claim(orderNumber, 'My parcel', 'My parcel', 'm1', { basis: 'summary' });
    expect(judge([line], [forged])).toBe('badForm');
  });
});

it('confidence is always from 0 to 1', () => {
  const request = { fields: allFields, conversation: conversationOf('c: Jo May'), known: {} };
  const confidences = [7, -1, Number.NaN].map(
    (confidence) =>
      ground([claim(customerName, 'Jo May', 'Jo May', 'm1', { confidence })], request)
        .predictions[0]?.confidence,
  );
  expect(confidences).toEqual([1, 0, 0]);
});
