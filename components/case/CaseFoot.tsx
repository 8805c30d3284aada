import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Configuration } from '@/lib/config/schema';
import type { Case } from '@/lib/domain/case';
import { keeperWords, thisBrowser } from '@/lib/domain/keeper';
import { IconExternalLink, IconThumbDown, IconThumbUp } from '../icons';
import { historyAddress } from '../pages';
import classes from './Case.module.css';
import { fieldKey } from './drafts';
import { useExpanded } from './expanded';
import { giveFeedback } from './giveFeedback';
import { IconAction } from './IconAction';
import { ReasonForm } from './ReasonForm';
import { useDelivery, useVerdicts } from './reads';

interface CaseFootProps {
  found: Case;
  configuration: Configuration;
  /** What else can be done with the case, at the end of the line. */
  children: ReactNode;
}

/** What concerns the case as a whole. */
export function CaseFoot({ found, configuration, children }: CaseFootProps) {
  const { record, synced, keptIn } = found;
  const delivery = useDelivery(found.id);
  const sending = delivery && !delivery.failure && keptIn?.server !== null;
  const status = sending ? 'sending…' : synced?.status;
  const system = keeperWords(keptIn ?? thisBrowser, configuration.record);
  return (
    <>
      {configuration.feedback.enabled && <WholeCaseFeedback caseId={found.id} />}
      <div className={classes.foot}>
        {record?.url && (
          <Anchor size="xs" href={record.url} target="_blank" rel="noreferrer">
            Open {record.label} <IconExternalLink size={12} aria-hidden />
          </Anchor>
        )}
        {status && (
          <span className={classes.footLabel}>
            {system}: {status}
          </span>
        )}
        {configuration.audit.access === 'everyone' && (
          <Anchor size="xs" href={historyAddress(found.id)} target="_blank">
            Audit history <IconExternalLink size={12} aria-hidden />
          </Anchor>
        )}
        {children}
      </div>
    </>
  );
}

function WholeCaseFeedback({ caseId }: { caseId: string }) {
  const verdict = useVerdicts(caseId)[''];
  const key = fieldKey(caseId, '');
  const { unfolded, unfold } = useExpanded();
  return (
    <>
      <div className={classes.judge}>
        <span className={classes.footLabel}>Was AI right about this case?</span>
        <IconAction
          label="The case is right"
          hint="Right"
          pressed={verdict === 'right'}
          onClick={() => void giveFeedback(caseId, null, 'right', '')}
        >
          <IconThumbUp size={14} />
        </IconAction>
        <IconAction
          label="The case is wrong"
          hint="Wrong"
          pressed={verdict === 'wrong'}
          onClick={() => unfold(key, { kind: 'reason' })}
        >
          <IconThumbDown size={14} />
        </IconAction>
      </div>
      {unfolded[key]?.kind === 'reason' && (
        <div className={classes.reason}>
          <ReasonForm
            caseId={caseId}
            field={null}
            about="the case"
            onClose={() => unfold(key, undefined)}
          />
        </div>
      )}
    </>
  );
}
