import type { Actor, CaseField, FieldValue } from '@/lib/domain/case';
import type { Conversation } from '@/lib/domain/conversation';
import type { Example, Label } from '@/lib/domain/learning';
import { contentStems } from '../embedded/words';
import { featuresOfConversation } from './features';

/** What a field of the case held in the end, and who said so. */
export interface Outcome {
  field: string;
  value: FieldValue | null;
  by: Actor;
}

/** Types whose values are about one person or one case, never about a kind of case. */
const personal: ReadonlySet<CaseField['type']> = new Set(['text', 'email', 'phone']);

/** The stems of names, addresses and numbers that the case holds: they are not kept. */
function stemsOfPersons(outcomes: Outcome[], fields: CaseField[], given: string[]): Set<string> {
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  const values = outcomes.flatMap(({ field, value }) => {
    const type = types.get(field);
    const short = String(value).length <= 60;
    return value !== null && type && personal.has(type) && short ? [String(value)] : [];
  });
  return new Set([...values, ...given].flatMap(contentStems));
}

function labelsOf(outcomes: Outcome[], fields: CaseField[]): Record<string, Label> {
  const choices = new Set(fields.flatMap(({ name, type }) => (type === 'choice' ? [name] : [])));
  const labels = outcomes.flatMap(({ field, value, by }): [string, Label][] =>
    choices.has(field) && typeof value === 'string' ? [[field, { value, by }]] : [],
  );
  return Object.fromEntries(labels);
}

/**
 * What to keep of a conversation and its case in order to learn from them: the labels of its choice
 * fields, and the customer's words as features, without numbers and without the person's name.
 */
export function exampleOf(
  head: Pick<Example, 'id' | 'source' | 'at'>,
  conversation: Conversation,
  outcomes: Outcome[],
  fields: CaseField[],
): Example {
  const { customerName, customerEmail } = conversation;
  const given = [customerName, customerEmail].filter((one) => one !== null);
  const persons = stemsOfPersons(outcomes, fields, given);
  const known = (feature: string) =>
    feature.split('_').some((stem) => persons.has(stem.replace(/^!/, '')));
  return {
    ...head,
    labels: labelsOf(outcomes, fields),
    messages: featuresOfConversation(conversation).map((features) =>
      features.filter((feature) => !known(feature)),
    ),
  };
}
