import {
  customerMessages,
  isEvidence,
  type Conversation,
  type Message,
} from '@/lib/domain/conversation';
import type { Evidence } from '@/lib/domain/case';
import { withoutQuotes } from './embedded/hear';
import { asksToConfirm, confirms, whatIsAsked } from './values/boolean';
import { literally } from './values/found';
import { hasLink, withoutLinks } from './values/links';
import { takenDay } from './values/offeredDay';

/** A quote that really stands in a message that may be evidence. */
export interface Located {
  message: Message;
  /** As it stands in the message, literally. */
  quote: string;
}

const inWord = String.raw`[\p{N}\p{Script=Latin}]`;
const beginsInWord = new RegExp(`^${inWord}`, 'u');
const endsInWord = new RegExp(`${inWord}$`, 'u');

/**
 * The quote as it stands in the text, white space aside; null where it does not stand there, or only
 * as a part of a longer word or number.
 */
export function locate(text: string, quote: string): string | null {
  const wanted = quote.trim();
  if (wanted === '') return null;
  if (wanted.length > 2000) return text.includes(wanted) ? wanted : null;
  const before = beginsInWord.test(wanted) ? `(?<!${inWord})` : '';
  const after = endsInWord.test(wanted) ? `(?!${inWord})` : '';
  const words = wanted
    .split(/\s+/)
    .map(literally)
    .join(String.raw`\s+`);
  return new RegExp(`${before}${words}${after}`, 'u').exec(text)?.[0] ?? null;
}

/**
 * Evidence that stands where it says, in what the sender wrote themselves; never in a note or a system
 * row, nor inside a link.
 */
export function locateEvidence(evidence: Evidence[], conversation: Conversation): Located[] {
  return evidence.flatMap(({ messageId, quote }) => {
    const message = conversation.messages.find(({ id }) => id === messageId);
    if (!message || !isEvidence(message)) return [];
    const own = withoutQuotes(message.text);
    const literal = locate(hasLink(quote) ? own : withoutLinks(own), quote);
    return literal === null ? [] : [{ message, quote: literal }];
  });
}

/**
 * What makes another's words the customer's: an agent's or bot's question counts if the customer
 * says yes to it next, an offered day if it is taken, and both if the customer says the same (`holds`). Null where neither is so.
 */
export function customersWord(
  { message, quote }: Located,
  conversation: Conversation,
  holds: (message: Message) => string | null,
): Located | null {
  const place = conversation.messages.indexOf(message);
  const next = conversation.messages.slice(place + 1).find(({ sender }) => sender === 'customer');
  const isAsked = asksToConfirm(message.text) && locate(whatIsAsked(message.text), quote) !== null;
  const isTaken = next && takenDay(message.text, next.text, message.at)?.quote === quote;
  if (next && (isTaken || (isAsked && confirms(next.text))))
    return { message: next, quote: next.text.trim().slice(0, 200) };
  for (const own of customerMessages(conversation)) {
    const quote = holds(own);
    if (quote !== null) return { message: own, quote };
  }
  return null;
}
