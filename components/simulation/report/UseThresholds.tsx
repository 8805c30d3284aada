import { Anchor, Button, Code } from '@mantine/core';
import { useState } from 'react';
import type { CaseField } from '@/lib/domain/case';
import { sendMessage, type ConfigurationState } from '@/lib/messages';
import { run } from '../../notices';
import { openOptions } from '../../pages';
import { count } from '../../words';
import classes from '../Simulation.module.css';
import type { Fills } from './run';
import { asText, newThresholds, withThresholds, type NewThreshold } from './thresholds';

interface UseThresholdsProps {
  state: ConfigurationState;
  fields: CaseField[];
  /** The thresholds that were tried. */
  fills: Fills;
}

/** Takes tried thresholds into the agent's own settings, after showing what changes. */
export function UseThresholds({ state, fields, fills }: UseThresholdsProps) {
  const [asking, setAsking] = useState(false);
  const [before, setBefore] = useState<string | null>(null);
  const { case: cases, prediction } = state.configuration;
  const { fill, suggest } = prediction.thresholds;
  const present = cases.fields.filter(({ name }) => fields.some((field) => field.name === name));
  const changes = newThresholds(present, fills, fill);

  const save = async (text: string) =>
    (await run(() => sendMessage('saveConfiguration', { text }))).ok;
  const write = async (text: string) => {
    const { own } = state;
    if (await save(text)) setBefore(own);
    setAsking(false);
  };
  if (before !== null && changes.length === 0) {
    return <Written onUndo={() => void save(before).then(() => setBefore(null))} />;
  }
  if (changes.length === 0) return null;
  const text = state.managed.includes('case') ? null : withThresholds(state.own, changes, suggest);
  return (
    <section className={classes.box} aria-label="Use these thresholds">
      {asking || text === null ? (
        <>
          <h2>{text === null ? 'For your administrator' : 'What changes in your settings'}</h2>
          {text === null && (
            <p>
              The fields are set by policy, so they cannot be changed here. These are the thresholds
              for `case.fields`, by name:
            </p>
          )}
          {text === null ? (
            <Code block>{asText(changes, suggest)}</Code>
          ) : (
            <Changes changes={changes} usual={fill} />
          )}
          {text !== null && (
            <div className={classes.row}>
              <Button size="xs" onClick={() => void write(text)}>
                Write to my settings
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsking(false)}>
                Not now
              </Button>
            </div>
          )}
        </>
      ) : (
        <Button size="xs" onClick={() => setAsking(true)}>
          Use these thresholds ({count(changes.length, 'field')})…
        </Button>
      )}
    </section>
  );
}

function Changes({ changes, usual }: { changes: NewThreshold[]; usual: number }) {
  return (
    <ul className={classes.notes}>
      {changes.map(({ name, label, before, fill }) => (
        <li key={name}>
          {label}: fill from {fill.toFixed(2)} on, now {(before ?? usual).toFixed(2)}
        </li>
      ))}
    </ul>
  );
}

function Written({ onUndo }: { onUndo: () => void }) {
  return (
    <p role="status">
      The thresholds are in your settings and in force.{' '}
      <Anchor component="button" type="button" onClick={openOptions}>
        Look them over
      </Anchor>{' '}
      <Button size="compact-xs" variant="default" onClick={onUndo}>
        Undo
      </Button>
    </p>
  );
}
