import { expect, test } from 'vitest';
import { toCSV } from '@/components/history/export';
import { sentence } from '@/components/history/sentence';
import type { CaseField } from '@/lib/domain/case';
import type { AuditEntry } from '@/lib/storage/rows';
import { prediction } from './screen';

const fields: CaseField[] = [
  {
    name: 'topic',
    label: 'Topic',
    type: 'choice',
    required: true,
    options: [{ value: 'bill', label: 'Billing', enabled: true }],
  },
  { name: 'order', label: 'Order', type: 'text', required: false },
];
const entry = (parts: Partial<AuditEntry>): AuditEntry => ({
  id: 1,
  caseId: 'c',
  conversationKey: null,
  at: 0,
  actor: 'person',
  action: 'edited',
  field: 'order',
  before: null,
  after: null,
  prediction: null,
  runId: null,
  note: null,
  ...parts,
});
const bill = prediction('topic', 'bill', 'charged twice');

test.each<[string, Partial<AuditEntry>]>([
  [
    'AI filled Topic with Billing, from “charged twice” (High)',
    { actor: 'ai', action: 'filled', field: 'topic', after: 'bill', prediction: bill },
  ],
  [
    'AI filled Order with A1 (High)',
    {
      actor: 'ai',
      action: 'filled',
      after: 'A1',
      prediction: prediction('order', 'A1', 'A1'),
    },
  ],
  [`You set Order to ${'x'.repeat(60)}…`, { after: 'x'.repeat(5000) }],
  ['You changed Order from A1 to A2', { before: 'A1', after: 'A2' }],
  ['You set Order to A2', { after: 'A2' }],
  ['You emptied Order, which was A1', { before: 'A1' }],
  ['You undid Order, which was A1', { action: 'undone', before: 'A1' }],
  ['You undid Order: A2 became A1 again', { action: 'undone', before: 'A2', after: 'A1' }],
  ['You dismissed Billing for Topic', { action: 'dismissed', field: 'topic', prediction: bill }],
  [
    'You withdrew the case SC-1: it is not a case',
    { action: 'withdrawn', field: null, note: 'SC-1' },
  ],
  [
    'AI emptied Topic, which was Billing: it no longer fits',
    { actor: 'ai', action: 'cleared', field: 'topic', before: 'bill' },
  ],
  ['You linked the case to this conversation', { action: 'linked', field: null }],
  ['You unlinked the case from its conversation', { action: 'unlinked', field: null }],
  [
    'You accepted Billing for Topic, from “charged twice” (High)',
    { action: 'accepted', field: 'topic', after: 'bill', prediction: bill },
  ],
  ['AI created the case', { actor: 'ai', action: 'created', field: null }],
  ['It did not work: no answer', { action: 'failed', field: null, note: 'no answer' }],
  ['You set removed to x', { field: 'removed', after: 'x' }],
])('“%s”', (text, parts) => {
  expect(sentence(entry(parts), fields)).toBe(text);
});

test('an exported cell is never a formula, and quotes are doubled', () => {
  const csv = toCSV([entry({ after: '=HYPERLINK("http://x.example")' })], fields);
  expect(csv).toContain(`"'=HYPERLINK(""http://x.example"")"`);
});
