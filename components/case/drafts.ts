import { create } from 'zustand';
import type { FieldValue } from '@/lib/domain/case';

/** What is being typed into a field. Nothing that arrives from the database changes it. */
export interface Draft {
  text: string;
  /** The stored value, and the time of its last write, when the typing began. */
  base: FieldValue | null;
  baseAt: number | null;
  /** The text that was last sent, null when that failed. */
  sent: string | null;
  /** The background has confirmed `text`. */
  saved: boolean;
  /** The agent has left the field. */
  left: boolean;
}

/** What the agent did last to a field and can take back. */
export interface Trail {
  did: 'Undone' | 'Dismissed' | 'Accepted' | 'Changed';
  takeBack: 'Redo' | 'Use it' | 'Undo';
  /** The value to set again, or `lastWrite`: undoing that brings back the value with its evidence. */
  back: { value: FieldValue | null } | 'lastWrite';
}

interface Drafts {
  drafts: Record<string, Draft | undefined>;
  trails: Record<string, Trail | undefined>;
  /** Changes parts of a draft; without a draft nothing happens. */
  amend: (key: string, change: Partial<Draft>) => void;
  put: (key: string, draft: Draft | undefined) => void;
  leaveTrail: (key: string, trail: Trail | undefined) => void;
}

/** Keyed by `fieldKey`, so that a draft outlives a switch to another conversation. */
export const useDrafts = create<Drafts>()((set) => ({
  drafts: {},
  trails: {},
  amend: (key, change) =>
    set(({ drafts }) => {
      const draft = drafts[key];
      return draft ? { drafts: { ...drafts, [key]: { ...draft, ...change } } } : {};
    }),
  put: (key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
  leaveTrail: (key, trail) => set(({ trails }) => ({ trails: { ...trails, [key]: trail } })),
}));

export function fieldKey(caseId: string, field: string): string {
  return `${caseId}/${field}`;
}
