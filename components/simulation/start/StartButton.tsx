import { Button } from '@mantine/core';
import type { Configuration } from '@/lib/config/schema';
import { AskFirst } from '../../AskFirst';
import { useBusy } from '../../useBusy';
import { costQuestion } from './cost';
import type { Cost } from './useEstimate';

interface StartButtonProps {
  label: string;
  variant?: 'filled' | 'default';
  /** Null until it is known. */
  cost: Cost | null;
  settings: Configuration['prediction'];
  disabled?: boolean;
  onStart: () => Promise<void>;
}

/** Lets conversations be predicted; where that takes a model server, says what it costs and asks first. */
export function StartButton(props: StartButtonProps) {
  const { label, variant = 'filled', cost, settings, disabled = false, onStart } = props;
  const { busy, act } = useBusy();
  if (cost?.ok && cost.value.requests > 0) {
    return (
      <AskFirst
        label={label}
        variant={variant}
        disabled={disabled}
        question={costQuestion(cost.value, settings)}
        confirm="Send them"
        keep="Not now"
        onConfirm={onStart}
      />
    );
  }
  return (
    <Button
      size="xs"
      variant={variant}
      disabled={disabled || !cost?.ok}
      loading={busy}
      onClick={() => void act(onStart)}
    >
      {label}
    </Button>
  );
}
