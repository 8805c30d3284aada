import * as z from 'zod';
import { fail, type Failure } from '@/lib/domain/result';
import { schemas } from '@/lib/messageSchemas';
import { onMessage, type Data } from '@/lib/messages';

type Name = keyof typeof schemas;
type Sender = chrome.runtime.MessageSender;

/** A message came from the top frame of a tab, as the content script's do. */
function tabOf(sender: Sender): number | null {
  return sender.id === chrome.runtime.id && sender.frameId === 0 ? (sender.tab?.id ?? null) : null;
}

/** A message came from one of the extension's own pages. */
function isOwnPage(sender: Sender): boolean {
  return sender.id === chrome.runtime.id && sender.origin === location.origin;
}

const refused = (): Failure => fail('refused', 'This message is not accepted from there.');

function invalid(error: z.core.$ZodError): Failure {
  return fail('invalid', `A message was not understood: ${z.prettifyError(error)}`);
}

/** Handles a message of content scripts; what does not fit its schema is answered as a failure. */
export function fromContent<N extends Name>(
  name: N,
  handle: (data: Data<N>, tabId: number, sender: Sender) => unknown,
): void {
  onMessage(name, (message) => {
    const { sender } = message;
    const tabId = tabOf(sender);
    if (tabId === null) return refused() as never;
    const parsed = schemas[name].safeParse(message.data);
    if (!parsed.success) return invalid(parsed.error) as never;
    return handle(parsed.data as Data<N>, tabId, sender) as never;
  });
}

/** Handles a command of the panel or another page of the extension. */
export function fromPage<N extends Name>(name: N, handle: (data: Data<N>) => unknown): void {
  onMessage(name, (message) => {
    if (!isOwnPage(message.sender)) return refused() as never;
    const parsed = schemas[name].safeParse(message.data);
    if (!parsed.success) return invalid(parsed.error) as never;
    return handle(parsed.data as Data<N>) as never;
  });
}
