import { useEffect, useState } from 'react';
import { onMessage, sendMessage, type ConfigurationState } from '@/lib/messages';

/** The configuration in force, kept up to date; `null` until the background has answered. Once a page. */
export function useConfiguration(): ConfigurationState | null {
  const [state, setState] = useState<ConfigurationState | null>(null);
  useEffect(() => {
    const stop = onMessage('configurationChanged', ({ data }) => setState(data));
    // A worker that is being replaced does not answer; it announces its configuration when it is up.
    sendMessage('getConfiguration', {}).then(setState, () => undefined);
    return stop;
  }, []);
  return state;
}
