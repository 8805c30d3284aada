import { loadConfiguration } from '@/lib/config/load';
import type { FieldValues } from '@/lib/domain/case';
import { httpRecords } from '@/lib/records/http';
import type { CaseRecord, RecordDraft, SystemOfRecord } from '@/lib/records/record';
import type { Result } from '@/lib/domain/result';
import { contractFields } from './contract';

/** The system as the background opens it for what an admin wrote, with the fields of the contract. */
export function openHttp(record: object): SystemOfRecord {
  const { configuration, problems } = loadConfiguration({
    case: { fields: contractFields },
    record,
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
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
