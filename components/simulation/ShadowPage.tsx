import { Anchor, Loader } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ConfigurationState } from '@/lib/messages';
import { database } from '@/lib/storage/database';
import { openOptions } from '../pages';
import { count } from '../words';
import { mostRecords } from './mapping/records';
import { Report } from './report/Report';
import { shadowRun } from './route';
import { readShadowRun, type ShadowReport } from './shadowRun';

/** How live conversations came out against what their agents entered. */
export function ShadowPage({ state }: { state: ConfigurationState }) {
  const { configuration } = state;
  const report = useLiveQuery(() => readShadowRun(database, configuration), [configuration]);
  if (report === undefined) return <Loader size="sm" aria-label="Reading what was recorded" />;
  const { shadow } = configuration.prediction;
  const { items } = report?.run ?? { items: [] };
  return (
    <>
      <h1>{report?.run.name ?? 'Shadow mode'}</h1>
      {report ? <p>{standOf(report)}</p> : <p>Nothing is recorded yet.</p>}
      {!report || !shadow ? <HowTo shadow={shadow} /> : null}
      {report && items.length > 0 && (
        <Report id={shadowRun} run={report.run} state={state} own={false} again={null} />
      )}
    </>
  );
}

const are = (number: number, word: string) =>
  `${count(number, word)} ${number === 1 ? 'is' : 'are'}`;

/** How much is judged, and what the rest waits for. */
function standOf({ run: { items }, waiting, more }: ShadowReport): string {
  const newest = more ? ` The newest ${mostRecords.toLocaleString()} are looked at.` : '';
  const judged = `${are(items.length, 'conversation')} judged by what agents entered.${newest}`;
  const when =
    "counts once its agent sends the helpdesk's own form, or once it has ended with a saved case";
  if (waiting === 0) return judged;
  return items.length === 0
    ? `${are(waiting, 'conversation')} recorded, none judged yet: a conversation ${when}.`
    : `${judged} ${waiting} more recorded: a conversation ${when}.`;
}

function HowTo({ shadow }: { shadow: boolean }) {
  if (shadow) {
    return (
      <p>
        Shadow mode is on: once a customer writes, what AI would fill in is recorded here, and
        nothing else happens.
      </p>
    );
  }
  return (
    <p>
      Shadow mode is off. With <code>"shadow": true</code> in the section <code>prediction</code>,
      AI records what it would fill in on live conversations and does nothing else.{' '}
      <Anchor component="button" type="button" onClick={openOptions}>
        Open the options
      </Anchor>
    </p>
  );
}
