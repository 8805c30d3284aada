import type { Configuration } from '@/lib/config/schema';
import type { Conversation, Message } from '@/lib/domain/conversation';
import { withoutLines } from '@/lib/domain/lines';
import { ok, type Result } from '@/lib/domain/result';
import type { RecordMessage } from '@/lib/records/record';
import type { StoredConversation } from '@/lib/storage/rows';
import type { Context } from './context';

/** What the system of record knows better: which message is a note, and what the page cuts off. */
function corrected(message: Message, known: RecordMessage | undefined, quotes: RegExp[]): Message {
  if (!known) return message;
  const sender = known.internal ? 'note' : message.sender;
  const text = known.text === null ? message.text : withoutLines(known.text, quotes);
  return { ...message, sender, text };
}

/** The lines that the site definition cuts from texts on the page. */
function quotesOf({ sites }: Configuration, siteId: string): RegExp[] {
  const site = sites.find(({ id }) => id === siteId);
  return (site?.message.ignoreLines ?? []).map((pattern) => new RegExp(pattern, 'u'));
}

/**
 * The conversation with what the system of record tells of its messages, where the helpdesk's page
 * shows a record and does not tell internal notes from answers, or cuts long texts.
 */
export async function withRecordMessages(
  context: Context,
  { shows, siteId }: StoredConversation,
  conversation: Conversation,
  configuration: Configuration,
): Promise<Result<Conversation>> {
  if (shows === null) return ok(conversation);
  const system = context.record(configuration.record, configuration.case.fields);
  const answer = await system.messages?.(shows.id);
  if (!answer) return ok(conversation);
  if (!answer.ok) return answer;
  const known = new Map(answer.value.map((message) => [message.id, message]));
  const quotes = quotesOf(configuration, siteId);
  const messages = conversation.messages.map((one) => corrected(one, known.get(one.id), quotes));
  return ok({ ...conversation, messages });
}
