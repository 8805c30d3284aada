import { useState } from 'react';
import { useNotices } from './notices';

interface Busy {
  busy: boolean;
  /** Never rejects: an action that breaks is said, with a way to try again. */
  act: (action: () => Promise<void>) => Promise<void>;
}

/** For a button that must not act twice at once. */
export function useBusy(): Busy {
  const [busy, setBusy] = useState(false);
  const act = async (action: () => Promise<void>) => {
    setBusy(true);
    try {
      await action();
    } catch {
      const message = 'That did not work. Try again; if it stays so, reload this page.';
      useNotices.getState().show({ message, retry: () => void act(action) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, act };
}
