import { Button } from '@mantine/core';
import type { CaseField, FieldState, Prediction } from '@/lib/domain/case';
import { Confidence } from '../Confidence';
import { IconBulb, IconCheck, IconX } from '../icons';
import { Quote } from '../Quote';
import { valueText } from '../values';
import { otherChoices } from './choices';
import { useCaseContext } from './context';
import classes from './Field.module.css';
import { pickAlternative } from './fieldCommands';
import { hint } from './keys';
import { focusEditor } from './nextSuggestion';
import type { FieldControls } from './useFieldControls';

interface SuggestionNoteProps {
  field: CaseField;
  state: FieldState;
  suggestion: Prediction;
  controls: FieldControls;
}

/** A predicted value that waits for the agent, outside the editor so that nobody takes it for written. */
export function SuggestionNote({ field, state, suggestion, controls }: SuggestionNoteProps) {
  const { conversationKey } = useCaseContext().case;
  return (
    <div className={classes.suggestion} role="group" aria-label={`Suggestion for ${field.label}`}>
      <div className={classes.note}>
        <span className={classes.mark}>
          <IconBulb size={13} aria-hidden />
          Suggested
        </span>
        <Confidence prediction={suggestion} />
        <Quote evidence={suggestion.evidence[0]} conversationKey={conversationKey} />
      </div>
      <div className={classes.offer}>
        <span className={classes.offered}>{valueText(field, suggestion.value)}</span>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconCheck size={13} />}
          aria-label={`Accept suggestion for ${field.label}`}
          title={hint('Accept', 'accept')}
          data-accept
          onClick={(event) => {
            focusEditor(event.currentTarget);
            controls.accept();
          }}
        >
          Accept
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          fw={400}
          leftSection={<IconX size={13} />}
          aria-label={`Dismiss suggestion for ${field.label}`}
          title={hint('Dismiss', 'dismiss')}
          onClick={(event) => {
            focusEditor(event.currentTarget);
            controls.dismiss();
          }}
        >
          Dismiss
        </Button>
      </div>
      <OtherChoices field={field} state={state} suggestion={suggestion} />
    </div>
  );
}

/** The next best options of a choice, each taken with one press. */
function OtherChoices({ field, state, suggestion }: Omit<SuggestionNoteProps, 'controls'>) {
  const { id } = useCaseContext().case;
  const others = otherChoices(field, state, suggestion);
  if (others.length === 0) return null;
  return (
    <div className={classes.others}>
      Or
      {others.map(({ value, label }) => (
        <Button
          key={value}
          size="compact-xs"
          variant="default"
          fw={400}
          aria-label={`Use ${label} for ${field.label}`}
          onClick={(event) => {
            focusEditor(event.currentTarget);
            void pickAlternative(id, field.name, value, state);
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
