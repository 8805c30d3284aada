import { Anchor, Button } from '@mantine/core';
import type { Configuration } from '@/lib/config/schema';
import type { Case } from '@/lib/domain/case';
import { serverOf } from '@/lib/domain/keeper';
import { sendMessage } from '@/lib/messages';
import type { Delivery } from '@/lib/storage/rows';
import { IconAlertTriangle } from '../icons';
import { run } from '../notices';
import { clock } from '../times';
import classes from './Case.module.css';
import { useDelivery } from './reads';

interface RecordNoteProps {
  found: Case;
  /** The `record` section of the configuration. */
  settings: Configuration['record'];
}

/** Says that the system of record does not have the case as it stands here, and what can be done. */
export function RecordNote({ found, settings }: RecordNoteProps) {
  const delivery = useDelivery(found.id);
  if (!delivery?.failure) return null;
  const local = found.keptIn?.server === null;
  const address = serverOf(settings)?.pages ?? null;
  return <Unsent delivery={delivery} failure={delivery.failure} local={local} address={address} />;
}

interface UnsentProps {
  delivery: Delivery;
  failure: NonNullable<Delivery['failure']>;
  local: boolean;
  /** Where the agent signs in. */
  address: string | null;
}

function Unsent({ delivery, failure, local, address }: UnsentProps) {
  const { caseId } = delivery;
  const when = Number.isFinite(delivery.dueAt)
    ? ` It is tried again at ${clock(delivery.dueAt)}.`
    : '';
  return (
    <div className={classes.record} role="group" aria-label="Not sent yet" data-failed>
      <IconAlertTriangle size={14} aria-hidden className={classes.recordIcon} />
      <span className={classes.recordText}>
        {failure.message}
        {when} Nothing is lost.
      </span>
      <div className={classes.recordActions}>
        {failure.reason === 'notSignedIn' && address && (
          <Anchor size="xs" href={address} target="_blank" rel="noreferrer">
            Sign in
          </Anchor>
        )}
        <Button
          size="compact-xs"
          variant="light"
          onClick={() => void run(() => sendMessage('retryDelivery', { caseId }))}
        >
          Try now
        </Button>
        {!local && (
          <Button
            size="compact-xs"
            variant="subtle"
            title="Keep this case in this browser only; it is not sent any more"
            onClick={() => void run(() => sendMessage('keepHere', { caseId }))}
          >
            Keep here
          </Button>
        )}
      </div>
    </div>
  );
}
