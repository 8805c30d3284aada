import type { HttpSettings } from '@/lib/config/http';
import { placeholdersIn } from '@/lib/config/placeholders';
import { sentOf } from '@/lib/config/request';
import type { CaseField } from '@/lib/domain/case';
import { keeperOf } from '@/lib/domain/keeper';
import type { Result } from '@/lib/domain/result';
import { checkDesk } from './http/check';
import { createRecord } from './http/create';
import { startCall, type Ask } from './http/exchange';
import { failure, nameOf } from './http/failures';
import { findRecord, readRecord, recordFrom, type Desk } from './http/find';
import { draftData } from './http/records';
import { withdrawRecord } from './http/withdraw';
import type { CaseRecord, RecordDraft, RecordFailure, SystemOfRecord } from './record';

async function updateRecord(
  desk: Desk,
  ask: Ask,
  [id, draft, version]: [string, RecordDraft, string],
): Promise<Result<CaseRecord, RecordFailure>> {
  const { settings } = desk;
  if (!placeholdersIn(sentOf(settings.update)).has('version')) {
    // The server does not compare: what is left is the moment between reading and writing.
    const there = await readRecord(desk, ask, id);
    if (!there.ok) return there;
    if (there.value.version !== version) return failure(settings, 'conflict');
  }
  const data = draftData(settings, draft);
  const answer = await ask(settings.update, new Map([...data, ['id', id], ['version', version]]));
  if (!answer.ok) return answer;
  const { record } = settings.update;
  return record === undefined ? readRecord(desk, ask, id) : recordFrom(desk, record, answer.value);
}

/** A server that speaks JSON over HTTP, described as data by the admin. */
export function httpRecords(settings: HttpSettings, fields: CaseField[]): SystemOfRecord {
  const desk: Desk = { settings, fields };
  const call = () => startCall(settings);
  return {
    keeper: keeperOf(settings),
    label: nameOf(settings),
    find: (conversationKey) => findRecord(desk, call(), conversationKey),
    create: (draft) => createRecord(desk, call(), draft),
    read: (id) => readRecord(desk, call(), id),
    update: (...asked) => updateRecord(desk, call(), asked),
    withdraw: (id) => withdrawRecord(desk, call(), id),
    check: () => checkDesk(desk, call()),
  };
}
