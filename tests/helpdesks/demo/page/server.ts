import type { ConversationChange, MessageInput } from '../model';

/** What the page asks of the server; the answer comes as an event. Rejects if the server refuses. */
async function ask(method: string, path: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
}

const conversation = (id: string) => `/api/conversations/${id}`;

export const changeConversation = (id: string, change: ConversationChange) =>
  ask('PATCH', conversation(id), change);

/** To the customer; shown as provisional first. */
export const sendMessage = (id: string, text: string) =>
  ask('POST', `${conversation(id)}/send`, { text });

/** For colleagues only. */
export const addNote = (id: string, text: string) =>
  ask('POST', `${conversation(id)}/messages`, { sender: 'note', text } satisfies MessageInput);

export const submitCase = (id: string, fields: Record<string, string>) =>
  ask('POST', `${conversation(id)}/cases`, fields);

export const setNewestFirst = (newestFirst: boolean) =>
  ask('PATCH', '/api/settings', { newestFirst });
