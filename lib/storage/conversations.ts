import {
  hasEnded,
  isEvidence,
  type Conversation,
  type ConversationHead,
  type Message,
} from '@/lib/domain/conversation';
import type { Keeper } from '@/lib/domain/keeper';
import type { Database } from './database';
import type { StoredConversation } from './rows';
import { editMessages, placeMessages, readMessages, removeMessages, type Placed } from './messages';

/** What one reader reported of one conversation. */
export interface Delta {
  siteId: string;
  key: string;
  /** What the page's reader calls it. */
  pageKey: string;
  reader: string;
  tabId: number;
  revision: number;
  /** The agent looks at this conversation now. */
  active: boolean;
  head: ConversationHead;
  /** The system of record where the helpdesk is that itself: the page's case id is the record's. */
  keeper: Keeper | null;
  added: (Placed & { news: boolean })[];
  edited: Message[];
  removed: string[];
  /** Unix time in milliseconds. */
  at: number;
}

function first(delta: Delta): StoredConversation {
  return {
    ...delta.head,
    key: delta.key,
    pageKey: delta.pageKey,
    siteId: delta.siteId,
    reader: delta.reader,
    tabId: delta.tabId,
    revision: delta.revision,
    active: delta.active,
    firstSeenAt: delta.at,
    lastSeenAt: delta.at,
    notACase: false,
    accept: 'open',
    end: 'open',
    evidenceVersion: 0,
    predictedVersion: 0,
    shows: null,
    onDevice: false,
    trouble: null,
  };
}

/** A head value once read stays until another is read. */
function mergeHead(known: ConversationHead, seen: ConversationHead): ConversationHead {
  return {
    ...seen,
    subject: seen.subject ?? known.subject,
    customerName: seen.customerName ?? known.customerName,
    customerEmail: seen.customerEmail ?? known.customerEmail,
    caseId: seen.caseId ?? known.caseId,
  };
}

/**
 * Which moments call for a decision (again): the accept when a closed conversation turns active, or
 * when history loads after the accept was judged without it; the end when it turns active again.
 */
function reopen(
  known: StoredConversation,
  phase: ConversationHead['phase'],
  historyCame: boolean,
): Pick<StoredConversation, 'accept' | 'end'> {
  const turnedActive = hasEnded(known.phase) && phase === 'active';
  return {
    accept: turnedActive || (historyCame && phase === 'active') ? 'open' : known.accept,
    end: turnedActive ? 'open' : known.end,
  };
}

/**
 * Stores what a reader reported, in one transaction, and answers the conversation as it is now.
 * The same report twice changes nothing the second time.
 */
export function applyDelta(database: Database, delta: Delta): Promise<StoredConversation> {
  const { conversations, messages } = database;
  return database.transaction('rw', conversations, messages, async () => {
    const known = (await conversations.get(delta.key)) ?? first(delta);
    const fresh = await placeMessages(database, delta.key, delta.added);
    const edited = await editMessages(database, delta.key, delta.edited);
    const removed = await removeMessages(database, delta.key, delta.removed);
    const freshIds = new Set(fresh.map(({ id }) => id));
    const historyCame = delta.added.some(({ message, news }) => !news && freshIds.has(message.id));
    const evidence = [...fresh, ...edited, ...removed].some(isEvidence);
    const head = mergeHead(known, delta.head);
    const next: StoredConversation = {
      ...known,
      ...head,
      shows: delta.keeper && head.caseId !== null ? { ...delta.keeper, id: head.caseId } : null,
      ...reopen(known, delta.head.phase, historyCame),
      pageKey: delta.pageKey,
      reader: delta.reader,
      tabId: delta.tabId,
      revision: delta.revision,
      active: delta.active,
      lastSeenAt: delta.at,
      evidenceVersion: known.evidenceVersion + (evidence ? 1 : 0),
    };
    await conversations.put(next);
    return next;
  });
}

/** A conversation with its messages as the predictors and rules want it, or null. */
export async function readConversation(
  database: Database,
  key: string,
): Promise<{ stored: StoredConversation; conversation: Conversation } | null> {
  const { conversations, messages } = database;
  return database.transaction('r', conversations, messages, async () => {
    const stored = await conversations.get(key);
    if (!stored) return null;
    return { stored, conversation: { ...stored, messages: await readMessages(database, key) } };
  });
}

/** The case's predictions are up to date with what `stored` had, and nothing troubles AI. */
export async function markPredicted(
  { conversations }: Database,
  stored: StoredConversation,
): Promise<void> {
  await conversations.update(stored.key, {
    predictedVersion: stored.evidenceVersion,
    trouble: null,
  });
}
