import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import type { CaseField } from '@/lib/domain/case';
import { database } from '@/lib/storage/database';
import { openOptions } from '../../pages';
import { count } from '../../words';
import { mostRecords } from '../mapping/records';
import { sample } from '../sample/sample';
import classes from '../Simulation.module.css';
import { readClosedCases } from './closedCases';
import { FileChoice } from './FileChoice';
import type { Source } from './source';

interface SourceChoiceProps {
  fields: CaseField[];
  onSource: (source: Source) => void;
}

/** The ways to conversations whose values are known. */
export function SourceChoice({ fields, onSource }: SourceChoiceProps) {
  const configured = fields.length > 0;
  return (
    <section className={classes.box} aria-label="New simulation">
      <h2>New simulation</h2>
      <p>
        {configured
          ? `Take cases that agents have closed in this browser, or a file: CSV, Excel (.xlsx) or JSON Lines, with the text of each conversation and the values that its case should have. Up to ${mostRecords.toLocaleString()} conversations are taken, and the file stays in this browser.`
          : 'The configuration names no case fields yet. Set them up in the options, or try the sample, which brings fields of its own.'}
      </p>
      <div className={classes.row}>
        {configured && <ClosedCases fields={fields} onSource={onSource} />}
        {configured && <FileChoice fields={fields} onSource={onSource} />}
        {!configured && (
          <Button size="xs" variant="default" onClick={openOptions}>
            Open the options
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => onSource(sample())}>
          Try with a sample
        </Button>
      </div>
    </section>
  );
}

function ClosedCases({ fields, onSource }: SourceChoiceProps) {
  const found = useLiveQuery(() => readClosedCases(database, fields), [fields]);
  if (found?.records.length === 0)
    return <span>No closed case of this browser can be used yet.</span>;
  return (
    <Button
      size="xs"
      disabled={!found}
      onClick={() =>
        found && onSource({ kind: 'cases', name: 'Cases of this browser', fields, ...found })
      }
    >
      {found
        ? `Use ${count(found.records.length, 'closed case')} of this browser`
        : 'Looking for closed cases…'}
    </Button>
  );
}
