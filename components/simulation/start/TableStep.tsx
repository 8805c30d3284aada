import { Loader, NativeSelect } from '@mantine/core';
import type { CaseField } from '@/lib/domain/case';
import { count } from '../../words';
import type { Mapping } from '../mapping/mapping';
import { mostRecords, type Records } from '../mapping/records';
import classes from '../Simulation.module.css';
import { ColumnMapping } from './ColumnMapping';
import { EncodingChoice } from './EncodingChoice';
import type { TableSource } from './source';
import { useFileReading } from './useFileReading';

interface TableStepProps {
  source: TableSource;
  sheet: number;
  onSheet: (sheet: number) => void;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  made: Records;
  /** The same file, read in another encoding. */
  onSource: (source: TableSource) => void;
}

/** Which part of a file is used and what its columns are. */
export function TableStep({
  source,
  sheet,
  onSheet,
  mapping,
  onMapping,
  made,
  onSource,
}: TableStepProps) {
  const { read, reading, unread } = useFileReading(source.fields, onSource);
  const { text, sheets, fields } = source;
  const table = sheets[sheet];
  return (
    <section className={classes.box} aria-label="Columns of the file">
      <h2>What the columns are</h2>
      <div className={classes.row}>
        {sheets.length > 1 && (
          <NativeSelect
            size="xs"
            label="Sheet"
            value={sheet}
            data={sheets.map(({ name }, value) => ({ value: String(value), label: name }))}
            onChange={({ currentTarget: { value } }) => onSheet(Number(value))}
          />
        )}
        {text && (
          <EncodingChoice
            label="Encoding"
            chosen={text.encoding}
            onChoose={(encoding) => void read(text.file, encoding)}
          />
        )}
        {reading && <Loader size="xs" aria-label="Reading the file" />}
      </div>
      {unread && <p role="alert">{unread.failure.message}</p>}
      {table && (
        <ColumnMapping sheet={table} fields={fields} mapping={mapping} onChange={onMapping} />
      )}
      <div role="status" aria-label="What was read">
        <ul className={classes.notes}>
          {notesOn(made, mapping, fields).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** What there is to say of what was read, in words. */
export function notesOn(made: Records, mapping: Mapping, fields: CaseField[]): string[] {
  const { records, more, skipped, odd } = made;
  const notes = [`${count(records.length, 'conversation')} read.`];
  if (mapping.text === null) notes.push('Say which column holds the text.');
  if (mapping.row === 'message' && mapping.id === null)
    notes.push('Say which column holds the id of the conversation: each row counts as one now.');
  if (more)
    notes.push(
      `The file holds more: the first ${mostRecords.toLocaleString()} conversations that fit are taken.`,
    );
  if (skipped > 0 && mapping.text !== null)
    notes.push(`${count(skipped, 'row')} without a text left out.`);
  for (const [name, values] of Object.entries(odd)) {
    const field = fields.find((one) => one.name === name);
    const total = [...values.values()].reduce((sum, number) => sum + number, 0);
    const examples = [...values.keys()].slice(0, 3).map((value) => `“${value}”`);
    const what = field?.type === 'choice' ? 'none of its options' : 'not of its form';
    notes.push(
      `${field?.label ?? name}: ${count(total, 'value')} ${what}, as ${examples.join(', ')}. They can never come out right.`,
    );
  }
  return notes;
}
