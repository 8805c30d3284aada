import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { ConfigurationState } from '@/lib/messages';
import { download } from '../../download';
import { IconDownload } from '../../icons';
import classes from '../Simulation.module.css';
import { Comparison } from './Comparison';
import { toCSV, toJSON } from './export';
import { FieldDetail } from './FieldDetail';
import { FieldTable } from './FieldTable';
import { figuresOf, totalOf } from './figures';
import { MissList } from './MissList';
import { configuredFills, type Fills, type Run } from './run';
import { Total } from './Total';
import { UseThresholds } from './UseThresholds';

interface ReportProps {
  id: string;
  run: Run;
  state: ConfigurationState;
  /** The fields are not those of the configuration. */
  own: boolean;
  /** The button that predicts the same again; null where that cannot be. */
  again: ReactNode;
}

/** How often AI is right, how much it fills, and what went wrong. */
export function Report({ id, run, state, own, again }: ReportProps) {
  const [changed, setChanged] = useState<Fills>({});
  const configured = useMemo(() => configuredFills(run), [run]);
  const fills = useMemo(() => ({ ...configured, ...changed }), [configured, changed]);
  const figures = useMemo(() => figuresOf(run, fills), [run, fills]);
  const total = useMemo(() => totalOf(run, fills), [run, fills]);
  const [name, setName] = useState<string | null>(null);
  const chosen = figures.find(({ field }) => field.name === name) ?? figures[0];
  if (!chosen) return <p>Nothing is known of what would be right, so nothing is judged.</p>;

  const setFill = (field: string, fill: number) => setChanged({ ...changed, [field]: fill });
  return (
    <>
      <Total total={total} conversations={run.items.length} />
      <div className={classes.row}>
        <Export run={run} fills={fills} />
        {again}
      </div>
      <FieldTable
        figures={figures}
        chosen={chosen.field.name}
        onChoose={setName}
        onRecommended={() =>
          setChanged(
            Object.fromEntries(
              figures.flatMap(({ field, recommended }) =>
                recommended === null ? [] : [[field.name, recommended]],
              ),
            ),
          )
        }
        onConfigured={Object.keys(changed).length > 0 ? () => setChanged({}) : null}
      />
      {!own && <UseThresholds state={state} fills={changed} fields={run.fields} />}
      <FieldDetail
        key={chosen.field.name}
        run={run}
        figures={chosen}
        onFill={(fill) => setFill(chosen.field.name, fill)}
      />
      <MissList run={run} fills={fills} />
      <Comparison id={id} run={run} fills={fills} />
    </>
  );
}

function Export({ run, fills }: { run: Run; fills: Fills }) {
  const icon = <IconDownload size={14} />;
  const save = (kind: string, text: string, type: string) =>
    download(`simulation of ${run.name}.${kind}`, text, type);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={icon}
        onClick={() => save('csv', toCSV(run, fills), 'text/csv')}
      >
        Export CSV
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={icon}
        onClick={() => save('json', toJSON(run, fills), 'application/json')}
      >
        Export JSON
      </Button>
    </>
  );
}
