/** Whether the configuration has a model server asked: nothing leaves this device otherwise. */
export function asksServer({ provider, openai }: { provider: string; openai?: unknown }): boolean {
  return openai !== undefined && (provider === 'openai' || provider === 'auto');
}
