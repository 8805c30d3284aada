import { create } from 'zustand';
import type { Prediction } from '@/lib/domain/case';

/** What is unfolded beneath a field: the form for a reason, or the values that were found. */
export type Unfolded =
  { kind: 'reason' } | { kind: 'searching' } | { kind: 'found'; values: Prediction[] };

interface Expanded {
  unfolded: Record<string, Unfolded | undefined>;
  unfold: (key: string, what: Unfolded | undefined) => void;
}

/** Keyed by `fieldKey`; the case as a whole has the empty field name. */
export const useExpanded = create<Expanded>()((set) => ({
  unfolded: {},
  unfold: (key, what) => set(({ unfolded }) => ({ unfolded: { ...unfolded, [key]: what } })),
}));
