import { useState } from 'react';
import type { ConfigurationState } from '@/lib/messages';
import { NewSimulation } from './start/NewSimulation';
import { RunList } from './RunList';
import { SourceChoice } from './start/SourceChoice';
import type { Source } from './start/source';

/** What a simulation is, the way to a new one, and those that were made. */
export function Overview({ state }: { state: ConfigurationState }) {
  const [source, setSource] = useState<Source | null>(null);
  if (source) {
    return <NewSimulation source={source} state={state} onBack={() => setSource(null)} />;
  }
  return (
    <>
      <h1>Simulation</h1>
      <p>
        Predicts closed cases again and compares the values with what was right, so that you know
        how often AI is right, and how much it fills, before cases are created by themselves.
        Nothing is written to any case.
      </p>
      <SourceChoice fields={state.configuration.case.fields} onSource={setSource} />
      <RunList shadow={state.configuration.prediction.shadow} />
    </>
  );
}
