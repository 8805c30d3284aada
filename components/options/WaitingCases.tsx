import { Button, Table } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { sendMessage } from '@/lib/messages';
import { database } from '@/lib/storage/database';
import { isUnsent } from '@/lib/storage/outbox';
import { run } from '../notices';
import { clock } from '../times';
import { count } from '../words';
import classes from './Options.module.css';

/** Cases that the system of record does not have as they stand here. */
export function WaitingCases() {
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
