import type { FieldState, FieldValue, Prediction } from '@/lib/domain/case';
import { sendMessage } from '@/lib/messages';
import { run } from '../notices';
import { fieldKey, useDrafts, type Trail } from './drafts';

/** AI's value stands in the field, written by AI or accepted by the agent as it is. */
export function holdsPrediction(state: FieldState): boolean {
  if (state.value === null) return false;
  return state.setBy === 'ai' || state.source?.value === state.value;
}

function leave(caseId: string, field: string, trail: Trail | undefined): void {
  const { put, leaveTrail } = useDrafts.getState();
  put(fieldKey(caseId, field), undefined);
  leaveTrail(fieldKey(caseId, field), trail);
}

/** Takes the suggestion of a field, or another value that was considered for it. */
export async function acceptSuggestion(
  caseId: string,
  field: string,
  value?: FieldValue,
): Promise<void> {
  const data = { caseId, field, ...(value !== undefined && { value }) };
  const result = await run(() => sendMessage('acceptSuggestion', data));
  if (result.ok) leave(caseId, field, { did: 'Accepted', takeBack: 'Undo', back: 'lastWrite' });
}

export async function dismissSuggestion(
  caseId: string,
  field: string,
  { value }: Prediction,
): Promise<void> {
  const result = await run(() => sendMessage('dismissSuggestion', { caseId, field }));
  if (result.ok) leave(caseId, field, { did: 'Dismissed', takeBack: 'Use it', back: { value } });
}

/** Takes the last write out of a field; done again, it brings that back with its evidence. */
export async function undoField(caseId: string, field: string): Promise<void> {
  const result = await run(() => sendMessage('undoField', { caseId, field }));
  if (result.ok) leave(caseId, field, { did: 'Undone', takeBack: 'Redo', back: 'lastWrite' });
}

/** Writes a value that the agent chose elsewhere than in the editor. */
export async function setField(
  caseId: string,
  field: string,
  value: FieldValue | null,
  before: FieldValue | null,
): Promise<boolean> {
  const result = await run(() => sendMessage('setField', { caseId, field, value }));
  const back = { value: before };
  if (result.ok) leave(caseId, field, { did: 'Changed', takeBack: 'Undo', back });
  return result.ok;
}

/** Takes back what the agent did last to a field. */
export async function takeBack(
  caseId: string,
  field: string,
  { back }: Trail,
  state: FieldState,
): Promise<void> {
  if (back === 'lastWrite') await undoField(caseId, field);
  else await setField(caseId, field, back.value, state.value);
}
