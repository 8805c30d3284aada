import type { CaseField, FieldState } from '@/lib/domain/case';
import { IconArrowBackUp, IconThumbDown, IconThumbUp, IconWand } from '../icons';
import { useCaseContext } from './context';
import classes from './Field.module.css';
import { holdsPrediction } from './fieldCommands';
import { IconAction } from './IconAction';
import { hint } from './keys';
import type { FieldControls } from './useFieldControls';

interface FieldActionsProps {
  field: CaseField;
  state: FieldState;
  controls: FieldControls;
}

/** The AI toolbox of one field. Its places are fixed, so that nothing moves when AI writes. */
export function FieldActions({ field: { name, label }, state, controls }: FieldActionsProps) {
  const { configuration, verdicts } = useCaseContext();
  const predicted = holdsPrediction(state);
  const judged = configuration.feedback.enabled && (predicted || state.suggestion !== null);
  return (
    <div className={classes.actions}>
      <span className={classes.quiet}>
        <IconAction
          label={`Help with ${label}`}
          hint={hint('Find values', 'help')}
          onClick={controls.help}
        >
          <IconWand size={14} />
        </IconAction>
      </span>
      {predicted && (
        <IconAction label={`Undo ${label}`} hint={hint('Undo', 'undo')} onClick={controls.undo}>
          <IconArrowBackUp size={14} />
        </IconAction>
      )}
      {judged && (
        <>
          <IconAction
            label={`${label} is right`}
            hint={hint('Right', 'right')}
            pressed={verdicts[name] === 'right'}
            onClick={controls.right}
          >
            <IconThumbUp size={14} />
          </IconAction>
          <IconAction
            label={`${label} is wrong`}
            hint={hint('Wrong', 'wrong')}
            pressed={verdicts[name] === 'wrong'}
            onClick={controls.wrong}
          >
            <IconThumbDown size={14} />
          </IconAction>
        </>
      )}
    </div>
  );
}
