import { sendMessage } from '@/lib/messages';
import { run } from '../notices';
import { AskFirst } from '../AskFirst';
import { IconTrash } from '../icons';

/** Removes the agent's own settings, after asking in place. Cases and policy stay. */
export function RemoveAll({ onRemoved }: { onRemoved: () => void }) {
  const remove = async () => {
    const result = await run(() => sendMessage('saveConfiguration', { text: '{}' }));
    if (result.ok) onRemoved();
  };
  return (
    <AskFirst
      label="Remove all"
      icon={<IconTrash size={14} />}
      question="Remove all of your settings?"
      confirm="Remove my settings"
      keep="Keep them"
      takes
      onConfirm={remove}
    />
  );
}
