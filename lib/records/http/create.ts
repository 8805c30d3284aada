import { ok, type Result } from '@/lib/domain/result';
import type { CaseRecord, RecordDraft, RecordFailure } from '../record';
import type { Ask } from './exchange';
import { failure } from './failures';
import { findRecord, readRecord, type Desk } from './find';
import { textAt } from './read';
import { byAge, draftData } from './records';
import { withdrawLater, withdrawRecord } from './withdraw';

type Made = Promise<Result<CaseRecord, RecordFailure>>;

/** The record of a conversation for which one was made just now, perhaps beside another. */
async function settled(desk: Desk, ask: Ask, conversationKey: string, made: string | null): Made {
  const { settings } = desk;
  const looked = await findRecord(desk, ask, conversationKey);
  if (!looked.ok) return looked;
  const found = looked.value;
  if (found === null) {
    // A search may lag behind what was made.
    return made === null ? failure(settings, 'away') : readRecord(desk, ask, made);
  }
  if (made === null || made === found.reference.id) return ok(found);
  if (byAge(made, found.reference.id) < 0) return readRecord(desk, ask, made);
  const withdrawn = await withdrawLater(desk, ask, made);
  return withdrawn.ok ? ok(found) : withdrawn;
}

/** A key that comes back changed is not found again: rather no record than one for each attempt. */
async function withKey(desk: Desk, ask: Ask, conversationKey: string, made: CaseRecord): Made {
  if (made.conversationKey === conversationKey) return ok(made);
  if (desk.settings.withdraw) await withdrawRecord(desk, ask, made.reference.id);
  return failure(
    desk.settings,
    'invalid',
    'It does not keep the key of the conversation. Tell your admin.',
  );
}

/** Makes the record of a draft, unless its conversation has one. */
export async function createRecord(desk: Desk, ask: Ask, draft: RecordDraft): Made {
  const { settings } = desk;
  const { conversationKey } = draft;
  const before = await findRecord(desk, ask, conversationKey ?? '');
  if (!before.ok) return before;
  if (before.value) return ok(before.value);
  const answer = await ask(settings.create, draftData(settings, draft));
  if (!answer.ok && answer.reason !== 'conflict') return answer;
  const { body = null, headers = new Headers() } = answer.ok ? answer.value : {};
  const made = textAt(settings.create.id, body, headers);
  if (conversationKey !== null) {
    const there = await settled(desk, ask, conversationKey, made);
    return there.ok ? withKey(desk, ask, conversationKey, there.value) : there;
  }
  if (made !== null) return readRecord(desk, ask, made);
  return answer.ok
    ? failure(settings, 'invalid', 'It does not say the id of a new record.')
    : answer;
}
