import type { CaseField, FieldState } from '@/lib/domain/case';
import { sendMessage } from '@/lib/messages';
import { run } from '../notices';
import { showQuote } from '../Quote';
import { useCaseContext } from './context';
import { fieldKey, useDrafts } from './drafts';
import { useExpanded, type Unfolded } from './expanded';
import {
  acceptSuggestion,
  dismissSuggestion,
  holdsPrediction,
  takeBack,
  undoField,
} from './fieldCommands';
import { giveFeedback } from './giveFeedback';
import type { FieldAction } from './keys';

/** What can be done to one field, by button or key; each does nothing where it does not apply. */
export type FieldControls = Record<FieldAction, () => void>;

export function useFieldControls({ name }: CaseField, state: FieldState): FieldControls {
  const { case: found, configuration } = useCaseContext();
  const { id, conversationKey } = found;
  const key = fieldKey(id, name);
  const { suggestion } = state;
  const shown = suggestion ?? (holdsPrediction(state) ? state.source : null);
  const judged = configuration.feedback.enabled && shown !== null;
  const unfold = (what: Unfolded | undefined) => useExpanded.getState().unfold(key, what);

  async function findValues(): Promise<void> {
    unfold({ kind: 'searching' });
    const result = await run(() => sendMessage('suggestValues', { caseId: id, field: name }));
    unfold(result.ok ? { kind: 'found', values: result.value } : undefined);
  }

  return {
    accept: () => {
      if (suggestion) void acceptSuggestion(id, name);
    },
    dismiss: () => {
      if (suggestion) void dismissSuggestion(id, name, suggestion);
    },
    undo: () => {
      const trail = useDrafts.getState().trails[key];
      if (holdsPrediction(state)) void undoField(id, name);
      else if (trail) void takeBack(id, name, trail, state);
    },
    help: () => {
      if (useExpanded.getState().unfolded[key]?.kind === 'found') unfold(undefined);
      else void findValues();
    },
    quote: () => {
      if (shown && conversationKey !== null) void showQuote(conversationKey, shown.evidence[0]);
    },
    right: () => {
      if (judged) void giveFeedback(id, name, 'right', '');
    },
    wrong: () => {
      if (judged) unfold({ kind: 'reason' });
    },
  };
}
