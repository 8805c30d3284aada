import { expect, test } from 'vitest';
import { hear, newsOf } from '@/components/sidepanel/announcement';
import type { ConversationView } from '@/components/sidepanel/reads';
import type { Case, CaseField } from '@/lib/domain/case';
import { caseWith, configurationWith, prediction, suggested, viewWith, written } from './screen';

const order: CaseField = { name: 'order', label: 'Order number', type: 'text', required: true };
const configuration = configurationWith([order]);
const first = prediction('order', 'ORD-1', 'it is ORD-1');
const second = prediction('order', 'ORD-2', 'sorry, ORD-2');
const run = (id: string, kind: 'create' | 'update', fields = ['order']) => ({
  lastRun: { id, kind, at: 1, predictor: 'embedded' as const, messages: 1, fields },
});
const created = caseWith({ order: written(first) }, run('r1', 'create'));

/** What is said when the panel goes through these views. */
function said(...views: ConversationView[]): string[] {
  let heard = hear(views[0] ?? viewWith(), configuration, null);
  return views.slice(1).map((view) => {
    const now = hear(view, configuration, heard);
    const news = newsOf(view, configuration, heard, now);
    heard = now;
    return news;
  });
}
const withCase = (found: Case) => viewWith({ case: found });
const job = { conversationKey: 'shop:7', ticket: 't', attempts: 0, askedAt: 0, dueAt: 0 };

test('a case that AI made is said once, when it has its number', () => {
  const saving = caseWith(created.fields, { ...run('r1', 'create'), status: 'saving' });
  expect(said(viewWith(), withCase(saving), withCase(created), withCase(created))).toEqual([
    '',
    'Case SC-1042 created by AI. 1 field filled.',
    '',
  ]);
});

test('an update says what changed from what to what, and the agent’s own typing nothing', () => {
  const order = { ...written(second), before: 'ORD-1' };
  const typed = { ...order, value: 'ORD-29', setBy: 'person' as const, before: 'ORD-2' };
  const update = run('r2', 'update');
  expect(
    said(
      withCase(created),
      withCase(caseWith({ order }, update)),
      withCase(caseWith({ order: typed }, update)),
    ),
  ).toEqual(['Order number changed from ORD-1 to ORD-2 by AI', '']);
});

test('a suggestion is said', () => {
  const found = {
    ...created,
    fields: { order: { ...written(first), ...pick(suggested(second)) } },
  };
  expect(said(withCase(created), withCase(found))).toEqual(['ORD-2 suggested for Order number']);
});

const pick = ({ suggestion }: { suggestion: typeof second | null }) => ({ suggestion });

test('that AI is reading says nothing, and what came of it only where it differs', () => {
  const reading = { ...viewWith(), job };
  expect(said(viewWith(), reading, viewWith())).toEqual(['', '']);
});
