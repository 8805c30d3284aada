import { keeperOf, keeperWords } from '@/lib/domain/keeper';
import type { ConfigurationState } from '@/lib/messages';
import { ServerCheck } from './ServerCheck';
import { WaitingCases } from './WaitingCases';

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
      <WaitingCases />
    </>
  );
}
