import { Button, Switch } from '@mantine/core';
import type { Configuration } from '@/lib/config/schema';
import { asksServer } from '@/lib/domain/modelServer';
import type { StoredConversation } from '@/lib/storage/rows';
import { BrowserModel } from '../BrowserModel';
import { hint } from '../case/keys';
import { IconAlertTriangle } from '../icons';
import { useConversationUse, useTodaysUse, wordsOfUse } from '../modelUse';
import { count } from '../words';
import type { ConversationControls } from './conversationControls';
import classes from './Model.module.css';
import { PreviewBox } from './PreviewBox';
import { useShownPreview } from './preview';

interface ModelUseProps {
  conversation: StoredConversation;
  settings: Configuration['prediction'];
  controls: ConversationControls;
}

/** What the model server gets of this conversation and what it has cost, and the switch that ends it. */
export function ModelUse({ conversation, settings, controls }: ModelUseProps) {
  const isShown = useShownPreview(({ shown }) => shown === conversation.key);
  const today = useTodaysUse();
  const isSpent = today !== undefined && today.requests >= settings.dailyRequests;
  if (!asksServer(settings))
    return settings.provider === 'builtin' ? (
      <div className={classes.use}>
        <BrowserModel quiet />
      </div>
    ) : null;
  return (
    <>
      <section className={classes.use} aria-label="Model">
        <div className={classes.line}>
          <Switch
            size="xs"
            label="Keep on this device"
            aria-label="Keep this conversation on this device"
            title={hint('Keep on this device', 'onDevice')}
            checked={conversation.onDevice}
            onChange={controls.onDevice}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            title={hint('What is sent', 'preview')}
            aria-expanded={isShown}
            onClick={controls.preview}
          >
            What is sent
          </Button>
        </div>
        {today && <Meter conversation={conversation} settings={settings} today={today.requests} />}
      </section>
      {isShown && <PreviewBox conversation={conversation} isSpent={isSpent} />}
    </>
  );
}

interface MeterProps extends Pick<ModelUseProps, 'conversation' | 'settings'> {
  /** Requests so far. */
  today: number;
}

function Meter({ conversation, settings, today }: MeterProps) {
  const own = useConversationUse(conversation.key);
  if (!own) return null;
  const { dailyRequests: limit } = settings;
  const server = settings.openai && new URL(settings.openai.baseURL).host;
  const isSpent = today >= limit;
  return (
    <>
      {isSpent && !conversation.onDevice && (
        <p className={classes.spent} role="status">
          <IconAlertTriangle size={14} aria-hidden />
          {limit === 0
            ? 'No requests are allowed: this device predicts.'
            : `Today's limit of ${count(limit, 'request')} is reached: this device predicts until midnight.`}
        </p>
      )}
      <p className={classes.meter} aria-label="Use of the model">
        {conversation.onDevice ? 'Nothing more is sent. So far' : `${server}:`} {wordsOfUse(own)} ·
        today {today} of {limit}
      </p>
    </>
  );
}
