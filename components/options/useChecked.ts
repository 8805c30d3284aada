import { useEffect, useState } from 'react';
import type { ConfigurationProblem } from '@/lib/config/schema';
import { sendMessage } from '@/lib/messages';

/** The text is checked after this long without a keystroke, milliseconds. */
const pause = 300;

export interface Checked {
  /** The text that was checked. */
  text: string;
  problems: ConfigurationProblem[];
}

/** The problems of a configuration text as it is being typed; of an older text until the new one is checked. */
export function useChecked(text: string, skip: boolean): Checked | null {
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    if (skip) return;
    let current = true;
    const timer = setTimeout(() => {
      // Without an answer the last problems stay; saving checks again and says so.
      sendMessage('checkConfiguration', { text }).then(
        (problems) => current && setChecked({ text, problems }),
        () => undefined,
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, skip]);
  return skip ? null : checked;
}
