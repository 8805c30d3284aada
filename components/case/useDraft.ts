import { useDebouncedCallback } from '@mantine/hooks';
import type { CaseField, FieldState, FieldValue } from '@/lib/domain/case';
import { sendMessage } from '@/lib/messages';
import { run } from '../notices';
import { fieldKey, useDrafts, type Draft } from './drafts';
import { doubt, editorText, parseValue } from './parse';

/** After this long without a keystroke a draft is saved, milliseconds. */
const pause = 400;

/** A draft is over once the agent is elsewhere and the database shows it, or what it was made into. */
function isOver(draft: Draft, field: CaseField, state: FieldState): boolean {
  if (!draft.left) return false;
  const parsed = parseValue(field, draft.text);
  const arrived = parsed.ok && parsed.value === state.value;
  return arrived || (draft.saved && state.at !== draft.baseAt);
}

export interface Editing {
  text: string;
  /** The agent's own text stands in the editor, not the stored value. */
  drafting: boolean;
  /** Why the text is not saved, or null. */
  error: string | null;
  /** What looks unusual about it, or null. */
  warning: string | null;
  /** Takes a keystroke; saved after a pause. */
  type: (text: string) => void;
  /** Takes a whole value, as picked from a list; saved at once. */
  pick: (text: string) => void;
  /** The agent leaves the field. */
  leave: () => void;
  /** Brings back what stood there when the typing began. */
  restore: () => void;
}

/** Edits one field of a case: the local draft, and when it is sent. */
export function useDraft(caseId: string, field: CaseField, state: FieldState): Editing {
  const key = fieldKey(caseId, field.name);
  const stored = useDrafts(({ drafts }) => drafts[key]);
  const draft = stored && !isOver(stored, field, state) ? stored : undefined;
  const later = useDebouncedCallback(() => void save(), { delay: pause, flushOnUnmount: true });

  const text = draft?.text ?? editorText(field, state.value);
  const parsed = parseValue(field, text);

  /** Reads the store, not the render: a pause may end after other keystrokes. */
  async function save(): Promise<void> {
    const { drafts, amend, leaveTrail } = useDrafts.getState();
    const current = drafts[key];
    if (!current || current.sent === current.text) return;
    const value = parseValue(field, current.text);
    if (!value.ok) return;
    amend(key, { sent: current.text });
    const result = await setField(value.value);
    if (useDrafts.getState().drafts[key]?.text !== current.text) return;
    amend(key, result.ok ? { saved: true } : { sent: null });
    if (!result.ok) return;
    leaveTrail(key, { did: 'Changed', takeBack: 'Undo', back: { value: current.base } });
  }

  function setField(value: FieldValue | null) {
    return run(() => sendMessage('setField', { caseId, field: field.name, value }));
  }

  /** From the first keystroke on the field is the agent's, before anything of it is saved. */
  function claim(): void {
    if (draft || state.setBy === 'person') return;
    void run(() => sendMessage('touchField', { caseId, field: field.name }));
  }

  function put(next: string, left: boolean): void {
    const { base, baseAt } = draft ?? { base: state.value, baseAt: state.at };
    useDrafts.getState().put(key, { text: next, base, baseAt, sent: null, saved: false, left });
  }

  return {
    text,
    drafting: draft !== undefined,
    error: parsed.ok ? null : parsed.message,
    warning: doubt(field, text),
    type: (next) => {
      claim();
      put(next, false);
      later();
    },
    pick: (next) => {
      later.cancel();
      put(next, true);
      void save();
    },
    leave: () => {
      later.cancel();
      useDrafts.getState().amend(key, { left: true });
      void save();
    },
    restore: () => {
      later.cancel();
      if (draft && draft.sent !== null) void setField(draft.base);
      useDrafts.getState().put(key, undefined);
    },
  };
}
