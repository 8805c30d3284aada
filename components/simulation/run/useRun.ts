import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '@/lib/storage/database';
import type { Simulation, SimulationRecord } from '@/lib/storage/rows';
import { readRecords } from '@/lib/storage/simulations';
import type { Run } from '../report/run';

/** The conversations that have an answer, as a report takes them. */
function runOf({ name, fields, thresholds }: Simulation, records: SimulationRecord[]): Run {
  const items = records.flatMap(({ conversation, gold, result }) =>
    result ? [{ conversation, gold, result }] : [],
  );
  return { name, fields, thresholds, items };
}

/** What a simulation came to so far; null where there is none, undefined until it is read. */
export function useRun(id: string): Run | null | undefined {
  return useLiveQuery(async () => {
    const simulation = await database.simulations.get(id);
    return simulation ? runOf(simulation, await readRecords(database, id)) : null;
  }, [id]);
}
