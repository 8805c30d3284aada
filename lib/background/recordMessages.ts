import type { Configuration } from '@/lib/config/schema';
import type { Conversation, Message } from '@/lib/domain/conversation';
import { ok, type Result } from '@/lib/domain/result';
import type { RecordMessage } from '@/lib/records/record';
import type { StoredConversation } from '@/lib/storage/database';
import type { Context } from './context';

/** What the system of record knows better: which message is a note, and what the page cuts off. */
function corrected(message: Message, known: RecordMessage | undefined): Message {
  if (!known) return message;
  const sender = known.internal ? 'note' : message.sender;
  return { ...message, sender, text: known.text ?? message.text };
}

/**
 * The conversation with what the system of record tells of its messages, where the helpdesk's page
 * shows a record and does not tell internal notes from answers, or cuts long texts.
 */
export async function withRecordMessages(
  context: Context,
  { recordId }: StoredConversation,
  conversation: Conversation,
  configuration: Configuration,
): Promise<Result<Conversation>> {
  if (recordId === null) return ok(conversation);
  const system = context.record(configuration.record, configuration.case.fields);
  const answer = await system.messages?.(recordId);
  if (!answer) return ok(conversation);
  if (!answer.ok) return answer;
  const known = new Map(answer.value.map((message) => [message.id, message]));
  const messages = conversation.messages.map((one) => corrected(one, known.get(one.id)));
  return ok({ ...conversation, messages });
}
