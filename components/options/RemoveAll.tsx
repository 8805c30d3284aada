import { sendMessage } from '@/lib/messages';
import { run } from '../notices';
import { AskFirst } from './AskFirst';

/** Removes the agent's own settings, after asking in place. Cases and policy stay. */
export function RemoveAll({ onRemoved }: { onRemoved: () => void }) {
  const remove = async () => {
    const result = await run(() => sendMessage('saveConfiguration', { text: '{}' }));
    if (result.ok) onRemoved();
  };
  return (
    <AskFirst label="Remove all" confirm="Remove my settings" keep="Keep them" onConfirm={remove} />
  );
}
