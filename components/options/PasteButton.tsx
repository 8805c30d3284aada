import { Button } from '@mantine/core';
import { useState } from 'react';
import { IconClipboard } from '../icons';

interface PasteButtonProps {
  onText: (text: string) => void;
  /** The browser does not hand the clipboard over: the agent pastes into the editor themselves. */
  onRefused: () => void;
}

/** Takes a configuration from the clipboard into the editor; nothing is saved by it. */
export function PasteButton({ onText, onRefused }: PasteButtonProps) {
  const [refused, setRefused] = useState(false);
  const paste = async () => {
    // Without a permission the browser asks, or refuses.
    const text = await navigator.clipboard.readText().catch(() => '');
    setRefused(text === '');
    if (text === '') onRefused();
    else onText(text);
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconClipboard size={14} />}
        onClick={() => void paste()}
      >
        Paste
      </Button>
      {refused && <span role="status">Press Ctrl+V: the clipboard gave no text.</span>}
    </>
  );
}
