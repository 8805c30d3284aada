import type { Sender } from '@/lib/domain/conversation';
import { cutTo, longestId, longestName, longestText } from './limits';
import type { Trace } from './rule';
import { hasSelfOrInside } from './selectors';
import type { Site } from './site';
import { parseTime } from './time';

/** A row that is a message. */
export interface MessageReading {
  kind: 'message';
  /** Null where the site definition has no rule for ids. */
  id: string | null;
  sender: Sender;
  author: string | null;
  text: string;
  /** Milliseconds since the epoch, or null where the page tells none that can be placed. */
  at: number | null;
}

/** What one row says. */
export type RowReading =
  | MessageReading
  /** Provisional, failed, being edited, or without text: what was read under the id stays. */
  | { kind: 'held'; id: string | null; why: 'pending' | 'empty' }
  /** No message, by the rule that yields nothing. */
  | { kind: 'none'; missing: 'id' | 'sender' };

/** Reads one row of a pane. */
export function readRow(site: Site, item: Element, pane: Element, trace: Trace): RowReading {
  const place = { item, pane, trace };
  const { message } = site.definition;
  const rawId = site.message.id(place);
  const id = rawId === null ? null : cutTo(longestId, rawId);
  if (message.pending !== undefined && hasSelfOrInside(item, message.pending))
    return { kind: 'held', id, why: 'pending' };
  if (message.id && id === null) return { kind: 'none', missing: 'id' };
  const sender = site.senderOf(place);
  if (sender === null) return { kind: 'none', missing: 'sender' };
  const text = site.message.text(place);
  if (text === null) return { kind: 'held', id, why: 'empty' };
  const author = site.message.author(place);
  return {
    kind: 'message',
    id,
    sender,
    author: author && cutTo(longestName, author),
    text: cutTo(longestText, text),
    at: parseTime(site.message.at(place) ?? ''),
  };
}
