import { Switch } from '@mantine/core';
import { sendMessage, type ConfigurationState } from '@/lib/messages';
import { run } from '../notices';

/** The agent's own settings with learning switched; the rest stays as it was written. */
function withLearning(own: string | null, enabled: boolean): string {
  const settings = JSON.parse(own ?? '{}') as { prediction?: { learning?: object } };
  const { prediction } = settings;
  const learning = { ...prediction?.learning, enabled };
  return JSON.stringify({ ...settings, prediction: { ...prediction, learning } }, null, 2);
}

/** Switches learning on and off, where policy does not say. */
export function LearningSwitch({ state }: { state: ConfigurationState }) {
  const managed = state.managed.includes('prediction');
  return (
    <Switch
      mb="xs"
      label="Learn from closed cases"
      description={managed ? 'Set by your administrator.' : undefined}
      checked={state.configuration.prediction.learning.enabled}
      disabled={managed}
      onChange={({ currentTarget }) =>
        void run(() =>
          sendMessage('saveConfiguration', {
            text: withLearning(state.own, currentTarget.checked),
          }),
        )
      }
    />
  );
}
