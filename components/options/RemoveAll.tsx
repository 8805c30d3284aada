import { Button } from '@mantine/core';
import { useState } from 'react';
import { sendMessage } from '@/lib/messages';
import { IconTrash } from '../icons';
import { run } from '../notices';

/** Removes the agent's own settings, after asking in place. Cases and policy stay. */
export function RemoveAll({ onRemoved }: { onRemoved: () => void }) {
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    const result = await run(() => sendMessage('saveConfiguration', { text: '{}' }));
    setAsking(false);
    if (result.ok) onRemoved();
  };
  if (!asking) {
    return (
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTrash size={14} />}
        onClick={() => setAsking(true)}
      >
        Remove all
      </Button>
    );
  }
  return (
    <>
      <Button size="xs" color="red" onClick={() => void remove()}>
        Remove my settings
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsking(false)}>
        Keep them
      </Button>
    </>
  );
}
