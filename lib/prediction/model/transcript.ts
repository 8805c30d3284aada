import { isEvidence, type Conversation, type Message } from '@/lib/domain/conversation';
import { withoutQuotes } from '../embedded/hear';
import { expression } from '../redact';

/** How much of a conversation is shown: the beginning says what it is about; the rest is for what came last. */
export interface Room {
  messages: number;
  opening: number;
  /** Characters of each message, once it is masked. */
  text: number;
}

export const usualRoom: Room = { messages: 80, opening: 20, text: 4000 };
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
    .map((message) => ({ ...message, text: withoutQuotes(message.text).trim() }))
    .filter(({ text }) => text !== '');
}

/** Of long conversations the beginning and the end. */
export function shortened(messages: Message[], { messages: most, opening }: Room): Message[] {
  return messages.length <= most
    ? messages
    : [...messages.slice(0, opening), ...messages.slice(opening - most)];
}

/** Of longer texts no more is masked: three times what a model is shown at most. */
const longestMasked = 12_000;
/** No number or address is longer; what the expressions of an admin find may be. */
const longestSecret = 500;

/**
 * The beginning of a text, masked before it is cut: the first part of a card number is not known for
 * one. It ends before a placeholder rather than in it.
 */
function masked(text: string, mask: (text: string) => string, longest: number): string {
  const read = mask(text.slice(0, longestMasked));
  const unsure = text.length > longestMasked ? longestSecret : 0;
  const length = Math.max(0, Math.min(longest, read.length - unsure));
  return read.length <= length ? read : read.slice(0, length).replace(/\[[A-Z]*(?:_\d*)?$/, '');
}

/** One line of JSON a message, so that no text can pass for a row of its own. */
export function transcript(
  messages: Message[],
  mask: (text: string) => string,
  { text: longest }: Room,
): string {
  return messages
    .map(({ sender, text }, place) =>
      JSON.stringify({ message: place + 1, from: sender, text: masked(text, mask, longest) }),
    )
    .join('\n');
}

/** The text in a fence that is longer than any run of backticks in it. */
export function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}\n${text}\n${fence}`;
}
