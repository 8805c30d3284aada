import { Anchor, Button, Loader } from '@mantine/core';
import { serverOf } from '@/lib/domain/keeper';
import type { ConfigurationState } from '@/lib/messages';
import { IconAlertTriangle, IconCheck } from '../icons';
import { ProblemList } from '../ProblemList';
import classes from './Options.module.css';
import { useRecordCheck, type RecordCheck } from './useRecordCheck';

interface ServerCheckProps {
  state: ConfigurationState;
  /** What people call the system of record. */
  system: string;
}

/** Where the server is that keeps cases, and whether the configuration fits what it knows. */
export function ServerCheck({ state, system }: ServerCheckProps) {
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
