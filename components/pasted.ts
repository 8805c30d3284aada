/** Whether a message is a text that the agent pasted: it stands nowhere on the page. */
export function isPasted(messageId: string): boolean {
  return messageId.startsWith('paste:');
}
