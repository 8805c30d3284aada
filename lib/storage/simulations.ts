import type { PredictorName } from '@/lib/domain/case';
import type { LabelledConversation, Simulated } from '@/lib/domain/simulation';
import type { Database } from './database';
import type { Simulation, SimulationRecord } from './rows';

type Started = Omit<Simulation, 'id' | 'state' | 'trouble' | 'predictor' | 'total' | 'done'>;

/** Stores a simulation that is to run, with all its conversations. */
export async function addSimulation(
  database: Database,
  started: Started,
  records: LabelledConversation[],
): Promise<Simulation> {
  const { simulations, simulationRecords } = database;
  const simulation: Simulation = {
    ...started,
    id: crypto.randomUUID(),
    state: 'running',
    trouble: null,
    predictor: null,
    total: records.length,
    done: 0,
  };
  const rows = records.map(({ conversation, gold }, place): SimulationRecord => ({
    simulationId: simulation.id,
    place,
    conversation,
    gold,
    result: null,
  }));
  await database.transaction('rw', simulations, simulationRecords, async () => {
    await simulations.add(simulation);
    await simulationRecords.bulkAdd(rows);
  });
  return simulation;
}

function recordsOf({ simulationRecords }: Database, id: string) {
  return simulationRecords.where('[simulationId+place]').between([id, 0], [id, Infinity]);
}

/** The conversations of a simulation in their order. */
export function readRecords(database: Database, id: string): Promise<SimulationRecord[]> {
  return recordsOf(database, id).toArray();
}

/** Those at the given places, in the order of these. */
export async function recordsAt(
  { simulationRecords }: Database,
  id: string,
  places: number[],
): Promise<SimulationRecord[]> {
  const found = await simulationRecords.bulkGet(
    places.map((place): [string, number] => [id, place]),
  );
  return found.filter((record) => record !== undefined);
}

/** Stores what came of conversations, and how far the simulation is, in one transaction. */
export function storeResults(
  database: Database,
  id: string,
  results: { record: SimulationRecord; result: Simulated }[],
  predictor: PredictorName | null,
): Promise<void> {
  const { simulations, simulationRecords } = database;
  return database.transaction('rw', simulations, simulationRecords, async () => {
    await simulationRecords.bulkPut(results.map(({ record, result }) => ({ ...record, result })));
    await simulations.where({ id }).modify((simulation) => {
      simulation.done += results.length;
      simulation.predictor = predictor ?? simulation.predictor;
    });
  });
}

export async function setState(
  { simulations }: Database,
  id: string,
  state: Simulation['state'],
  trouble: string | null = null,
): Promise<void> {
  await simulations.update(id, { state, trouble });
}

/** Deletes a simulation with its conversations; answers them, so that it can be put back. */
export function removeSimulation(
  database: Database,
  id: string,
): Promise<{ simulation: Simulation; records: SimulationRecord[] } | null> {
  const { simulations, simulationRecords } = database;
  return database.transaction('rw', simulations, simulationRecords, async () => {
    const simulation = await simulations.get(id);
    const records = await readRecords(database, id);
    await recordsOf(database, id).delete();
    await simulations.delete(id);
    return simulation ? { simulation, records } : null;
  });
}

export function restoreSimulation(
  database: Database,
  { simulation, records }: { simulation: Simulation; records: SimulationRecord[] },
): Promise<void> {
  const { simulations, simulationRecords } = database;
  return database.transaction('rw', simulations, simulationRecords, async () => {
    await simulations.put(simulation);
    await simulationRecords.bulkPut(records);
  });
}
