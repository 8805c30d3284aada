import { useLiveQuery } from 'dexie-react-hooks';
import type { Case } from '@/lib/domain/case';
import { caseOf } from '@/lib/storage/cases';
import { unsent } from '@/lib/storage/outbox';
import { database } from '@/lib/storage/database';
import type { Delivery, Job, StoredConversation, StoredMessage, TabView } from '@/lib/storage/rows';
import { isPasted } from '../pasted';

/** Everything that the panel shows of one conversation, read together so that it fits together. */
export interface ConversationView {
  conversation: StoredConversation;
  /** Oldest first. */
  messages: StoredMessage[];
  case: Case | null;
  job: Job | null;
  /** What is still to be sent of the case. */
  delivery: Delivery | null;
}

async function readConversation(key: string): Promise<ConversationView | null> {
  const conversation = await database.conversations.get(key);
  if (!conversation) return null;
  const [messages, found, job] = await Promise.all([
    database.messages
      .where('[conversationKey+rank]')
      .between([key, -Infinity], [key, Infinity])
      .toArray(),
    caseOf(database, conversation),
    database.jobs.get(key),
  ]);
  const delivery = found && (await unsent(database, found.id));
  return { conversation, messages, case: found, job: job ?? null, delivery: delivery ?? null };
}

/** What the tab shows: null when nothing is known of it, undefined until that is read. */
export function useTabView(tabId: number | undefined): TabView | null | undefined {
  const answer = useLiveQuery(
    async () => ({
      tabId,
      view: tabId === undefined ? null : ((await database.tabs.get(tabId)) ?? null),
    }),
    [tabId],
  );
  return answer?.tabId === tabId ? answer?.view : undefined;
}

/** The conversation with this key: null when there is none, undefined until that is read. */
export function useConversationView(key: string | null): ConversationView | null | undefined {
  const answer = useLiveQuery(
    async () => ({ key, view: key === null ? null : await readConversation(key) }),
    [key],
  );
  // The answer for the conversation before must never be shown as this one's.
  return answer?.key === key ? answer.view : undefined;
}

/** Saved cases that belong to no conversation, newest first; undefined until they are read. */
export function useUnlinkedCases(): Case[] | undefined {
  return useLiveQuery(() =>
    database.cases
      .orderBy('createdAt')
      .reverse()
      .filter(({ status, conversationKey }) => status === 'saved' && conversationKey === null)
      .toArray(),
  );
}

/** How many values, written or suggested, the text that was pasted last has given to the case. */
export async function countPasted(conversationKey: string): Promise<number> {
  const view = await readConversation(conversationKey);
  const pasted = view?.messages.findLast(({ id }) => isPasted(id));
  return Object.values(view?.case?.fields ?? {}).filter(({ source, suggestion }) =>
    [source, suggestion].some((found) =>
      found?.evidence.some(({ messageId }) => messageId === pasted?.id),
    ),
  ).length;
}
