import { isEvidence, type Conversation, type Message } from '@/lib/domain/conversation';
import { withoutQuotes } from '../embedded/hear';
import { expression } from '../redact';

const longestMessage = 4000;
const mostMessages = 80;
/** The beginning says what it is about; the rest of the room is for what came last. */
const opening = 20;

/**
 * What may be sent of a conversation, oldest first: never notes or system rows, nor a message that
 * one of the expressions in `neverSend` matches.
 */
export function sendable(conversation: Conversation, neverSend: string[]): Message[] {
  const forbidden = neverSend.map(expression);
  return conversation.messages
    .filter(isEvidence)
    .filter(({ text }) => forbidden.every((form) => text.search(form) < 0))
    .map((message) => ({
      ...message,
      text: withoutQuotes(message.text).trim().slice(0, longestMessage),
    }))
    .filter(({ text }) => text !== '');
}

/** Of long conversations the beginning and the end. */
export function shortened(messages: Message[]): Message[] {
  return messages.length <= mostMessages
    ? messages
    : [...messages.slice(0, opening), ...messages.slice(opening - mostMessages)];
}

/** One line of JSON a message, so that no text can pass for a row of its own. */
export function transcript(messages: Message[], mask: (text: string) => string): string {
  return messages
    .map(({ sender, text }, place) =>
      JSON.stringify({ message: place + 1, from: sender, text: mask(text) }),
    )
    .join('\n');
}

/** The text in a fence that is longer than any run of backticks in it. */
export function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}\n${text}\n${fence}`;
}
