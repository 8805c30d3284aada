import { isEvidence, type Conversation, type Message } from '@/lib/domain/conversation';
import { withoutQuotes } from '../embedded/hear';
import { expression } from '../redact';

const longestMessage = 4000;

/** How much of a conversation is shown: the beginning says what it is about; the rest is for what came last. */
export interface Room {
  messages: number;
  opening: number;
  /** Characters of each message. */
  text: number;
}

export const usualRoom: Room = { messages: 80, opening: 20, text: longestMessage };
/** For models that cannot read as much. */
export const smallRoom: Room = { messages: 16, opening: 6, text: 600 };

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

/** Of long conversations the beginning and the end, and of each message what there is room for. */
export function shortened(messages: Message[], { messages: most, opening, text }: Room): Message[] {
  const shown =
    messages.length <= most
      ? messages
      : [...messages.slice(0, opening), ...messages.slice(opening - most)];
  return shown.map((message) => ({ ...message, text: message.text.slice(0, text) }));
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
