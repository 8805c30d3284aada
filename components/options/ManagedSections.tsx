import { Code } from '@mantine/core';
import type { ConfigurationState } from '@/lib/messages';
import { IconLock } from '../icons';
import classes from './Options.module.css';

const secrets = new Set(['apiKey', 'token', 'headers']);

/** Stands for a secret of the policy, which is not for the agent to read. */
function hideKey(name: string, value: unknown): unknown {
  return secrets.has(name) ? '••••••' : value;
}

/** What the admin set by policy: read-only, and stronger than the agent's own settings. */
export function ManagedSections({ state }: { state: ConfigurationState }) {
  return (
    <section className={classes.managed} aria-label="Set by your administrator">
      <h2>
        <IconLock size={16} aria-hidden /> Set by your administrator
      </h2>
      <p>
        These sections cannot be changed here; what your own settings say about them is left out.
      </p>
      {state.managed.map((name) => (
        <details key={name}>
          <summary>
            <IconLock size={13} aria-hidden /> {name}
          </summary>
          <Code block>{JSON.stringify(state.configuration[name], hideKey, 2)}</Code>
        </details>
      ))}
    </section>
  );
}
