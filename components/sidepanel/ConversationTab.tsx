import { Button, Group } from '@mantine/core';
import type { Configuration } from '@/lib/config/schema';
import { hasEnded } from '@/lib/domain/conversation';
import { sendMessage } from '@/lib/messages';
import type { StoredConversation } from '@/lib/storage/rows';
import { hint, type PanelAction } from '../case/keys';
import { run } from '../notices';
import type { ConversationControls } from './conversationControls';
import { LinkAgain, LinkCase } from './LinkCase';
import { useLinking } from './linking';
import { ModelUse } from './ModelUse';
import classes from './Panel.module.css';
import { awaitedFields, hasContent, progressOf, type Progress } from './progress';
import type { ConversationView } from './reads';
import { Transcript } from './Transcript';

interface ConversationTabProps {
  view: ConversationView;
  configuration: Configuration;
  controls: ConversationControls;
  /** The rule that messages are looked for by, as a path in the site definition. */
  rule: string | null;
  onShowCase: () => void;
}

/** How it stands with the conversation, what to do next, and what was read of it. */
export function ConversationTab(props: ConversationTabProps) {
  const { view, configuration, rule } = props;
  const { key } = view.conversation;
  const awaited = awaitedFields(view.case, configuration);
  const progress = progressOf(view, configuration);
  const linking = useLinking(({ asking }) => asking === key) && isUnsaved(view);
  return (
    <>
      <section className={classes.next} aria-label="Next step">
        <div>{explanationOf(progress, view.conversation)}</div>
        {progress === 'waiting' && (
          <ul className={classes.missing} aria-label="Missing fields">
            {awaited.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        )}
        {progress === 'notACase' && <LinkAgain conversationKey={key} />}
        <NextActions {...props} progress={progress} />
        <MoreActions {...props} progress={progress} />
      </section>
      {linking && <LinkCase conversationKey={key} fields={configuration.case.fields} />}
      <ModelUse
        conversation={view.conversation}
        settings={configuration.prediction}
        controls={props.controls}
      />
      <Transcript messages={view.messages} conversationKey={key} rule={rule} />
    </>
  );
}

function isUnsaved({ case: found }: ConversationView): boolean {
  return found === null || found.status === 'proposed';
}

/** What to do next; how it stands is in the head of the panel. */
const explanations: Record<Progress, string> = {
  notACase: 'AI leaves this conversation alone: it creates no case and changes none.',
  trouble: 'Nothing is lost. You can try again, or create the case by hand.',
  waiting:
    'The case is created by itself at the end if these fields are known by then. You can fill them in, or create the case as it is.',
  watching: 'What the customer writes is read as it comes. You can also create a case by hand.',
  proposed: 'AI has found values for a case. Nothing is saved until you create it.',
  working: 'Values appear as soon as they are found.',
  unsent: 'The case stands here; the system of record does not have it as it is. Nothing is lost.',
  saving: 'It opens as soon as it is saved.',
  saved: 'The case stands in a tab of its own, with what AI wrote and why.',
};

function explanationOf(progress: Progress, { phase, phaseFrom }: StoredConversation): string {
  if (progress !== 'waiting') return explanations[progress];
  if (hasEnded(phase)) {
    return 'These fields are not known. Fill them in, or create the case as it is.';
  }
  return phaseFrom === 'assumed'
    ? 'The case is created by itself as soon as these fields are known. You can fill them in, or create the case as it is.'
    : explanations.waiting;
}

type ActionsProps = ConversationTabProps & { progress: Progress };

function NextActions({ progress, view, controls, onShowCase }: ActionsProps) {
  const { key: conversationKey, trouble } = view.conversation;
  const unsaved = isUnsaved(view);
  const found = progress === 'notACase' ? null : view.case;
  return (
    <Group gap="xs">
      {progress === 'notACase' && (
        <Action words="It is a case" action="notACase" controls={controls} />
      )}
      {trouble?.retryable && (
        <Button size="xs" onClick={() => void run(() => sendMessage('retry', { conversationKey }))}>
          Try again
        </Button>
      )}
      {found && (
        <Button size="xs" variant={unsaved ? 'filled' : 'default'} onClick={onShowCase}>
          {unsaved ? 'Look through the fields' : 'Show the case'}
        </Button>
      )}
      {unsaved && (
        <Action
          words={found && hasContent(found) ? 'Create case' : 'New case'}
          action="create"
          controls={controls}
        />
      )}
    </Group>
  );
}

/** What is seldom wanted, quietly. */
function MoreActions({ progress, view, controls }: ActionsProps) {
  const unsaved = isUnsaved(view);
  return (
    <Group gap={2} ml={-8}>
      <Action quiet words="Paste a text…" action="paste" controls={controls} />
      {unsaved && <Action quiet words="Link a case…" action="link" controls={controls} />}
      {unsaved && progress !== 'notACase' && (
        <Action quiet words="Not a case" action="notACase" controls={controls} />
      )}
    </Group>
  );
}

interface ActionProps {
  words: string;
  action: PanelAction;
  controls: ConversationControls;
  quiet?: boolean;
}

function Action({ words, action, quiet = false, controls }: ActionProps) {
  return (
    <Button
      size={quiet ? 'compact-xs' : 'xs'}
      variant={quiet ? 'subtle' : 'default'}
      {...(quiet && { color: 'gray' })}
      title={hint(words, action)}
      onClick={controls[action]}
    >
      {words}
    </Button>
  );
}
