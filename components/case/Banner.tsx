import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Case, CaseField } from '@/lib/domain/case';
import { IconSparkles } from '../icons';
import { Quote } from '../Quote';
import { count } from '../words';
import classes from './Case.module.css';
import {
  changedFields,
  dismissBanner,
  redoRun,
  standingValues,
  undoRun,
  useUndoneRuns,
} from './caseCommands';
import { hint } from './keys';
import { changes, runLine, type Change } from './runLine';

interface BannerProps {
  found: Case;
  fields: CaseField[];
}

/** Says what AI did and when, until the agent has dealt with it. */
export function Banner({ found, fields }: BannerProps) {
  const undone = useUndoneRuns((runs) => runs.undone[found.id]);
  const { lastRun } = found;
  if (undone) {
    return (
      <Bar found={found}>
        <span className={classes.bannerText}>
          Undone: {count(Object.keys(undone).length, 'field')}
        </span>
        <Button size="compact-xs" variant="light" onClick={() => void redoRun(found, undone)}>
          Redo
        </Button>
      </Bar>
    );
  }
  if (!lastRun || lastRun.fields.length === 0 || found.bannerDismissed) return null;
  const changed = changes(found, fields, changedFields(found));
  return (
    <>
      <Bar found={found} byAI>
        <IconSparkles size={15} aria-hidden className={classes.bannerIcon} />
        <span className={classes.bannerText}>{runLine(lastRun, fields)}</span>
        {Object.keys(standingValues(found)).length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            title={hint('Undo all', 'undoAll')}
            onClick={() => void undoRun(found)}
          >
            Undo all
          </Button>
        )}
      </Bar>
      {changed.length > 0 && <Changes changed={changed} conversationKey={found.conversationKey} />}
    </>
  );
}

function Bar({ found, byAI, children }: { found: Case; byAI?: true; children: ReactNode }) {
  return (
    <div className={classes.banner} role="region" aria-label="What AI did" data-ai={byAI}>
      {children}
      <CloseButton
        size="xs"
        aria-label="Dismiss this message"
        title={hint('Dismiss', 'dismissBanner')}
        onClick={() => void dismissBanner(found.id)}
      />
    </div>
  );
}

interface ChangesProps {
  changed: Change[];
  conversationKey: string | null;
}

/** What an update changed, folded: each value before and after, and the words that lead to its message. */
function Changes({ changed, conversationKey }: ChangesProps) {
  return (
    <details className={classes.changes}>
      <summary>What changed, and from which message</summary>
      <ul>
        {changed.map(({ field, before, after, evidence }) => (
          <li key={field.name}>
            <div>
              {field.label}: {before || 'empty'} → <b>{after || 'empty'}</b>
            </div>
            {evidence && <Quote evidence={evidence} conversationKey={conversationKey} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
