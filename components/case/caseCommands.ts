import { create } from 'zustand';
import type { Case, FieldValue } from '@/lib/domain/case';
import { sendMessage } from '@/lib/messages';
import { run } from '../notices';
import { fieldKey, useDrafts } from './drafts';

interface UndoneRuns {
  /** By case: what a run had written and the agent took back, by field. */
  undone: Record<string, Record<string, FieldValue> | undefined>;
  keep: (caseId: string, values: Record<string, FieldValue> | undefined) => void;
}

export const useUndoneRuns = create<UndoneRuns>()((set) => ({
  undone: {},
  keep: (caseId, values) => set(({ undone }) => ({ undone: { ...undone, [caseId]: values } })),
}));

/** What the last run wrote and no person has touched since. */
export function standingValues(found: Case): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const name of found.lastRun?.fields ?? []) {
    const state = found.fields[name];
    if (state?.setBy === 'ai' && state.value !== null) values[name] = state.value;
  }
  return values;
}

/** What an update changed and the agent has neither dealt with nor changed since. */
export function changedFields({ lastRun, bannerDismissed, fields }: Case): string[] {
  if (lastRun?.kind !== 'update' || bannerDismissed) return [];
  return lastRun.fields.filter((name) => fields[name]?.setBy !== 'person');
}

/** The fields whose suggestions are accepted all at once: not those that are not decided. */
export function suggestedFields({ fields }: Case): string[] {
  return Object.keys(fields).filter((name) => {
    const suggestion = fields[name]?.suggestion;
    return suggestion && !suggestion.undecided;
  });
}

export async function undoRun(found: Case): Promise<void> {
  const values = standingValues(found);
  if (Object.keys(values).length === 0) return;
  const result = await run(() => sendMessage('undoRun', { caseId: found.id }));
  if (!result.ok) return;
  useUndoneRuns.getState().keep(found.id, values);
  // One "Redo" in the banner stands for all; an older trail of a field would lead somewhere else.
  for (const name of Object.keys(values)) {
    useDrafts.getState().leaveTrail(fieldKey(found.id, name), undefined);
  }
}

/** Brings back what was undone, with its evidence, where nothing was written since. */
export async function redoRun(found: Case, values: Record<string, FieldValue>): Promise<void> {
  const caseId = found.id;
  for (const [field, value] of Object.entries(values)) {
    if (found.fields[field]?.before !== value) continue;
    const result = await run(() => sendMessage('undoField', { caseId, field }));
    if (!result.ok) return;
  }
  useUndoneRuns.getState().keep(caseId, undefined);
}

export async function acceptAll(found: Case): Promise<void> {
  if (suggestedFields(found).length === 0) return;
  await run(() => sendMessage('acceptAll', { caseId: found.id }));
}

export async function dismissBanner(caseId: string): Promise<void> {
  useUndoneRuns.getState().keep(caseId, undefined);
  await run(() => sendMessage('dismissBanner', { caseId }));
}
