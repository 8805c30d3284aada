import type { ConfigurationState } from '@/lib/messages';
import { database } from '@/lib/storage/database';
import type { Simulation } from '@/lib/storage/rows';
import { addSimulation, readRecords } from '@/lib/storage/simulations';
import { useMemo } from 'react';
import type { Item } from '../report/run';
import { useRoute } from '../route';
import { StartButton } from '../start/StartButton';
import { useEstimate } from '../start/useEstimate';
import { useRunner } from './useRunner';

interface RunAgainProps {
  simulation: Simulation;
  items: Item[];
  state: ConfigurationState;
}

/** The same conversations under the configuration of now, to compare. */
export function RunAgain({ simulation, items, state: { configuration } }: RunAgainProps) {
  const { id: earlier, name, source, provider, learns, notes } = simulation;
  const { prediction } = configuration;
  const { thresholds } = prediction;
  const fields = source === 'sample' ? simulation.fields : configuration.case.fields;
  const settings = useMemo(() => ({ ...prediction, provider }), [prediction, provider]);
  const cost = useEstimate(fields, items, settings);
  const start = async () => {
    const createdAt = Date.now();
    const started = { name, source, provider, learns, fields, notes, thresholds, createdAt };
    const { id } = await addSimulation(database, started, await readRecords(database, earlier));
    useRoute.getState().show(id);
    void useRunner.getState().start(id, prediction);
  };
  return (
    <StartButton
      label="Run again with the present configuration"
      variant="default"
      cost={cost}
      settings={settings}
      onStart={start}
    />
  );
}
