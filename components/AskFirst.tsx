import { Button } from '@mantine/core';
import { useState } from 'react';
import { IconTrash } from '../icons';

interface AskFirstProps {
  label: string;
  /** What is done, and what is done instead, in words. */
  confirm: string;
  keep: string;
  disabled?: boolean;
  onConfirm: () => Promise<void>;
}

/** A button for what takes something away: asks in place before it does. */
export function AskFirst({ label, confirm, keep, disabled = false, onConfirm }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button
        size="xs"
        variant="default"
        disabled={disabled}
        leftSection={<IconTrash size={14} />}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <>
      <Button size="xs" color="red" onClick={() => void onConfirm().then(() => setAsking(false))}>
        {confirm}
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsking(false)}>
        {keep}
      </Button>
    </>
  );
}
