import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { Configuration } from '@/lib/config/schema';
import type { Case } from '@/lib/domain/case';
import { Banner } from '../case/Banner';
import classes from '../case/Case.module.css';
import { suggestedFields } from '../case/caseCommands';
import { CaseFoot } from '../case/CaseFoot';
import { CaseForm } from '../case/CaseForm';
import { hint } from '../case/keys';
import { RecordNote } from '../case/RecordNote';
import { useSteadyPlace } from '../case/useSteadyPlace';
import type { ConversationControls } from './conversationControls';
import { unlinkCase, useLinking } from './linking';

interface CaseTabProps {
  found: Case;
  conversationKey: string;
  configuration: Configuration;
  controls: ConversationControls;
}

/** The case of the conversation: the same form whether it is proposed or saved. */
export function CaseTab({ found, conversationKey, configuration, controls }: CaseTabProps) {
  const content = useRef<HTMLDivElement>(null);
  useSteadyPlace(content);
  const suggested = suggestedFields(found).length;
  const proposed = found.status === 'proposed';
  return (
    <>
      <div ref={content}>
        <Banner found={found} fields={configuration.case.fields} />
        <RecordNote found={found} settings={configuration.record} />
        <CaseForm found={found} configuration={configuration} />
      </div>
      <CaseFoot found={found} configuration={configuration}>
        <div className={classes.footActions}>
          {found.status === 'saved' && (
            <FootButton words="Unlink" title={hint('Unlink', 'link')} onClick={controls.link} />
          )}
          <FootButton
            words="Not a case"
            title={hint('Not a case', 'notACase')}
            onClick={controls.notACase}
          />
        </div>
      </CaseFoot>
      {found.status === 'saved' && <AskUnlink found={found} conversationKey={conversationKey} />}
      {(proposed || suggested > 1) && (
        <div className={classes.bar}>
          {proposed && (
            <Button size="xs" title={hint('Create case', 'create')} onClick={controls.create}>
              Create case
            </Button>
          )}
          {suggested > 1 && (
            <Button
              size="xs"
              variant="default"
              title={hint('Accept all', 'acceptAll')}
              onClick={controls.acceptAll}
            >
              Accept all {suggested}
            </Button>
          )}
          {proposed && <span className={classes.footLabel}>Nothing is saved yet.</span>}
        </div>
      )}
    </>
  );
}

interface FootButtonProps {
  words: string;
  title: string;
  onClick: () => void;
}

function FootButton({ words, title, onClick }: FootButtonProps) {
  return (
    <Button size="compact-xs" variant="subtle" color="gray" title={title} onClick={onClick}>
      {words}
    </Button>
  );
}

/** Asks in place before the case leaves its conversation. */
function AskUnlink({ found, conversationKey }: Pick<CaseTabProps, 'found' | 'conversationKey'>) {
  const { asking, ask } = useLinking();
  if (asking !== conversationKey) return null;
  const label = found.record?.label ?? 'the case';
  return (
    <div className={classes.ask} role="group" aria-label={`Unlink ${label}?`}>
      {label} stays; this conversation then has no case.
      <Button
        size="compact-xs"
        // The agent has just asked for it; it also brings the question into view.
        autoFocus
        onClick={() => void unlinkCase(conversationKey, { caseId: found.id, label })}
      >
        Unlink {label}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => ask(null)}>
        Keep it
      </Button>
    </div>
  );
}
