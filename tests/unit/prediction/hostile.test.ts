import { describe, expect, it } from 'vitest';
import type { CaseField } from '@/lib/domain/case';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { createRedaction } from '@/lib/prediction/redact';
import { allFields, conversationOf, fieldOf } from './conversation';

/** What some search reads for long, or finds very often, when a message holds nothing else. */
const parts = [
  ...['1 ', '12 34 ', '1.', '1,', '+1', '1-', '4111 ', '3/4/', '2026-', 'DE12 ', 'x7 ', '5 euro '],
  ...['a', 'a-', 'a@', '@', 'a.b@c.', 'a at ', 'at dot ', 'www.', 'http://a', '[EMAIL_1]'],
  ...['one two three ', 'hundred ', 'zweihundertfünfundzwanzig ', 'und', 'not ', 'yes ', 'sorry '],
  ...['may 3 may 4 ', 'on thursday ', 'next monday in two weeks ', 'order number ', 'ABC DEF '],
  ...['My name is ', 'Jo May ', 'Best,\n', 'regards \n', 'Ab. ', "l'"],
  ...['€', '<', '"', '(', '?', '. ', ' ', '\n', '\t', '\u200b', 'é', '\u0301'],
  ...['> a\n', 'from: a\n', '-- original message\n'],
];

const fields: CaseField[] = [
  ...allFields,
  fieldOf('people', 'number'),
  fieldOf('from', 'date'),
  fieldOf('until', 'date'),
  fieldOf('insured', 'boolean'),
  fieldOf('policy', 'text', { pattern: '[A-Z]{1,3} ?\\d+' }),
  fieldOf('serial', 'text', { examples: ['AB-12-CD'] }),
  ...['company', 'city', 'address', 'postcode', 'userName', 'policyHolder', 'product'].map((name) =>
    fieldOf(name, 'text'),
  ),
];

const filledWith = (part: string, length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Milliseconds of work; waiting for others does not count. */
function workOf(task: () => unknown): number {
  const started = process.cpuUsage();
  task();
  return process.cpuUsage(started).user / 1000;
}

// Seen: 300 ms at most. What is quadratic took two to twenty seconds.
const soon = 1500;

describe.each(parts)('a message made to take long, of %j', (part) => {
  it('is read soon', () => {
    const text = filledWith(part, 12_000);
    const conversation = conversationOf('a: Your name?', `c: ${text}`, `a: ${text}?`, 'c: yes');
    expect(workOf(() => predictEmbedded({ fields, conversation, known: {} }))).toBeLessThan(soon);
  });

  it('is masked soon', () => {
    const text = filledWith(part, 100_000);
    const redaction = createRedaction(['email', 'phone', 'card', 'iban', '\\bX\\d{6}\\b']);
    expect(workOf(() => redaction.mask(text))).toBeLessThan(soon);
  });
});
