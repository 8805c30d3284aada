import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Configuration } from '@/lib/config/schema';
import { database } from '@/lib/storage/database';
import type { Simulation } from '@/lib/storage/rows';
import { readRecords } from '@/lib/storage/simulations';
import { StartButton } from '../start/StartButton';
import { useEstimate } from '../start/useEstimate';
import { useRunner } from './useRunner';

interface ContinueProps {
  simulation: Simulation;
  prediction: Configuration['prediction'];
}

const none: never[] = [];

/** Goes on with a run that was stopped; what is left may be for a model server by now. */
export function Continue({ simulation, prediction }: ContinueProps) {
  const { id, fields, provider } = simulation;
  const { running, start } = useRunner();
  const left = useLiveQuery(async () => {
    const records = await readRecords(database, id);
    return records.filter(({ result }) => result === null);
  }, [id]);
  const settings = useMemo(() => ({ ...prediction, provider }), [prediction, provider]);
  const cost = useEstimate(fields, left ?? none, settings);
  return (
    <StartButton
      label="Continue"
      cost={left ? cost : null}
      settings={settings}
      disabled={running !== null}
      onStart={() => start(id, prediction)}
    />
  );
}
