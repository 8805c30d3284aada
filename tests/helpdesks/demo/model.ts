import * as z from 'zod';
import { channels, directions, phases, senders } from '@/lib/domain/conversation';

/** What the helpdesk knows of its conversations: the server's truth, mirrored by each open page. */
export interface DemoState {
  conversations: DemoConversation[];
  cases: DemoCase[];
  /** The agent's choice for e-mail: newest message on top. */
  newestFirst: boolean;
}

export interface DemoConversation extends ConversationFacts {
  /** Oldest first, by `at`. */
  messages: DemoMessage[];
}

export type ConversationFacts = z.infer<typeof conversationFacts>;
export type DemoMessage = z.infer<typeof demoMessage>;

/** What the agent submitted through the new-case form. */
export interface DemoCase {
  /** As `CASE-1001`. */
  id: string;
  conversationId: string;
  /** By the names of the form's controls. */
  fields: Record<string, string>;
  /** ISO time. */
  at: string;
}

const customer = z.strictObject({
  name: z.string().nullable().default(null),
  email: z.string().nullable().default(null),
  phone: z.string().nullable().default(null),
});

const conversationFacts = z.strictObject({
  id: z.string().regex(/^[\w-]+$/, { error: 'letters, digits, _ and - only' }),
  channel: z.enum(channels).default('chat'),
  direction: z.enum(directions).default('inbound'),
  phase: z.enum(phases).default('offered'),
  subject: z.string().default(''),
  customer: customer.prefault({}),
  caseId: z.string().nullable().default(null),
  /** The page says that earlier messages are still on their way. */
  loading: z.boolean().default(false),
  /** It has a tab. */
  open: z.boolean().default(false),
});

const demoMessage = z.strictObject({
  id: z.string().min(1),
  sender: z.enum(senders),
  author: z.string().nullable(),
  text: z.string(),
  /** The body of an e-mail; without it the text is shown. */
  html: z.string().nullable(),
  at: z.iso.datetime(),
  edited: z.boolean(),
  /** Provisional: on its way, or a transcript row that is still being heard. */
  pending: z.boolean(),
});

const { id, ...facts } = conversationFacts.shape;

/** A new conversation; what is missing takes a default. */
export const conversationInput = z.strictObject({ id: id.exactOptional(), ...facts });
export type ConversationInput = z.input<typeof conversationInput>;

export const conversationChange = z.strictObject({
  phase: z.enum(phases).exactOptional(),
  subject: z.string().exactOptional(),
  customer: customer.exactOptional(),
  caseId: z.string().nullable().exactOptional(),
  loading: z.boolean().exactOptional(),
  open: z.boolean().exactOptional(),
});
export type ConversationChange = z.infer<typeof conversationChange>;

const message = demoMessage.shape;
const optional = {
  author: message.author.exactOptional(),
  html: message.html.exactOptional(),
  at: message.at.exactOptional(),
  pending: message.pending.exactOptional(),
};

/** A new message; id, author and time are made up where they are missing. */
export const messageInput = z.strictObject({
  id: message.id.exactOptional(),
  sender: message.sender,
  text: message.text,
  ...optional,
});
export type MessageInput = z.infer<typeof messageInput>;

export const messageChange = z.strictObject({
  sender: message.sender.exactOptional(),
  text: message.text.exactOptional(),
  ...optional,
});
export type MessageChange = z.infer<typeof messageChange>;
