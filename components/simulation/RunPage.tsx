import { Button, Loader, Progress } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ConfigurationState } from '@/lib/messages';
import { database } from '@/lib/storage/database';
import type { Simulation } from '@/lib/storage/rows';
import { dayAndClock } from '../times';
import { count, predictorWords } from '../words';
import { Report } from './report/Report';
import { Continue } from './run/Continue';
import { RunAgain } from './run/RunAgain';
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

function factsOf({ createdAt, predictor, learns, total }: Simulation): string {
  const by = predictor ? `, predicted ${predictorWords[predictor]}` : '';
  const taught = learns && predictor === 'embedded' ? ', each with what the others teach' : '';
  return `${count(total, 'conversation')}${by}${taught}, ${dayAndClock(createdAt)}`;
}

function Running({ simulation, state }: { simulation: Simulation; state: ConfigurationState }) {
  const { id, done, total, trouble } = simulation;
  const { running, learning, stop } = useRunner();
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
          {here && learning && '. Learning from the others…'}
          {!here && '. It is stopped; what was predicted is kept.'}
        </span>
        <span className={classes.gap} />
        {here ? (
          <Button size="xs" variant="default" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Continue simulation={simulation} prediction={state.configuration.prediction} />
        )}
      </div>
      {trouble && !here && <p role="alert">{trouble}</p>}
    </section>
  );
}

function Results({ simulation, state }: { simulation: Simulation; state: ConfigurationState }) {
  const { id, source } = simulation;
  const run = useRun(id);
  if (!run) return <Loader size="sm" aria-label="Working out the figures" />;
  return (
    <Report
      id={id}
      run={run}
      state={state}
      own={source === 'sample'}
      again={<RunAgain simulation={simulation} items={run.items} state={state} />}
    />
  );
}
