import { describe, expect, it } from 'vitest';
import { factsOf, ruleFor, type Condition, type UpdateRule } from '@/lib/domain/rules';

function rule(name: string, change: Partial<UpdateRule> = {}): UpdateRule {
  return { name, enabled: true, channels: ['chat'], conditions: [], fields: ['order'], ...change };
}

const head = { channel: 'chat', phase: 'active', customerEmail: 'ada@example.com' } as const;
const facts = factsOf(
  { category: 'defect', amount: 50, date: '2026-03-05', vip: true, title: 'Broken kettle' },
  head,
);

function holds(condition: Condition): boolean {
  return ruleFor([rule('r', { conditions: [condition] })], 'chat', facts) !== null;
}

describe('a condition', () => {
  it.each<[string, Condition['operator'], Condition['value'], boolean]>([
    ['category', 'equals', 'defect', true],
    ['category', 'equals', 'Defect', true],
    ['category', 'equals', 'billing', false],
    ['vip', 'equals', true, true],
    ['amount', 'equals', 50, true],
    ['empty', 'equals', 'x', false],
    ['category', 'notEquals', 'billing', true],
    ['category', 'notEquals', 'defect', false],
    ['empty', 'notEquals', 'x', true],
    ['title', 'contains', 'KETTLE', true],
    ['title', 'contains', 'toaster', false],
    ['empty', 'contains', '', false],
    ['category', 'in', ['billing', 'defect'], true],
    ['category', 'in', ['billing'], false],
    ['amount', 'greaterThan', 49.99, true],
    ['amount', 'greaterThan', 50, false],
    ['amount', 'lessThan', 51, true],
    ['title', 'greaterThan', 3, false],
    ['date', 'greaterThan', '2026-03-04', true],
    ['date', 'lessThan', '2026-03-05', false],
    ['empty', 'lessThan', 5, false],
    ['empty', 'isEmpty', undefined, true],
    ['title', 'isEmpty', undefined, false],
    ['title', 'isNotEmpty', undefined, true],
    ['empty', 'isNotEmpty', undefined, false],
    ['channel', 'equals', 'chat', true],
    ['phase', 'in', ['wrapUp', 'closed'], false],
    ['customerEmail', 'contains', '@example.com', true],
  ])('%s %s %j: %s', (field, operator, value, expected) => {
    expect(holds({ field, operator, value })).toBe(expected);
  });
});

describe('rules', () => {
  it('the first that holds decides, so that order settles what contradicts', () => {
    const never = rule('never', { conditions: [{ field: 'vip', operator: 'isEmpty' }] });
    const rules = [never, rule('first'), rule('second', { fields: ['title'] })];
    expect(ruleFor(rules, 'chat', facts)?.name).toBe('first');
  });

  it('all conditions of a rule must hold', () => {
    const conditions: Condition[] = [
      { field: 'vip', operator: 'equals', value: true },
      { field: 'amount', operator: 'greaterThan', value: 100 },
    ];
    expect(ruleFor([rule('r', { conditions })], 'chat', facts)).toBeNull();
  });

  it('switched off, or for another channel, do not count', () => {
    expect(ruleFor([rule('r', { enabled: false })], 'chat', facts)).toBeNull();
    expect(ruleFor([rule('r')], 'email', facts)).toBeNull();
  });
});
