import { Button } from '@mantine/core';
import { useId, type KeyboardEvent } from 'react';
import { emptyField, type CaseField } from '@/lib/domain/case';
import { changedFields } from './caseCommands';
import { offeredOptions } from './choices';
import { useCaseContext } from './context';
import { fieldKey, useDrafts } from './drafts';
import { FieldEditor } from './editors/FieldEditor';
import classes from './Field.module.css';
import { FieldActions } from './FieldActions';
import { holdsPrediction, takeBack } from './fieldCommands';
import { FieldNotes } from './FieldNotes';
import { onFieldKey } from './keys';
import { useDraft } from './useDraft';
import { useFieldControls } from './useFieldControls';

/** One case field: label and toolbox, editor, and beneath it what AI has to say. */
export function FieldRow({ field }: { field: CaseField }) {
  const { case: found } = useCaseContext();
  const state = found.fields[field.name] ?? emptyField();
  const editing = useDraft(found.id, field, state);
  const controls = useFieldControls(field, state);
  const id = useId();
  const trail = useDrafts(({ trails }) => trails[fieldKey(found.id, field.name)]);
  const byAI = holdsPrediction(state) && !editing.drafting;
  const changed = changedFields(found).includes(field.name) && !editing.drafting;
  const options = offeredOptions(field, state.value, (name) => found.fields[name]?.value ?? null);
  const about = [field.label, field.description].filter(Boolean).join(': ');
  const restoreOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && editing.drafting) editing.restore();
  };
  return (
    <div
      role="group"
      aria-label={field.label}
      className={classes.row}
      data-field={field.name}
      data-by-ai={byAI || undefined}
      data-changed={changed || undefined}
      onKeyDownCapture={(event) => onFieldKey(event, controls)}
      onKeyDown={restoreOnEscape}
    >
      <div className={classes.top}>
        <label htmlFor={id} className={classes.label} title={about}>
          {field.label}
          {field.required && <span aria-hidden> *</span>}
        </label>
        {trail && (!byAI || trail.did === 'Dismissed') && (
          <span className={classes.trail}>
            <span className={classes.did}>{trail.did}</span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${trail.takeBack} ${field.label}`}
              onClick={() => void takeBack(found.id, field.name, trail, state)}
            >
              {trail.takeBack}
            </Button>
          </span>
        )}
        <FieldActions field={field} state={state} controls={controls} />
      </div>
      <FieldEditor
        id={id}
        field={field}
        editing={editing}
        byAI={byAI}
        options={options}
        describedBy={`${id}-notes`}
      />
      <FieldNotes
        id={`${id}-notes`}
        field={field}
        state={state}
        editing={editing}
        controls={controls}
        byAI={byAI}
        changed={changed}
      />
    </div>
  );
}
