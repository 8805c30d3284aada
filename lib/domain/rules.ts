import type { FieldValue } from './case';
import type { Channel, ConversationHead } from './conversation';

export const operators = [
  'equals',
  'notEquals',
  'contains',
  'in',
  'greaterThan',
  'lessThan',
  'isEmpty',
  'isNotEmpty',
] as const;
export type Operator = (typeof operators)[number];

export interface Condition {
  /** A case field, or `channel`, `phase` or `customerEmail`. */
  field: string;
  operator: Operator;
  value?: FieldValue | FieldValue[] | undefined;
}

export interface UpdateRule {
  name: string;
  enabled: boolean;
  channels: Channel[];
  /** All of them must hold. */
  conditions: Condition[];
  /** Names of the fields that may be updated. */
  fields: string[];
}

/** Case fields and what else conditions may look at, by name; what is empty is absent. */
export type Facts = Readonly<Record<string, FieldValue>>;

/** Case values with the conversation's own facts, which win over a case field of the same name. */
export function factsOf(
  values: Readonly<Record<string, FieldValue>>,
  head: Pick<ConversationHead, 'channel' | 'phase' | 'customerEmail'>,
): Facts {
  const { channel, phase, customerEmail } = head;
  return { ...values, channel, phase, ...(customerEmail === null ? {} : { customerEmail }) };
}

function same(a: FieldValue, b: FieldValue): boolean {
  return String(a).toLowerCase() === String(b).toLowerCase();
}

/** Numbers as numbers, all else (ISO dates among them) as text; null where the two do not compare. */
function compare(a: FieldValue, b: FieldValue): number | null {
  if (typeof a === 'number' || typeof b === 'number') {
    const difference = Number(a) - Number(b);
    return Number.isNaN(difference) ? null : difference;
  }
  return String(a).localeCompare(String(b));
}

function asList(value: Condition['value']): FieldValue[] {
  return value === undefined ? [] : [value].flat();
}

function holds({ operator, value }: Condition, fact: FieldValue | undefined): boolean {
  const wanted = asList(value);
  const [first] = wanted;
  switch (operator) {
    case 'isEmpty':
      return fact === undefined;
    case 'isNotEmpty':
      return fact !== undefined;
    case 'notEquals':
      return fact === undefined || !wanted.some((one) => same(fact, one));
    case 'equals':
    case 'in':
      return fact !== undefined && wanted.some((one) => same(fact, one));
    case 'contains':
      return (
        fact !== undefined &&
        wanted.some((one) => String(fact).toLowerCase().includes(String(one).toLowerCase()))
      );
    case 'greaterThan':
      return fact !== undefined && first !== undefined && (compare(fact, first) ?? 0) > 0;
    case 'lessThan':
      return fact !== undefined && first !== undefined && (compare(fact, first) ?? 0) < 0;
  }
}

/**
 * The rule that decides what is updated: the first that is enabled for the channel and whose
 * conditions all hold. Where rules contradict each other, their order settles it. None: no update.
 */
export function ruleFor(rules: UpdateRule[], channel: Channel, facts: Facts): UpdateRule | null {
  const applies = (rule: UpdateRule) =>
    rule.enabled &&
    rule.channels.includes(channel) &&
    rule.conditions.every((condition) => holds(condition, facts[condition.field]));
  return rules.find(applies) ?? null;
}
