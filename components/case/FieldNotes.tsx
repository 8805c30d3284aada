import type { CaseField, FieldState } from '@/lib/domain/case';
import { IconAlertTriangle } from '../icons';
import { useCaseContext } from './context';
import { fieldKey } from './drafts';
import { refusalOf } from './refusal';
import { useExpanded } from './expanded';
import classes from './Field.module.css';
import { FoundValues } from './FoundValues';
import { ReasonForm } from './ReasonForm';
import { SuggestionNote } from './SuggestionNote';
import type { Editing } from './useDraft';
import type { FieldControls } from './useFieldControls';
import { WrittenNote } from './WrittenNote';

interface FieldNotesProps {
  id: string;
  field: CaseField;
  state: FieldState;
  editing: Editing;
  controls: FieldControls;
  byAI: boolean;
  /** The last update wrote it, and the agent has not dealt with that yet. */
  changed: boolean;
}

/** What stands beneath an editor; nothing where there is nothing to say. */
export function FieldNotes(props: FieldNotesProps) {
  const { id, field, state, editing, controls, byAI, changed } = props;
  const { case: found, configuration } = useCaseContext();
  const key = fieldKey(found.id, field.name);
  const unfolded = useExpanded((expanded) => expanded.unfolded[key]);
  const close = () => useExpanded.getState().unfold(key, undefined);
  const refusal = refusalOf(found, field, configuration);
  const remark = editing.error ?? refusal ?? (byAI ? null : editing.warning);
  return (
    <div className={classes.notes}>
      <div id={id}>
        {remark && (
          <div className={editing.error ? classes.error : classes.warning}>
            {remark === refusal && <IconAlertTriangle size={13} aria-hidden />} {remark}
          </div>
        )}
        {(byAI || changed) && <WrittenNote state={state} changed={changed} />}
      </div>
      {state.suggestion && (
        <SuggestionNote
          field={field}
          state={state}
          suggestion={state.suggestion}
          controls={controls}
        />
      )}
      {unfolded?.kind === 'reason' && (
        <ReasonForm caseId={found.id} field={field.name} about={field.label} onClose={close} />
      )}
      {unfolded && unfolded.kind !== 'reason' && (
        <FoundValues field={field} state={state} search={unfolded} onClose={close} />
      )}
    </div>
  );
}
