import { describe, expect, it } from 'vitest';
import { sections } from '@/lib/config/schema';
import { isSafePattern } from '@/lib/config/safePattern';
import { fitPattern } from '@/lib/prediction/values/pattern';

const evil = [
  '(a+)+b',
  '(a|a)*b',
  '(a|aa)+$',
  '([a-z]+)*\\d',
  '(\\w+\\s?)*!',
  '(([a-z])+.)+[A-Z]([a-z])+',
  '(.*)*x',
  '(?:\\d+){20,}X',
  '(x+x+)+y',
  '(?<part>a?){30}a{30}',
  '\\w*\\w*\\w*\\w*\\w*\\w*!',
  '(?:(?=a+)a)+(?:a{1,40}){40}b',
];

describe('patterns that may take endless', () => {
  it.each(evil)('%s is refused, and never run', (pattern) => {
    expect(isSafePattern(pattern)).toBe(false);
    const started = performance.now();
    expect(fitPattern('a'.repeat(79), pattern)).toBeNull();
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('are named where they stand in the configuration', () => {
    const parsed = sections.case.safeParse({
      fields: [{ name: 'order', label: 'Order', type: 'text', pattern: '(a+)+b' }],
    });
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['fields', 0, 'pattern'] });
  });
});

describe('patterns as admins write them', () => {
  it.each([
    ['ORD-\\d{6}', 'ORD-104233'],
    ['[A-Z]{2,4}-\\d{4,8}', 'AB-204411'],
    ['(?:\\d{4}[- ]?){3}\\d{4}', '1234 5678 1234 5678'],
    ['(?:INV|RE)[-/]?\\d+', 'RE/2044'],
    ['[A-HJ-NPR-Z0-9]{17}', '1HGCM82633A004352'],
    ['\\p{Lu}{2}\\d{2}(?: ?[0-9A-Z]{4}){2,7}', 'DE89 3704 0044 0532'],
    ['[^)(*+]+\\(\\d+\\)', 'abc(12)'],
    ['\\d+-\\d+-\\d+', '1-22-333'],
  ])('%s', (pattern, value) => {
    expect(isSafePattern(pattern)).toBe(true);
    expect(fitPattern(value, pattern)).toBe(value);
  });
});
