import { useLayoutEffect, useRef } from 'react';

/**
 * For what opens on demand: takes the focus, so that its keys work at once, and gives it back when it
 * closes, unless the agent has gone elsewhere by then.
 */
export function useBorrowedFocus<Box extends HTMLElement>() {
  const box = useRef<Box>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const opened = box.current;
    opened?.focus();
    return () => {
      if (!opened?.contains(document.activeElement)) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return box;
}
