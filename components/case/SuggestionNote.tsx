import { Button } from '@mantine/core';
import type { CaseField, FieldState, Prediction } from '@/lib/domain/case';
import { Confidence } from '../Confidence';
import { IconBulb, IconCheck, IconX } from '../icons';
import { Quote } from '../Quote';
import { valueText } from '../values';
import { otherValues } from './choices';
import { useCaseContext } from './context';
import classes from './Field.module.css';
import { acceptSuggestion } from './fieldCommands';
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
          {suggestion.undecided ? 'Suggested, not clear' : 'Suggested'}
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
      <OtherValues field={field} state={state} suggestion={suggestion} />
    </div>
  );
}

/** What else was considered, each taken with one press. */
function OtherValues({ field, state, suggestion }: Omit<SuggestionNoteProps, 'controls'>) {
  const { id } = useCaseContext().case;
  const others = otherValues(field, state, suggestion);
  if (others.length === 0) return null;
  return (
    <div className={classes.others}>
      Or
      {others.map(({ value, text }) => (
        <Button
          key={String(value)}
          size="compact-xs"
          variant="default"
          fw={400}
          maw="100%"
          title={text}
          aria-label={`Use ${text} for ${field.label}`}
          onClick={(event) => {
            focusEditor(event.currentTarget);
            void acceptSuggestion(id, field.name, value);
          }}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
