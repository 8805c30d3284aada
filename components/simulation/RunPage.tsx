import { Button, Progress } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ConfigurationState } from '@/lib/messages';
import { database, type Simulation } from '@/lib/storage/database';
import { addSimulation, readRecords } from '@/lib/storage/simulations';
import { dayAndClock } from '../times';
import { count, predictorWords } from '../words';
import { Report } from './report/Report';
import { useRoute } from './route';
import { useRun } from './run/useRun';
import { useRunner } from './run/useRunner';
import classes from './Simulation.module.css';

interface RunPageProps {
  id: string;
  state: ConfigurationState;
}

/** One simulation: how far it is, and what came of it. */
export function RunPage({ id, state }: RunPageProps) {
  const running = useRunner((runner) => runner.running === id);
  const simulation = useLiveQuery(async () => (await database.simulations.get(id)) ?? null, [id]);
  if (simulation === undefined) return null;
  if (simulation === null) return <h1>This browser keeps no such simulation any more.</h1>;
  return (
    <>
      <h1>{simulation.name}</h1>
      <p>{factsOf(simulation)}</p>
      {simulation.notes.length > 0 && (
        <ul className={classes.notes}>
          {simulation.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {simulation.state !== 'done' && <Running simulation={simulation} state={state} />}
      {simulation.done > 0 && !running && <Results simulation={simulation} state={state} />}
    </>
  );
}

function factsOf({ createdAt, predictor, total }: Simulation): string {
  const by = predictor ? `, predicted ${predictorWords[predictor]}` : '';
  return `${count(total, 'conversation')}${by}, ${dayAndClock(createdAt)}`;
}

function Running({ simulation, state }: { simulation: Simulation; state: ConfigurationState }) {
  const { id, done, total, trouble } = simulation;
  const { running, start, stop } = useRunner();
  const here = running === id;
  const progress = `${done} of ${total} conversations predicted`;
  return (
    <section className={classes.box} aria-label="Progress">
      <Progress.Root size="lg" mb="xs">
        <Progress.Section value={(done / total) * 100} aria-label={progress} />
      </Progress.Root>
      <div className={classes.row}>
        <span role="status">
          {progress}
          {!here && '. It is stopped; what was predicted is kept.'}
        </span>
        <span className={classes.gap} />
        {here ? (
          <Button size="xs" variant="default" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button
            size="xs"
            disabled={running !== null}
            onClick={() => void start(id, state.configuration.prediction)}
          >
            Continue
          </Button>
        )}
      </div>
      {trouble && !here && <p role="alert">{trouble}</p>}
    </section>
  );
}

function Results({ simulation, state }: { simulation: Simulation; state: ConfigurationState }) {
  const { id, source } = simulation;
  const run = useRun(id);
  if (!run) return null;
  return (
    <Report
      id={id}
      run={run}
      state={state}
      own={source === 'sample'}
      onAgain={() => void runAgain(simulation, state)}
    />
  );
}

/** The same conversations under the configuration of now, to compare. */
async function runAgain(
  { id: earlier, name, source, provider, fields: before, notes }: Simulation,
  { configuration }: ConfigurationState,
): Promise<void> {
  const { prediction } = configuration;
  const fields = source === 'sample' ? before : configuration.case.fields;
  const started = {
    name,
    source,
    provider,
    fields,
    notes,
    thresholds: prediction.thresholds,
    createdAt: Date.now(),
  };
  const records = await readRecords(database, earlier);
  const { id } = await addSimulation(database, started, records);
  useRoute.getState().show(id);
  await useRunner.getState().start(id, prediction);
}
