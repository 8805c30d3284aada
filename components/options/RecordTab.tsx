import { Anchor, Button, Loader, Table } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { keeperOf, keeperWords, serverOf } from '@/lib/domain/keeper';
import { sendMessage, type ConfigurationState } from '@/lib/messages';
import { database } from '@/lib/storage/database';
import { isUnsent } from '@/lib/storage/outbox';
import { IconAlertTriangle, IconCheck } from '../icons';
import { ProblemList } from '../ProblemList';
import { run } from '../notices';
import { clock } from '../times';
import { count } from '../words';
import classes from './Options.module.css';
import { useRecordCheck, type RecordCheck } from './useRecordCheck';

/** Where cases are kept, whether the configuration fits the server, and what it does not have yet. */
export function RecordTab({ state }: { state: ConfigurationState }) {
  const { record } = state.configuration;
  return (
    <>
      <section aria-label="System of record">
        <h2>System of record</h2>
        {record.system === 'local' ? (
          <p>
            Cases are kept in this browser. Name a system of record to share them with the team.
          </p>
        ) : (
          <ServerCheck state={state} system={keeperWords(keeperOf(record), record)} />
        )}
      </section>
      <Waiting />
    </>
  );
}

function ServerCheck({ state, system }: { state: ConfigurationState; system: string }) {
  const { record } = state.configuration;
  const { checked, again } = useRecordCheck(record, state.origins);
  const server = serverOf(record);
  return (
    <>
      <p>
        Cases are kept in {system}
        {server && `, ${server.baseURL}`}.
      </p>
      <div role="status" aria-label="Check of the server">
        {checked === null ? (
          <Loader size="sm" aria-label="Asking the server" />
        ) : (
          <ServerVerdict checked={checked} system={system} pages={server?.pages} />
        )}
      </div>
      <Button size="xs" variant="default" mt="xs" onClick={again}>
        Check again
      </Button>
    </>
  );
}

interface ServerVerdictProps {
  checked: RecordCheck;
  system: string;
  /** Where one signs in. */
  pages: string | undefined;
}

function ServerVerdict({ checked, system, pages }: ServerVerdictProps) {
  if (!checked.ok) {
    return (
      <div className={classes.verdictLine}>
        <IconAlertTriangle size={15} aria-hidden /> {checked.message}
        {checked.reason === 'notSignedIn' && (
          <Anchor size="sm" href={pages} target="_blank" rel="noreferrer">
            Sign in
          </Anchor>
        )}
      </div>
    );
  }
  if (checked.value.length === 0) {
    return (
      <div className={classes.verdictLine} data-good>
        <IconCheck size={15} aria-hidden /> {system} knows every field and option that it is to
        keep.
      </div>
    );
  }
  return (
    <>
      <div className={classes.verdictLine}>
        <IconAlertTriangle size={15} aria-hidden /> {system} will not take everything as configured.
        Add what is missing there, or change the configuration.
      </div>
      <ProblemList problems={checked.value} />
    </>
  );
}

/** Cases that the system of record does not have as they stand here. */
function Waiting() {
  const waiting = useLiveQuery(async () => {
    const deliveries = await database.outbox.filter(isUnsent).toArray();
    const cases = await database.cases.bulkGet(deliveries.map(({ caseId }) => caseId));
    const keys = cases.map((found) => found?.conversationKey ?? '');
    const conversations = await database.conversations.bulkGet(keys);
    return deliveries.map((delivery, index) => ({
      delivery,
      label: cases[index]?.record?.label ?? '–',
      customer: conversations[index]?.customerName ?? '',
    }));
  });
  if (!waiting || waiting.length === 0) return null;
  return (
    <section aria-label="Cases that wait">
      <h2>{count(waiting.length, 'case')} to be sent</h2>
      <Table className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Case</Table.Th>
            <Table.Th>Customer</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th aria-label="Action" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {waiting.map(({ delivery: { caseId, dueAt, failure }, label, customer }) => (
            <Table.Tr key={caseId}>
              <Table.Td>{label}</Table.Td>
              <Table.Td>{customer}</Table.Td>
              <Table.Td>
                {failure?.message ?? 'Being sent'}
                {Number.isFinite(dueAt) && failure && ` Next try at ${clock(dueAt)}.`}
              </Table.Td>
              <Table.Td ta="right">
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => void run(() => sendMessage('retryDelivery', { caseId }))}
                >
                  Try now
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
