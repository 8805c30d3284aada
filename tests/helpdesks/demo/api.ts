import * as z from 'zod';
import { DeskError, type Desk } from './desk';
import { conversationChange, conversationInput, messageChange, messageInput } from './model';
import { play } from './play';
import { readScripts } from './script';

/** What a request says: the parts of its path that a route names, and its JSON body. */
interface Request {
  id: string;
  messageId: string;
  body: unknown;
}

export interface Route {
  method: string;
  path: RegExp;
  /** Its result becomes the JSON of the answer. Throws a `ZodError` or a `DeskError`. */
  answer(desk: Desk, request: Request): unknown;
}

const settings = z.strictObject({ newestFirst: z.boolean() });
const words = z.strictObject({ text: z.string().min(1) });
const fields = z.record(z.string(), z.string());
const wish = z.strictObject({
  script: z.string(),
  speed: z.number().positive().default(1),
  id: z.string().exactOptional(),
});

/** The HTTP control; the page itself uses it too. README.md says it in words. */
export const routes: Route[] = [
  route('GET', '/api/state', (desk) => desk.state()),
  route('POST', '/api/reset', (desk) => desk.reset()),
  route('PATCH', '/api/settings', (desk, { body }) => {
    desk.setNewestFirst(settings.parse(body).newestFirst);
  }),
  route('POST', '/api/conversations', (desk, { body }) => {
    return desk.createConversation(conversationInput.parse(body));
  }),
  route('PATCH', '/api/conversations/:id', (desk, { id, body }) => {
    desk.changeConversation(id, conversationChange.parse(body));
  }),
  route('DELETE', '/api/conversations/:id', (desk, { id }) => desk.removeConversation(id)),
  route('POST', '/api/conversations/:id/messages', (desk, { id, body }) => {
    return desk.addMessage(id, messageInput.parse(body));
  }),
  route('PATCH', '/api/conversations/:id/messages/:messageId', (desk, request) => {
    return desk.editMessage(request.id, request.messageId, messageChange.parse(request.body));
  }),
  route('DELETE', '/api/conversations/:id/messages/:messageId', (desk, { id, messageId }) => {
    desk.deleteMessage(id, messageId);
  }),
  route('POST', '/api/conversations/:id/send', (desk, { id, body }) => {
    return desk.send(id, words.parse(body).text);
  }),
  route('POST', '/api/conversations/:id/cases', (desk, { id, body }) => {
    return desk.submitCase(id, fields.parse(body));
  }),
  route('POST', '/api/play', (desk, { body }) => {
    const { script, ...options } = wish.parse(body);
    const found = readScripts().find(({ id }) => id === script);
    if (!found) throw new DeskError(404, `no script ${script}`);
    void play(desk, found, options);
    return { id: options.id ?? found.id };
  }),
];

/** `path` with `:id` and `:messageId` for the parts that vary. */
function route(method: string, path: string, answer: Route['answer']): Route {
  const pattern = path.replace(/:(\w+)/g, '(?<$1>[^/]+)');
  return { method, path: new RegExp(`^${pattern}$`), answer };
}
