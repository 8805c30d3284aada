import { Checkbox, NativeSelect, Table } from '@mantine/core';
import type { CaseField } from '@/lib/domain/case';
import { channels, senders } from '@/lib/domain/conversation';
import { channelWords, senderWords } from '../../words';
import { guessMapping } from '../mapping/guess';
import { columnNames, sampleOf, type Mapping } from '../mapping/mapping';
import { meaningOf, meanings, withMeaning } from '../mapping/meaning';
import { speakersIn } from '../mapping/labels';
import type { Sheet } from '../file/table';
import classes from '../Simulation.module.css';

interface ColumnMappingProps {
  sheet: Sheet;
  fields: CaseField[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** What each column of the file is, guessed and shown with examples. */
export function ColumnMapping(props: ColumnMappingProps) {
  const { sheet, fields, mapping, onChange } = props;
  const names = columnNames(sheet, mapping.named);
  return (
    <>
      <Shape {...props} />
      <div className={classes.wide}>
        <Table className={classes.table ?? ''} aria-label="Columns">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Column</Table.Th>
              <Table.Th>Examples</Table.Th>
              <Table.Th>Is</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {names.map((name, column) => (
              <Table.Tr key={column}>
                <Table.Td>{name}</Table.Td>
                <Table.Td className={classes.examples ?? ''}>
                  {sampleOf(sheet, mapping.named, column).slice(0, 3).join(' · ')}
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    w={220}
                    aria-label={`What ${name} is`}
                    data={meanings(fields, mapping.row)}
                    value={meaningOf(mapping, column)}
                    onChange={({ currentTarget: { value } }) =>
                      onChange(withMeaning(mapping, column, value))
                    }
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Speakers {...props} />
    </>
  );
}

/** What a row is, and what no column tells. */
function Shape({ sheet, fields, mapping, onChange }: ColumnMappingProps) {
  return (
    <div className={classes.row}>
      <NativeSelect
        size="xs"
        label="A row is"
        value={mapping.row}
        data={[
          { value: 'conversation', label: 'A whole conversation' },
          { value: 'message', label: 'One message' },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...mapping, row: value === 'message' ? 'message' : 'conversation' })
        }
      />
      {mapping.channel === null && (
        <NativeSelect
          size="xs"
          label="Channel"
          value={mapping.channelOtherwise}
          data={channels.map((value) => ({ value, label: channelWords[value] }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({
              ...mapping,
              channelOtherwise: channels.find((one) => one === value) ?? 'chat',
            })
          }
        />
      )}
      <Checkbox
        size="xs"
        mt="lg"
        label="The first row holds the names"
        checked={mapping.named}
        onChange={({ currentTarget: { checked } }) =>
          onChange(guessMapping(sheet, fields, checked))
        }
      />
    </div>
  );
}

/** Who the speakers of the file are, where they are few enough to go through. */
function Speakers({ sheet, mapping, onChange }: ColumnMappingProps) {
  const speakers = speakersIn(sheet, mapping);
  if (speakers.length === 0) return null;
  return (
    <fieldset className={classes.speakers}>
      <legend>Who speaks</legend>
      {speakers.map(({ label, guess }) => (
        <NativeSelect
          key={label}
          size="xs"
          label={label}
          value={mapping.senders[label.toLowerCase()] ?? guess ?? ''}
          data={[
            ...(guess === null ? [{ value: '', label: 'A name: by its place' }] : []),
            ...senders.map((value) => ({ value, label: senderWords[value] })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const { [label.toLowerCase()]: _, ...others } = mapping.senders;
            const sender = senders.find((one) => one === value);
            const chosen = sender ? { [label.toLowerCase()]: sender } : {};
            onChange({ ...mapping, senders: { ...others, ...chosen } });
          }}
        />
      ))}
    </fieldset>
  );
}
