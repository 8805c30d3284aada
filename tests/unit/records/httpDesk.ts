import { loadConfiguration } from '@/lib/config/load';
import type { FieldValues } from '@/lib/domain/case';
import { httpRecords } from '@/lib/records/http';
import type { CaseRecord, RecordDraft, SystemOfRecord } from '@/lib/records/record';
import type { Result } from '@/lib/domain/result';

/** A case field of each kind of type that the JSON helpdesk keeps in its own way. */
export const caseFields = [
  { name: 'title', label: 'Title', type: 'text' },
  {
    name: 'topic',
    label: 'Topic',
    type: 'choice',
    options: ['billing', 'shipping'].map((value) => ({ value, label: value })),
  },
  { name: 'amount', label: 'Amount', type: 'currency' },
  { name: 'urgent', label: 'Urgent', type: 'boolean' },
  { name: 'due', label: 'Due', type: 'date' },
];

/** The system as the background opens it for what an admin wrote. */
export function openHttp(record: object, fields: object[] = caseFields): SystemOfRecord {
  const { configuration, problems } = loadConfiguration({ case: { fields }, record });
  // A test may leave out case fields that the helpdesk keeps.
  const wrong = problems.filter(({ path }) => /^record(?!\.fields\.\w+$)/.test(path));
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  if (configuration.record.system !== 'http') throw new Error('no HTTP record was described');
  return httpRecords(configuration.record, configuration.case.fields);
}

export const draftOf = (
  values: FieldValues,
  conversationKey: string | null = 'acme:1',
): RecordDraft => ({
  conversationKey,
  values,
  customer: { name: null, email: null },
  subject: null,
});

/** The record of a call that must succeed. */
export async function done(call: Promise<Result<CaseRecord>>): Promise<CaseRecord> {
  const answer = await call;
  if (!answer.ok) throw new Error(`${answer.reason}: ${answer.message}`);
  return answer.value;
}
