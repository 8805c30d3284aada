import { UnstyledButton } from '@mantine/core';
import type { Evidence } from '@/lib/domain/case';
import { sendMessage } from '@/lib/messages';
import { run } from './notices';
import { isPasted } from './pasted';
import classes from './Quote.module.css';

interface QuoteProps {
  evidence: Evidence;
  /** Null where the conversation is not known any more: then the quote leads nowhere, as one of a pasted text. */
  conversationKey: string | null;
}

/** Scrolls the page to the words that a value rests on. */
export function showQuote(conversationKey: string, evidence: Evidence) {
  const { messageId, quote } = evidence;
  return run(() => sendMessage('showEvidence', { conversationKey, messageId, quote }));
}

/** The customer's words behind a value; they lead to the message in the page. */
export function Quote({ evidence, conversationKey }: QuoteProps) {
  const { messageId, quote } = evidence;
  const text = `“${quote}”`;
  if (conversationKey === null || isPasted(messageId)) {
    return <q className={classes.quote}>{quote}</q>;
  }
  return (
    <UnstyledButton
      className={classes.quote}
      aria-label={`Show in the conversation: ${text}`}
      title={text}
      onClick={() => void showQuote(conversationKey, evidence)}
    >
      {text}
    </UnstyledButton>
  );
}
