import { setTimeout as wait } from 'node:timers/promises';
import { apply, type DemoEvent } from './events';
import {
  conversationInput,
  type ConversationChange,
  type ConversationInput,
  type DemoCase,
  type DemoConversation,
  type DemoMessage,
  type DemoState,
  type MessageChange,
  type MessageInput,
} from './model';

const agentName = 'Robin Hale';
/** How long a message that the agent sends stays provisional, in milliseconds. */
const sendDelay = 200;

/** What was asked cannot be done: 404 for an unknown id, 409 for one that is taken. */
export class DeskError extends Error {
  constructor(
    readonly status: 404 | 409,
    message: string,
  ) {
    super(message);
  }
}

/** The helpdesk without its page: whoever holds it plays customers, bots and the agent. */
export class Desk {
  readonly #state = nothing();
  readonly #listeners = new Set<(event: DemoEvent) => void>();
  #life = new AbortController();
  #lastMessage = 0;
  #lastConversation = 0;

  /** Aborted by the next `reset` or `end`: whatever plays on this desk stops then. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** A copy of all that there is. */
  state(): DemoState {
    return structuredClone(this.#state);
  }

  /** Tells each change until the function that it returns is called. */
  subscribe(listener: (event: DemoEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Accepted ones get a tab. Throws a `DeskError` if the id is taken. */
  createConversation(input: ConversationInput): DemoConversation {
    const given = conversationInput.parse(input);
    const id = given.id ?? `c${++this.#lastConversation}`;
    if (this.#state.conversations.some((each) => each.id === id)) {
      throw new DeskError(409, `conversation ${id} is there already`);
    }
    const open = given.open || given.phase === 'active';
    this.#happen({ type: 'conversation', conversation: { ...given, id, open } });
    return structuredClone(this.#conversation(id));
  }

  /** Accepting a conversation (phase active) opens its tab. */
  changeConversation(id: string, change: ConversationChange): void {
    const { messages: _, ...facts } = this.#conversation(id);
    const opened = change.phase === 'active' ? { open: true } : {};
    this.#happen({ type: 'conversation', conversation: { ...facts, ...opened, ...change } });
  }

  removeConversation(id: string): void {
    this.#conversation(id);
    this.#happen({ type: 'conversationRemoved', id });
  }

  /** A time in the past puts the message above later ones. */
  addMessage(conversationId: string, input: MessageInput): DemoMessage {
    const conversation = this.#conversation(conversationId);
    const id = input.id ?? `m${++this.#lastMessage}`;
    if (conversation.messages.some((each) => each.id === id)) {
      throw new DeskError(409, `message ${id} is there already`);
    }
    const message: DemoMessage = {
      author: authorOf(input.sender, conversation),
      html: null,
      at: new Date().toISOString(),
      pending: false,
      edited: false,
      ...input,
      id,
    };
    this.#happen({ type: 'message', conversationId, message });
    return message;
  }

  /** A new text marks the message as edited, unless it was still provisional. */
  editMessage(conversationId: string, id: string, change: MessageChange): DemoMessage {
    const before = this.#message(conversationId, id);
    const edited = before.edited || (change.text !== undefined && !before.pending);
    const message = { ...before, ...change, edited };
    this.#happen({ type: 'message', conversationId, message });
    return message;
  }

  deleteMessage(conversationId: string, id: string): void {
    this.#message(conversationId, id);
    this.#happen({ type: 'messageRemoved', conversationId, id });
  }

  /**
   * What the composer does: the message is shown provisionally, then removed and added again under
   * its real id. Rejects if the conversation goes in between.
   */
  async send(conversationId: string, text: string): Promise<DemoMessage> {
    const id = `sending-${++this.#lastMessage}`;
    const { at } = this.addMessage(conversationId, { id, sender: 'agent', text, pending: true });
    await wait(sendDelay, undefined, { signal: this.signal });
    this.deleteMessage(conversationId, id);
    return this.addMessage(conversationId, { sender: 'agent', text, at });
  }

  /** What the new-case form does: stores the case and links it to its conversation. */
  submitCase(conversationId: string, fields: Record<string, string>): DemoCase {
    this.#conversation(conversationId);
    const id = `CASE-${1001 + this.#state.cases.length}`;
    const submitted = { id, conversationId, fields, at: new Date().toISOString() };
    this.#happen({ type: 'case', case: submitted });
    this.changeConversation(conversationId, { caseId: id });
    return submitted;
  }

  /** The order in which e-mails are shown. */
  setNewestFirst(newestFirst: boolean): void {
    this.#happen({ type: 'newestFirst', newestFirst });
  }

  /** Removes all conversations and cases. Message ids are not used again. */
  reset(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#happen({ type: 'everything', state: nothing() });
  }

  /** Stops whatever plays, for good. */
  end(): void {
    this.#life.abort();
  }

  #happen(event: DemoEvent): void {
    apply(this.#state, event);
    for (const listener of this.#listeners) listener(event);
  }

  #conversation(id: string): DemoConversation {
    const found = this.#state.conversations.find((each) => each.id === id);
    if (!found) throw new DeskError(404, `no conversation ${id}`);
    return found;
  }

  #message(conversationId: string, id: string): DemoMessage {
    const found = this.#conversation(conversationId).messages.find((each) => each.id === id);
    if (!found) throw new DeskError(404, `no message ${id} in conversation ${conversationId}`);
    return found;
  }
}

function nothing(): DemoState {
  return { conversations: [], cases: [], newestFirst: false };
}

function authorOf(
  sender: DemoMessage['sender'],
  { customer, channel }: DemoConversation,
): string | null {
  switch (sender) {
    case 'customer':
      return customer.name ?? (channel === 'voice' ? 'Caller' : 'Visitor');
    case 'agent':
    case 'note':
      return agentName;
    case 'bot':
      return 'Harbor Bot';
    case 'system':
      return null;
  }
}
