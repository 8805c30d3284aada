export const channels = ['chat', 'messaging', 'voice', 'email'] as const;
export type Channel = (typeof channels)[number];

export const directions = ['inbound', 'outbound'] as const;
export type Direction = (typeof directions)[number];

/** In the order in which a conversation goes through them. */
export const phases = ['offered', 'active', 'wrapUp', 'closed'] as const;
export type Phase = (typeof phases)[number];

export const senders = ['customer', 'agent', 'bot', 'system', 'note'] as const;
export type Sender = (typeof senders)[number];

export interface Message {
  /** Unique within its conversation. */
  id: string;
  sender: Sender;
  author: string | null;
  text: string;
  /** Unix time in milliseconds; where the page tells none, when the message was first seen. */
  at: number;
}

/** What is known of a conversation besides its messages. A null was never read. */
export interface ConversationHead {
  channel: Channel;
  direction: Direction;
  /** `unknown`: the site tells phases and none matches, so nothing is decided. */
  phase: Phase | 'unknown';
  /** `assumed`: the site definition tells no phases, so the conversation counts as active. */
  phaseFrom: 'page' | 'assumed';
  subject: string | null;
  customerName: string | null;
  customerEmail: string | null;
  /** The helpdesk's own id of a case that the page links to this conversation. */
  caseId: string | null;
}

export interface Conversation extends ConversationHead {
  /** `<site id>:<conversation id>`, with `@<time of its first message>` where the id is reused. */
  key: string;
  siteId: string;
  /** Oldest first. */
  messages: Message[];
}

/** A conversation that is over, of which no page tells more than who said what. */
export function closedConversation(
  told: Pick<Conversation, 'key' | 'siteId' | 'channel' | 'messages'>,
): Conversation {
  return {
    ...told,
    direction: 'inbound',
    phase: 'closed',
    phaseFrom: 'page',
    subject: null,
    customerName: null,
    customerEmail: null,
    caseId: null,
  };
}

/** Notes and system rows are never evidence and never sent anywhere. */
export function isEvidence(message: Message): boolean {
  return message.sender !== 'note' && message.sender !== 'system';
}

/** The customer's own messages, oldest first. */
export function customerMessages(conversation: Conversation): Message[] {
  return conversation.messages.filter((message) => message.sender === 'customer');
}

/** Wrapped up or closed: no more is expected from the customer. */
export function hasEnded(phase: ConversationHead['phase']): boolean {
  return phase === 'wrapUp' || phase === 'closed';
}
