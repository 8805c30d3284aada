import { useState } from 'react';

interface Undo {
  message: string;
  run: () => void;
}

/** The last thing that was done and can be taken back. */
export function useUndo() {
  const [undo, setUndo] = useState<Undo | null>(null);
  const offer = (message: string, back: () => Promise<void>) =>
    setUndo({
      message,
      run: () => {
        setUndo(null);
        void back();
      },
    });
  return { undo, offer };
}
