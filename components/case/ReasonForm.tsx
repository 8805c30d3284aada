import { Button, Group, TextInput } from '@mantine/core';
import { useState, type SubmitEvent, type KeyboardEvent } from 'react';
import classes from './Field.module.css';
import { giveFeedback } from './giveFeedback';

interface ReasonFormProps {
  caseId: string;
  /** Null: about the case as a whole. */
  field: string | null;
  /** What is judged, in words. */
  about: string;
  onClose: () => void;
}

/** Asks why AI was wrong; the reason may stay empty. */
export function ReasonForm({ caseId, field, about, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await giveFeedback(caseId, field, 'wrong', reason.trim())) onClose();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form
      className={classes.unfolded}
      onSubmit={(event) => void send(event)}
      onKeyDown={closeOnEscape}
    >
      <TextInput
        size="xs"
        // The agent has just asked for this form.
        autoFocus
        label={`What is wrong with ${about}?`}
        placeholder="Optional"
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap={4} mt={4}>
        <Button type="submit" size="compact-xs">
          Send
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
