import { Button, Group, Loader, UnstyledButton } from '@mantine/core';
import type { CaseField, FieldState, Prediction } from '@/lib/domain/case';
import { Confidence } from '../Confidence';
import { Quote } from '../Quote';
import { valueText } from '../values';
import { useCaseContext } from './context';
import type { Unfolded } from './expanded';
import classes from './Field.module.css';
import { setField } from './fieldCommands';

interface FoundValuesProps {
  field: CaseField;
  state: FieldState;
  search: Exclude<Unfolded, { kind: 'reason' }>;
  onClose: () => void;
}

/** Fill-in help: values found in the conversation, to pick from. */
export function FoundValues({ field, state, search, onClose }: FoundValuesProps) {
  const { id } = useCaseContext().case;
  const pick = async (value: Prediction['value']) => {
    await setField(id, field.name, value, state.value);
    onClose();
  };
  const values = search.kind === 'found' ? search.values : [];
  return (
    <div className={classes.unfolded} role="group" aria-label={`Values found for ${field.label}`}>
      {search.kind === 'searching' && (
        <Group gap={6}>
          <Loader size={12} /> Looking through the conversation…
        </Group>
      )}
      {search.kind === 'found' && values.length === 0 && (
        <div>Nothing in the conversation fits {field.label}.</div>
      )}
      {values.map((prediction) => (
        <FoundValue
          key={String(prediction.value)}
          field={field}
          prediction={prediction}
          onPick={pick}
        />
      ))}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}

interface FoundValueProps {
  field: CaseField;
  prediction: Prediction;
  onPick: (value: Prediction['value']) => Promise<void>;
}

function FoundValue({ field, prediction, onPick }: FoundValueProps) {
  const { conversationKey } = useCaseContext().case;
  const text = valueText(field, prediction.value);
  return (
    <div className={classes.found}>
      <UnstyledButton
        className={classes.pick}
        aria-label={`Use ${text} for ${field.label}`}
        onClick={() => void onPick(prediction.value)}
      >
        {text}
      </UnstyledButton>
      <div className={classes.note}>
        <Confidence prediction={prediction} />
        <Quote evidence={prediction.evidence[0]} conversationKey={conversationKey} />
      </div>
    </div>
  );
}
