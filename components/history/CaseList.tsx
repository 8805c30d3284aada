import { Anchor, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CaseField } from '@/lib/domain/case';
import { IconSearch } from '../icons';
import { historyAddress } from '../pages';
import { dayAndClock } from '../times';
import { valueText } from '../values';
import classes from './History.module.css';
import { useCases, type CaseSummary } from './reads';

/** The first fields are the ones by which admins expect a case to be known. */
const shownFields = 2;

function valuesOf({ found }: CaseSummary, fields: CaseField[]): string[] {
  return fields.map((field) => valueText(field, found.fields[field.name]?.value ?? null));
}

function matches(summary: CaseSummary, fields: CaseField[], words: string): boolean {
  const text = [summary.found.record?.label, summary.customer, ...valuesOf(summary, fields)];
  return text.join(' ').toLowerCase().includes(words.trim().toLowerCase());
}

/** All cases that this browser knows, with search. */
export function CaseList({ fields }: { fields: CaseField[] }) {
  const [words, setWords] = useState('');
  const cases = useCases();
  const shown = (cases ?? []).filter((summary) => matches(summary, fields, words));
  const columns = fields.slice(0, shownFields);
  return (
    <>
      <h1>Cases</h1>
      <TextInput
        type="search"
        aria-label="Search cases"
        placeholder="Customer, case number or any value"
        leftSection={<IconSearch size={15} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {cases && shown.length === 0 && (
        <p className={classes.none}>
          {cases.length === 0 ? 'There are no cases yet.' : 'No case has these words.'}
        </p>
      )}
      {shown.length > 0 && (
        <Table mt="md" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Case</Table.Th>
              <Table.Th>Customer</Table.Th>
              {columns.map(({ name, label }) => (
                <Table.Th key={name}>{label}</Table.Th>
              ))}
              <Table.Th>Created</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((summary) => (
              <CaseRow key={summary.found.id} summary={summary} columns={columns} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

function CaseRow({ summary, columns }: { summary: CaseSummary; columns: CaseField[] }) {
  const { found, customer } = summary;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor size="sm" href={historyAddress(found.id)}>
          {found.record?.label ?? 'Being saved'}
        </Anchor>
      </Table.Td>
      <Table.Td>{customer}</Table.Td>
      {valuesOf(summary, columns).map((text, index) => (
        <Table.Td key={columns[index]?.name}>{text}</Table.Td>
      ))}
      <Table.Td>{dayAndClock(found.createdAt)}</Table.Td>
    </Table.Tr>
  );
}
