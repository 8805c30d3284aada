import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { StoredMessage } from '@/lib/storage/rows';
import { isPasted } from '../pasted';
import { showQuote } from '../Quote';
import { Sentence } from '../Sentence';
import { shortTime } from '../times';
import { count, senderWords } from '../words';
import classes from './Panel.module.css';

/** More than this is only shown on demand. */
const lately = 12;

interface TranscriptProps {
  messages: StoredMessage[];
  conversationKey: string;
  /** The rule by which none is found, as a path in the site definition. */
  rule: string | null;
}

/** What was read of the conversation, so that the agent can see what AI knows; each line leads to its message. */
export function Transcript({ messages, conversationKey, rule }: TranscriptProps) {
  const [all, setAll] = useState(false);
  const shown = all ? messages : messages.slice(-lately);
  return (
    <section className={classes.transcript} aria-label="Messages read">
      <h2 className={classes.heading}>
        {messages.length === 0 ? 'No message yet' : `${count(messages.length, 'message')} read`}
      </h2>
      {messages.length === 0 && <WhyNone rule={rule} />}
      {shown.length < messages.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          Show {messages.length - shown.length} earlier
        </Button>
      )}
      <ol className={classes.messages}>
        {shown.map((message) => (
          <li key={message.id}>
            <Row message={message} conversationKey={conversationKey} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ message, conversationKey }: { message: StoredMessage; conversationKey: string }) {
  const { id: messageId, sender, author, text, at } = message;
  const content = (
    <>
      <span className={classes.sender}>
        {sender === 'note' ? senderWords.note : (author ?? senderWords[sender])}
        <time>{shortTime(at)}</time>
      </span>
      <span className={classes.text}>{text}</span>
    </>
  );
  if (isPasted(messageId)) {
    return (
      <div className={classes.message} data-sender="pasted">
        {content}
      </div>
    );
  }
  return (
    <UnstyledButton
      className={classes.message}
      data-sender={sender}
      onClick={() => void showQuote(conversationKey, { messageId, quote: text })}
    >
      {content}
    </UnstyledButton>
  );
}

/** The rule that may have to be mended, for those who see messages on the page. */
function WhyNone({ rule }: { rule: string | null }) {
  return (
    <details className={classes.whyNone}>
      <summary>The page shows messages?</summary>
      <Sentence
        text={`They are looked for by \`${rule ?? 'message.item'}\`, which finds none. Tell your administrator, or mend the site in the configuration.`}
      />
    </details>
  );
}
