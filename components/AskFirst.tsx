import { Button, Group } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useBusy } from './useBusy';

interface AskFirstProps {
  label: string;
  icon?: ReactNode;
  /** What would happen; stands where the button was, so that a second click does nothing. */
  question: string;
  /** What is done, and what is done instead, in words. */
  confirm: string;
  keep: string;
  variant?: 'filled' | 'default';
  /** It takes something away. */
  takes?: boolean;
  disabled?: boolean;
  onConfirm: () => Promise<void>;
}

/** A button for what costs something or takes it away: asks in place before it does. */
export function AskFirst(props: AskFirstProps) {
  const { label, icon, question, confirm, keep, takes = false, disabled = false } = props;
  const { variant = 'default' } = props;
  const [asking, setAsking] = useState(false);
  const { busy, act } = useBusy();
  const harmless = useRef<HTMLButtonElement>(null);
  const ask = (now: boolean) => {
    flushSync(() => setAsking(now));
    harmless.current?.focus();
  };
  if (!asking) {
    return (
      <Button
        ref={harmless}
        size="xs"
        variant={variant}
        disabled={disabled || busy}
        leftSection={icon}
        onClick={() => ask(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <Group
      gap="xs"
      role="group"
      aria-label={question}
      onKeyDown={({ key }) => key === 'Escape' && !busy && ask(false)}
    >
      <span>{question}</span>
      <Button
        size="xs"
        {...(takes && { color: 'red' })}
        loading={busy}
        onClick={() => void act(props.onConfirm).then(() => ask(false))}
      >
        {confirm}
      </Button>
      <Button ref={harmless} size="xs" variant="default" disabled={busy} onClick={() => ask(false)}>
        {keep}
      </Button>
    </Group>
  );
}
