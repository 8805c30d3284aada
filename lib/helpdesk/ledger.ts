import type { Message } from '@/lib/domain/conversation';

/** The messages of one conversation, oldest first, whether or not the page still shows them. */
export class Ledger {
  private readonly order: string[] = [];
  private readonly messages = new Map<string, Message>();

  get size(): number {
    return this.order.length;
  }

  get(id: string): Message | undefined {
    return this.messages.get(id);
  }

  ids(): readonly string[] {
    return this.order;
  }

  last(): Message | undefined {
    return this.messages.get(this.order.at(-1) ?? '');
  }

  /** The id of the message before this one, null for the first. */
  before(id: string): string | null {
    return this.order[this.order.lastIndexOf(id) - 1] ?? null;
  }

  insert(message: Message, index: number): void {
    this.messages.set(message.id, message);
    this.order.splice(index, 0, message.id);
  }

  replace(message: Message): void {
    this.messages.set(message.id, message);
  }

  remove(id: string): void {
    this.messages.delete(id);
    const index = this.order.indexOf(id);
    if (index >= 0) this.order.splice(index, 1);
  }

  clear(): void {
    this.order.length = 0;
    this.messages.clear();
  }

  /**
   * Where a new message belongs: before the next message that the page shows; below the last one,
   * also below those that left the page and were written no later.
   */
  placeFor(at: number, previous: string | null, next: string | null): number {
    if (next !== null) return this.order.lastIndexOf(next);
    let index = previous === null ? 0 : this.order.lastIndexOf(previous) + 1;
    while ((this.messages.get(this.order[index] ?? '')?.at ?? Infinity) <= at) index += 1;
    return index;
  }

  /** The given ids in the order of the conversation; looked for from its end, where most of them are. */
  inOrder(ids: ReadonlySet<string> | ReadonlyMap<string, unknown>): string[] {
    const found: string[] = [];
    for (let index = this.order.length - 1; index >= 0 && found.length < ids.size; index -= 1) {
      const id = this.order[index];
      if (id !== undefined && ids.has(id)) found.push(id);
    }
    return found.reverse();
  }
}
