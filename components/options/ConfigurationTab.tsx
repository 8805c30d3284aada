import { Button } from '@mantine/core';
import { useState } from 'react';
import { sendMessage, type ConfigurationState } from '@/lib/messages';
import { run } from '../notices';
import { hasSettings } from '../ownSettings';
import { Editor } from './Editor';
import { ImportButton } from './ImportButton';
import { ManagedSections } from './ManagedSections';
import classes from './Options.module.css';

/** The configuration: what policy sets, read-only, and the agent's own settings as text. */
export function ConfigurationTab({ state }: { state: ConfigurationState }) {
  const [begun, setBegun] = useState<string | null>(null);
  const own = hasSettings(state.own) ? state.own : null;
  const empty = own === null && begun === null;
  return (
    <>
      {state.managed.length > 0 && <ManagedSections state={state} />}
      {empty ? (
        <FirstSteps managed={state.managed.length > 0} onBegin={setBegun} />
      ) : (
        // Settings saved elsewhere begin a new editor; a text that is being written is kept by its own key.
        <Editor
          key={begun === null ? 'saved' : 'begun'}
          saved={own}
          begun={begun}
          problems={state.problems}
          onDone={() => setBegun(null)}
        />
      )}
    </>
  );
}

interface FirstStepsProps {
  managed: boolean;
  onBegin: (text: string) => void;
}

function FirstSteps({ managed, onBegin }: FirstStepsProps) {
  return (
    <section className={classes.first} aria-label="First steps">
      <h2>{managed ? 'You have no settings of your own.' : 'There is no configuration yet.'}</h2>
      <p>
        A configuration is one JSON document: which helpdesks to read, which fields a case has, and
        when cases are created. Your administrator can give you one, or set it by policy.
      </p>
      <div className={classes.row}>
        <ImportButton variant="filled" onText={onBegin} />
        <Button size="xs" variant="default" onClick={() => onBegin('')}>
          Paste or write one
        </Button>
        {!managed && (
          <Button
            size="xs"
            variant="default"
            onClick={() => void run(() => sendMessage('useDemoConfiguration', {}))}
          >
            Try the demo configuration
          </Button>
        )}
      </div>
    </section>
  );
}
