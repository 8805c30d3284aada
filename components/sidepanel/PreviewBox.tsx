import { CloseButton, Loader, SegmentedControl } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { Preview } from '@/lib/messages';
import type { StoredConversation } from '@/lib/storage/rows';
import { useBorrowedFocus } from '../useBorrowedFocus';
import classes from './Model.module.css';
import panel from './Panel.module.css';
import { partsOf, usePreview, useShownPreview } from './preview';

type Form = 'readable' | 'raw';

interface PreviewBoxProps {
  conversation: StoredConversation;
  /** No more requests are allowed today. */
  isSpent: boolean;
}

/** Exactly what would leave this device about the conversation, as the code that sends it makes it. */
export function PreviewBox({ conversation, isSpent }: PreviewBoxProps) {
  const [form, setForm] = useState<Form>('readable');
  const preview = usePreview(conversation);
  const request = preview && (preview.next ?? preview.whole);
  const close = () => useShownPreview.getState().show(null);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const box = useBorrowedFocus<HTMLElement>();
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={panel.tool}
      aria-label="What is sent"
      onKeyDown={closeOnEscape}
    >
      <div className={panel.toolHead}>
        <b className={panel.toolField}>What is sent</b>
        {request && (
          <SegmentedControl
            size="xs"
            aria-label="Form"
            value={form}
            onChange={(chosen) => setForm(chosen)}
            data={[
              { value: 'readable', label: 'Readable' },
              { value: 'raw', label: 'Raw' },
            ]}
          />
        )}
        <CloseButton size="sm" aria-label="Close what is sent" onClick={close} />
      </div>
      {preview ? (
        <p className={panel.toolNote}>{explanation(preview, conversation.onDevice, isSpent)}</p>
      ) : (
        <Loader size="xs" aria-label="Making the request" />
      )}
      {request && <code className={classes.address}>{request.address}</code>}
      {request && form === 'raw' && <Text label="Raw request" text={request.body} />}
      {request && form === 'readable' && <Readable body={request.body} />}
    </section>
  );
}

function explanation({ next, whole }: Preview, onDevice: boolean, isSpent: boolean): string {
  if (next && isSpent)
    return "Nothing: today's limit of requests is reached. Without it, this would be sent:";
  if (next) return 'This is sent when the conversation is looked at next:';
  if (onDevice) return 'Nothing: you keep this conversation on this device.';
  return whole
    ? 'Nothing until the customer writes again. Read from the start, this would be sent:'
    : 'Nothing: the customer has not written anything that may be sent.';
}

function Readable({ body }: { body: string }) {
  return partsOf(body).map(({ title, text }, place) => (
    <details key={title} open={place === 0}>
      <summary className={classes.part}>{title}</summary>
      <Text label={title} text={text} />
    </details>
  ));
}

/** Scrolls by itself, so it can have the focus. */
function Text({ label, text }: { label: string; text: string }) {
  return (
    <pre className={classes.sent} role="region" aria-label={label} tabIndex={0}>
      {text}
    </pre>
  );
}
