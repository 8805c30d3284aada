import {
  emptyField,
  turnedDown,
  type Case,
  type FieldState,
  type FieldValue,
  type FieldValues,
} from './case';

/** Equal as a system of record sees it: some keep every value as a text. */
export function sameValue(one: FieldValue | null, other: FieldValue | null): boolean {
  return String(one ?? '').trim() === String(other ?? '').trim();
}

/** A case with what was changed in its system of record taken over. */
export interface Merged {
  fields: Record<string, FieldState>;
  /** Names of the fields that somebody changed there. */
  foreign: string[];
}

function taken(state: FieldState, value: FieldValue | null, now: number): FieldState {
  return {
    value,
    setBy: 'person',
    at: now,
    source: null,
    before: state.value,
    beforeSource: state.source,
    suggestion: null,
    dismissed: turnedDown(state, state.source),
  };
}

/**
 * Merges three ways what a case has, what its record held when it was last read (or was about to be
 * given), and what it holds now. A value that is neither was set by a person there: it stands, also
 * against AI, unless a person has set another one here that was not sent yet.
 *
 * @param theirs every field that the system keeps.
 */
export function mergeRecord(
  { fields, synced }: Pick<Case, 'fields' | 'synced'>,
  theirs: FieldValues,
  now: number,
): Merged {
  const merged = { ...fields };
  const foreign: string[] = [];
  for (const [name, value] of Object.entries(theirs)) {
    const state = fields[name] ?? emptyField();
    const known = synced?.values[name] ?? null;
    const asked = (synced?.sending ?? []).map((values) => values[name] ?? null);
    const ours = [known, ...asked].some((one) => sameValue(value, one));
    const unsent = state.setBy === 'person' && !sameValue(state.value, known);
    if (ours || unsent || sameValue(value, state.value)) continue;
    merged[name] = taken(state, value, now);
    foreign.push(name);
  }
  return { fields: merged, foreign };
}

/** Names of the fields of which the record holds another value than was asked for. */
export function differing(asked: FieldValues, theirs: FieldValues): string[] {
  return Object.keys(theirs).filter(
    (name) => name in asked && !sameValue(asked[name] ?? null, theirs[name] ?? null),
  );
}
