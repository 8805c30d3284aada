import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '../icons';

interface ImportButtonProps {
  variant: 'filled' | 'default';
  onText: (text: string) => void;
}

/** Reads a file that the agent picks into the editor; nothing is saved by it. */
export function ImportButton({ variant, onText }: ImportButtonProps) {
  return (
    <FileButton
      accept="application/json,.json,.jsonc"
      inputProps={{ 'aria-label': 'Configuration file' }}
      onChange={(file) => void file?.text().then(onText)}
    >
      {(props) => (
        <Button {...props} size="xs" variant={variant} leftSection={<IconUpload size={14} />}>
          Import a file
        </Button>
      )}
    </FileButton>
  );
}
