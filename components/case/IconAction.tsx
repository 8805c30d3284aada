import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface IconActionProps {
  /** Names the action and what it is done to. */
  label: string;
  /** The short name and the key, for the tooltip. */
  hint: string;
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** A small button with an icon, a name and a hint that names its key. */
export function IconAction({ label, hint, pressed, onClick, children }: IconActionProps) {
  return (
    <Tooltip label={hint} openDelay={500} withArrow>
      <ActionIcon
        size={20}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'blue' : 'gray'}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
