import { describe, expect, it } from 'vitest';
import { loadConfiguration } from '@/lib/config/load';
import { isSafePattern } from '@/lib/config/safePattern';
import converse from '@/lib/helpdesk/sites/converse.json';
import demo from '@/lib/helpdesk/sites/demo.json';
import rt5 from '@/lib/helpdesk/sites/rt5.json';
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

describe('patterns that may not end soon', () => {
  it.each(evil)('%s is refused, and never run', (pattern) => {
    expect(isSafePattern(pattern)).toBe(false);
    const started = performance.now();
    expect(fitPattern('a'.repeat(79), pattern)).toBeNull();
    expect(performance.now() - started).toBeLessThan(200);
  });

  const site = (message: object) => ({
    sites: [
      {
        id: 'chat',
        name: 'Chat',
        matches: ['https://chat.example/*'],
        conversation: { pane: '.pane', id: { attribute: 'id' }, channel: { constant: 'chat' } },
        message: { item: '.row', text: {}, sender: { customer: '.in' }, ...message },
      },
    ],
  });
  const evilRule = { pattern: '(a+)+b' };

  it.each<[string, object]>([
    [
      'case.fields[0].pattern',
      { case: { fields: [{ name: 'order', label: 'Order', type: 'text', ...evilRule }] } },
    ],
    ['prediction.redact[1]', { prediction: { redact: ['email', '(a+)+b'] } }],
    ['prediction.neverSend[0]', { prediction: { neverSend: ['(a+)+b'] } }],
    ['sites[0].message.text.pattern', site({ text: evilRule })],
    ['sites[0].message.author.otherwise.pattern', site({ author: { otherwise: evilRule } })],
    ['sites[0].message.sender.read.pattern', site({ sender: { read: evilRule } })],
    ['sites[0].message.ignoreLines[0]', site({ ignoreLines: ['(a+)+b'] })],
  ])('are named where they stand, and out of force: %s', (path, document) => {
    const { configuration, problems } = loadConfiguration(document);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(/^may not end soon: /);
    expect(JSON.stringify(configuration)).not.toContain('(a+)+b');
  });

  it('on whole messages one more endless repetition is refused than on values', () => {
    const slow = 'a+a+a+b';
    const { problems } = loadConfiguration({
      case: { fields: [{ name: 'order', label: 'Order', type: 'text', pattern: slow }] },
      prediction: { redact: [slow, 'a+a+b'], neverSend: ['ba+a+b', 'a+b'] },
    });
    expect(problems.map(({ path }) => path)).toEqual([
      'prediction.redact[0]',
      'prediction.redact[1]',
    ]);
  });

  it('says only that it is none of what does not even compile', () => {
    const { problems } = loadConfiguration({ prediction: { neverSend: ['(((a+)+'] } });
    expect(problems).toEqual([
      { path: 'prediction.neverSend[0]', message: 'not a regular expression' },
    ]);
  });
});

describe('the sites that come with it', () => {
  it.each([converse, demo, rt5])('have safe patterns only: $id', (definition) => {
    expect(loadConfiguration({ sites: [definition] }).problems).toEqual([]);
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
