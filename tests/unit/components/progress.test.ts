import { expect, test } from 'vitest';
import { progressLine } from '@/components/sidepanel/progress';
import type { ConversationView } from '@/components/sidepanel/reads';
import { emptyField, type CaseField, type Run } from '@/lib/domain/case';
import { caseWith, configurationWith, prediction, suggested, viewWith } from './screen';

const field = (name: string, label: string, required: boolean): CaseField => ({
  name,
  label,
  type: 'text',
  required,
});
const configuration = configurationWith([
  field('order', 'order number', true),
  field('colour', 'colour', false),
]);
const { conversation } = viewWith();
const run = (kind: Run['kind'], messages: number): Run => ({
  id: 'r',
  kind,
  at: 1,
  predictor: 'embedded',
  messages,
  fields: ['order'],
});
const proposal = (fields = {}, missing = ['order', 'colour']) =>
  caseWith(fields, { status: 'proposed', record: null, missing });

const rows: [string, Partial<ConversationView>][] = [
  ['Case created by AI from 3 messages', { case: caseWith({}, { lastRun: run('create', 3) }) }],
  ['Case updated by AI from 1 message', { case: caseWith({}, { lastRun: run('update', 1) }) }],
  [
    'Case created by you',
    { case: caseWith({}, { createdBy: 'person', lastRun: run('assist', 2) }) },
  ],
  [
    'No changes: nothing new in the last messages',
    { case: caseWith({}, { lastRun: run('create', 3), unchanged: { at: 2, why: 'nothingNew' } }) },
  ],
  [
    'No changes: your value differs, see suggestion',
    {
      case: caseWith(
        {
          order: { ...suggested(prediction('order', 'A-2', 'A-2')), value: 'A-1', setBy: 'person' },
        },
        { unchanged: { at: 2, why: 'onlySuggested' } },
      ),
    },
  ],
  [
    // The suggestion was dealt with since.
    'Case created by AI from 3 messages',
    {
      case: caseWith({}, { lastRun: run('create', 3), unchanged: { at: 2, why: 'onlySuggested' } }),
    },
  ],
  ['Saving the case…', { case: caseWith({}, { status: 'saving' }) }],
  ['Waiting: no order number yet', { case: proposal() }],
  [
    'Ended without a case: no order number',
    { case: proposal(), conversation: { ...conversation, phase: 'closed' } },
  ],
  [
    // A case was made and taken back: none is made by itself again.
    'Nothing found for the case yet',
    { case: proposal(), conversation: { ...conversation, phase: 'closed', end: 'decided' } },
  ],
  [
    'Proposed: check it, then create the case',
    { case: proposal({ colour: suggested(prediction('colour', 'red', 'red')) }, []) },
  ],
  [
    'Nothing found for the case yet',
    { case: proposal({ order: { ...emptyField(), setBy: 'person' } }, []) },
  ],
  ['Waiting: the customer has not written yet', { messages: [] }],
  ['Waiting: the customer has not written yet', { case: proposal(), messages: [] }],
  ['Waiting: not accepted yet', { conversation: { ...conversation, phase: 'offered' } }],
  [
    'Reading the conversation…',
    { job: { conversationKey: 'shop:7', ticket: 't', attempts: 0, askedAt: 0, dueAt: 0 } },
  ],
  [
    'Not a case: AI leaves this conversation alone',
    { case: proposal(), conversation: { ...conversation, notACase: true } },
  ],
  [
    'The model is away.',
    {
      conversation: {
        ...conversation,
        trouble: { reason: 'away', message: 'The model is away.', retryable: true },
      },
    },
  ],
];

test.each(rows)('says “%s”', (line, parts) => {
  expect(progressLine(viewWith(parts), configuration)).toBe(line);
});

test('a field that the agent has filled is no longer waited for', () => {
  const order = { ...emptyField(), value: 'A-1', setBy: 'person' as const };
  const line = progressLine(viewWith({ case: proposal({ order }) }), configuration);
  expect(line).toMatch(/^Proposed/);
});

test('an outgoing call waits for nothing: its case is made by hand', () => {
  const outgoing = { ...conversation, channel: 'voice' as const, direction: 'outbound' as const };
  const calls = configurationWith(configuration.case.fields, {
    creation: { ...configuration.creation, channels: ['voice'] },
  });
  const view = viewWith({ conversation: outgoing, case: proposal() });
  expect(progressLine(view, calls)).toBe('Nothing found for the case yet');
});
