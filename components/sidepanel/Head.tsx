import { ActionIcon, Loader, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Configuration } from '@/lib/config/schema';
import { IconAlertTriangle, IconCheck, IconKeyboard, IconSettings } from '../icons';
import { openOptions } from '../pages';
import { channelWords, phaseWords } from '../words';
import classes from './Panel.module.css';
import { progressLine, progressOf, type Progress } from './progress';
import type { ConversationView } from './reads';
import { useShortcutList } from './shortcutList';

interface HeadProps {
  view: ConversationView;
  site: string;
  configuration: Configuration;
}

/** Who the agent talks to and how it stands, at a glance. */
export function Head({ view, site, configuration }: HeadProps) {
  const { conversation } = view;
  const customer = conversation.customerName ?? conversation.customerEmail ?? 'Unnamed customer';
  const word = channelWords[conversation.channel];
  const channel = conversation.direction === 'outbound' ? `Outbound ${word.toLowerCase()}` : word;
  const progress = progressOf(view, configuration);
  const line = progressLine(view, configuration);
  return (
    <header className={classes.head}>
      <div className={classes.who}>
        <h1 className={classes.customer} title={customer}>
          {customer}
        </h1>
        <HeadActions />
      </div>
      <div className={classes.facts}>
        {[channel, phaseWords[conversation.phase], site].join(' · ')}
      </div>
      {/* The announcer says it, once AI has finished. */}
      <div
        className={classes.state}
        role="status"
        aria-live="off"
        aria-label="State"
        data-progress={progress}
      >
        {progressIcon(progress)}
        <span className={classes.stateText} title={line}>
          {line}
        </span>
      </div>
    </header>
  );
}

function progressIcon(progress: Progress): ReactNode {
  if (progress === 'working' || progress === 'saving') return <Loader size={12} />;
  if (progress === 'trouble' || progress === 'unsent')
    return <IconAlertTriangle size={14} aria-hidden />;
  return progress === 'saved' ? <IconCheck size={14} aria-hidden /> : null;
}

/** The buttons that are there in every situation. */
export function HeadActions() {
  const toggle = useShortcutList((list) => list.toggle);
  return (
    <div className={classes.headActions}>
      <Tooltip label="Keyboard shortcuts (?)" openDelay={500}>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label="Keyboard shortcuts"
          onClick={toggle}
        >
          <IconKeyboard size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Configuration" openDelay={500}>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label="Configuration"
          onClick={openOptions}
        >
          <IconSettings size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
