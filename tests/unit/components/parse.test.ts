import { expect, test } from 'vitest';
import { doubt, parseNumber } from '@/components/case/parse';
import type { CaseField } from '@/lib/domain/case';

test.each([
  ['49.90', '.', 49.9],
  ['49,90', '.', 49.9],
  ['1,234.50', '.', 1234.5],
  ['1.234,50', '.', 1234.5],
  ['1,234', '.', 1234],
  ['1,234', ',', 1.234],
  ['1.234.567', ',', 1234567],
  ['€ 12', '.', 12],
  ['USD 7.5', '.', 7.5],
  ['-3', '.', -3],
  ['12 apples', '.', null],
  ['', '.', null],
])('%s with %s before decimals is %s', (text, decimal, expected) => {
  expect(parseNumber(text, decimal)).toBe(expected);
});

const field = (parts: Partial<CaseField>): CaseField => ({
  name: 'f',
  label: 'F',
  type: 'text',
  required: false,
  ...parts,
});

test.each([
  [field({ pattern: 'BK-\\d{3}', examples: ['BK-123'] }), 'BK-12', 'Usually like BK-123.'],
  [field({ pattern: 'BK-\\d{3}' }), 'BK-123', null],
  [field({ type: 'email' }), 'nobody', 'Not an e-mail address?'],
  [field({ type: 'email' }), 'a@b.example', null],
  [field({ type: 'phone' }), '12', 'Not a phone number?'],
])('a doubtful text is remarked on', (given, text, expected) => {
  expect(doubt(given, text)).toBe(expected);
});
