import { Anchor } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ConfigurationState } from '@/lib/messages';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { database } from '@/lib/storage/database';
import { addSimulation } from '@/lib/storage/simulations';
import { guessMapping } from '../mapping/guess';
import { mostRecords, recordsFrom } from '../mapping/records';
import { useRoute } from '../route';
import { useRunner } from '../run/useRunner';
import { FieldChoice, usualFields } from './FieldChoice';
import type { CaseSource, Source, TableSource } from './source';
import { StartBox, type Choice } from './StartBox';
import { notesOn, TableStep } from './TableStep';

interface NewSimulationProps {
  source: Source;
  state: ConfigurationState;
  onBack: () => void;
}

/** From chosen conversations to a running simulation. */
export function NewSimulation({ source, state, onBack }: NewSimulationProps) {
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={onBack}>
        Back
      </Anchor>
      <h1>{source.name}</h1>
      {source.kind === 'cases' ? (
        <Ready source={source} records={source.records} notes={notesOf(source)} state={state} />
      ) : (
        <FromTable source={source} state={state} />
      )}
    </>
  );
}

function notesOf({ more }: CaseSource): string[] {
  const newest = mostRecords.toLocaleString();
  return more ? [`There are more cases: the newest ${newest} are taken.`] : [];
}

function FromTable({ source: chosen, state }: { source: TableSource; state: ConfigurationState }) {
  const [source, setSource] = useState(chosen);
  const [place, setPlace] = useState(0);
  const { fields } = source;
  const sheet = source.sheets[place] ?? source.sheets[0];
  const [mapping, setMapping] = useState(() => sheet && guessMapping(sheet, fields));
  const made = useMemo(
    () => sheet && mapping && recordsFrom(sheet, mapping, fields),
    [sheet, mapping, fields],
  );
  if (!sheet || !mapping || !made) return null;

  const choose = (next: TableSource, nextPlace: number) => {
    const table = next.sheets[nextPlace];
    setSource(next);
    setPlace(nextPlace);
    if (table) setMapping(guessMapping(table, fields));
  };
  const notes = notesOn(made, mapping, fields).slice(1);
  return (
    <>
      <TableStep
        source={source}
        sheet={place}
        onSheet={(next) => choose(source, next)}
        mapping={mapping}
        onMapping={setMapping}
        made={made}
        onSource={(next) => choose(next, 0)}
      />
      <Ready source={source} records={made.records} notes={notes} state={state} />
    </>
  );
}

interface ReadyProps {
  source: Source;
  records: LabelledConversation[];
  notes: string[];
  state: ConfigurationState;
}

/** What is judged, and the start. */
function Ready({ source, records, notes, state }: ReadyProps) {
  const { fields } = source;
  const usual = useMemo(() => usualFields(fields, records), [fields, records]);
  const [touched, setTouched] = useState<string[] | null>(null);
  const chosen = touched ?? usual;
  const settings = state.configuration.prediction;

  const start = async ({ provider, learns }: Choice) => {
    const judged = records.map(({ conversation, gold }) => ({
      conversation,
      gold: Object.fromEntries(Object.entries(gold).filter(([name]) => chosen.includes(name))),
    }));
    const { thresholds } = settings;
    const { kind, name } = source;
    const started = {
      name,
      source: kind,
      createdAt: Date.now(),
      fields,
      thresholds,
      provider,
      learns,
      notes,
    };
    const { id } = await addSimulation(database, started, judged);
    useRoute.getState().show(id);
    void useRunner.getState().start(id, settings);
  };
  if (records.length === 0) return null;
  return (
    <>
      <FieldChoice fields={fields} records={records} chosen={chosen} onChange={setTouched} />
      <StartBox
        fields={fields}
        records={chosen.length === 0 ? none : records}
        chosen={chosen}
        settings={settings}
        onStart={start}
      />
    </>
  );
}

/** Nothing to judge, nothing to start. */
const none: LabelledConversation[] = [];
