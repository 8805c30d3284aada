import { useLiveQuery } from 'dexie-react-hooks';
import type { ConfigurationState } from '@/lib/messages';
import { database } from '@/lib/storage/database';
import { count } from '../words';
import { Report } from './report/Report';
import { shadowRun } from './route';
import { readShadowRun } from './shadowRun';

/** How live conversations came out against what their agents entered. */
export function ShadowPage({ state }: { state: ConfigurationState }) {
  const { configuration } = state;
  const report = useLiveQuery(() => readShadowRun(database, configuration), [configuration]);
  if (report === undefined) return null;
  if (report === null) {
    return (
      <>
        <h1>Shadow mode</h1>
        <p>Nothing was recorded yet. Set prediction.shadow in the configuration to begin.</p>
      </>
    );
  }
  const { run, waiting } = report;
  return (
    <>
      <h1>{run.name}</h1>
      <p>
        {count(run.items.length, 'conversation')} judged by what the agents entered.{' '}
        {waiting > 0 && `${waiting} more have not ended, or have no saved case.`}
      </p>
      {run.items.length > 0 && (
        <Report id={shadowRun} run={run} state={state} own={false} onAgain={null} />
      )}
    </>
  );
}
