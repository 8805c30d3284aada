import type { ConversationFacts, DemoCase, DemoMessage, DemoState } from './model';

/** Everything that can happen to the state, as the server sends it to the pages. */
export type DemoEvent =
  | { type: 'everything'; state: DemoState }
  | { type: 'conversation'; conversation: ConversationFacts }
  | { type: 'conversationRemoved'; id: string }
  | { type: 'message'; conversationId: string; message: DemoMessage }
  | { type: 'messageRemoved'; conversationId: string; id: string }
  | { type: 'case'; case: DemoCase }
  | { type: 'newestFirst'; newestFirst: boolean };

/** Changes `state` in place; the server and each page run the same events through it. */
export function apply(state: DemoState, event: DemoEvent): void {
  switch (event.type) {
    case 'everything':
      Object.assign(state, event.state);
      return;
    case 'conversation':
      putConversation(state, event.conversation);
      return;
    case 'conversationRemoved':
      state.conversations = state.conversations.filter(({ id }) => id !== event.id);
      return;
    case 'message':
      putMessage(messagesOf(state, event.conversationId), event.message);
      return;
    case 'messageRemoved':
      removeMessage(messagesOf(state, event.conversationId), event.id);
      return;
    case 'case':
      state.cases.push(event.case);
      return;
    case 'newestFirst':
      state.newestFirst = event.newestFirst;
      return;
  }
}

function putConversation(state: DemoState, facts: ConversationFacts): void {
  const known = state.conversations.find(({ id }) => id === facts.id);
  if (known) Object.assign(known, facts);
  else state.conversations.push({ ...facts, messages: [] });
}

function messagesOf(state: DemoState, conversationId: string): DemoMessage[] {
  return state.conversations.find(({ id }) => id === conversationId)?.messages ?? [];
}

/** An edit takes the place of what it edits; a new message goes below all that are not later. */
function putMessage(messages: DemoMessage[], message: DemoMessage): void {
  const known = messages.findIndex(({ id }) => id === message.id);
  if (known >= 0) {
    messages[known] = message;
    return;
  }
  const earlier = messages.findLastIndex(({ at }) => Date.parse(at) <= Date.parse(message.at));
  messages.splice(earlier + 1, 0, message);
}

function removeMessage(messages: DemoMessage[], id: string): void {
  const index = messages.findIndex((message) => message.id === id);
  if (index >= 0) messages.splice(index, 1);
}
