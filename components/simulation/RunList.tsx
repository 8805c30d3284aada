import { Anchor, Button, Table } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '@/lib/storage/database';
import type { Simulation } from '@/lib/storage/rows';
import { removeSimulation, restoreSimulation } from '@/lib/storage/simulations';
import { IconTrash } from '../icons';
import { simulationAddress } from '../pages';
import { shortTime } from '../times';
import { count, predictorWords } from '../words';
import { shadowRun, useRoute } from './route';
import { useRunner } from './run/useRunner';
import { useUndo } from './undo';
import classes from './Simulation.module.css';

/** The simulations that were made, newest first, and what shadow mode recorded. */
export function RunList({ shadow }: { shadow: boolean }) {
  const all = useLiveQuery(() => database.simulations.orderBy('createdAt').reverse().toArray());
  const { undo, offer } = useUndo();
  const recorded = useLiveQuery(() => database.shadow.count()) ?? 0;
  if (!all) return null;
  const remove = async (simulation: Simulation) => {
    const removed = await removeSimulation(database, simulation.id);
    if (removed) offer(`${simulation.name} deleted.`, () => restoreSimulation(database, removed));
  };
  return (
    <section aria-label="Simulations">
      <h2>Simulations</h2>
      {undo && (
        <div className={classes.row} role="status">
          {undo.message}
          <Button size="compact-xs" variant="default" onClick={undo.run}>
            Undo
          </Button>
        </div>
      )}
      {(shadow || recorded > 0) && <ShadowLine recorded={recorded} />}
      {all.length === 0 && (
        <p>
          No simulation yet. They are kept in this browser and forgotten with the audit history.
        </p>
      )}
      {all.length > 0 && (
        <div className={classes.wide}>
          <Table className={classes.table ?? ''} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>From</Table.Th>
                <Table.Th>Started</Table.Th>
                <Table.Th>Predicted</Table.Th>
                <Table.Th>State</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map((simulation) => (
                <RunRow
                  key={simulation.id}
                  simulation={simulation}
                  onRemove={() => void remove(simulation)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

function ShadowLine({ recorded }: { recorded: number }) {
  const { show } = useRoute();
  return (
    <p>
      <Anchor component="button" type="button" size="sm" onClick={() => show(shadowRun)}>
        Shadow mode
      </Anchor>
      : {recorded > 0 ? `${count(recorded, 'live conversation')} recorded` : 'nothing recorded yet'}
      .
    </p>
  );
}

function RunRow({ simulation, onRemove }: { simulation: Simulation; onRemove: () => void }) {
  const { show } = useRoute();
  const running = useRunner(({ running: id }) => id === simulation.id);
  const { id, name, createdAt } = simulation;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          size="sm"
          href={simulationAddress(id)}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            show(id);
          }}
        >
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td>{shortTime(createdAt)}</Table.Td>
      <Table.Td>{predictedWords(simulation)}</Table.Td>
      <Table.Td>{stateWords(simulation, running)}</Table.Td>
      <Table.Td ta="right">
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          disabled={running}
          leftSection={<IconTrash size={14} />}
          aria-label={`Delete ${name} of ${shortTime(createdAt)}`}
          onClick={onRemove}
        >
          Delete
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function predictedWords({ predictor, learns }: Simulation): string {
  if (predictor === null) return '';
  const taught = learns && predictor === 'embedded' ? ', learning from the others' : '';
  return predictorWords[predictor] + taught;
}

function stateWords({ state, done, total }: Simulation, running: boolean): string {
  if (state === 'done') return `${total} conversations`;
  return running ? `Running, ${done} of ${total}` : `Stopped at ${done} of ${total}`;
}
