import type { ConversationHead, Message } from '@/lib/domain/conversation';
import type { Observation } from '@/lib/messages';
import { Ledger } from './ledger';

/** Whose reports they are. */
export interface Origin {
  siteId: string;
  /** Unique to one content script in one document. */
  reader: string;
}

/** What is known of one conversation and what of it has not been reported yet. */
export class Conversation {
  readonly ledger = new Ledger();
  /** Of the last report that was made. */
  revision = 0;
  active = false;
  private head: Partial<ConversationHead> = {};
  private whole = true;
  private headChanged = false;
  private changedAt = 0;
  /** Ids; the value tells whether the message is news. */
  private readonly added = new Map<string, boolean>();
  private readonly edited = new Set<string>();
  private readonly removed = new Set<string>();

  constructor(
    private readonly origin: Origin,
    readonly key: string,
  ) {}

  /** Whether there is something to report and the page tells what a report needs. */
  get isPending(): boolean {
    if (this.head.channel === undefined) return false;
    const changes = this.added.size + this.edited.size + this.removed.size;
    return this.whole || this.headChanged || changes > 0;
  }

  get channel(): ConversationHead['channel'] | undefined {
    return this.head.channel;
  }

  get phase(): ConversationHead['phase'] | undefined {
    return this.head.phase;
  }

  add(message: Message, index: number, news: boolean): void {
    this.ledger.insert(message, index);
    if (this.removed.delete(message.id)) this.edited.add(message.id);
    else this.added.set(message.id, news);
    this.changedAt = Date.now();
  }

  edit(message: Message): void {
    this.ledger.replace(message);
    if (!this.added.has(message.id)) this.edited.add(message.id);
    this.changedAt = Date.now();
  }

  remove(id: string): void {
    this.ledger.remove(id);
    this.edited.delete(id);
    if (!this.added.delete(id)) this.removed.add(id);
    this.changedAt = Date.now();
  }

  /** A value once read stays until another is read. */
  see(told: Partial<ConversationHead>): void {
    const changes = Object.entries(told).some(
      ([name, value]) => this.head[name as keyof ConversationHead] !== value,
    );
    if (!changes) return;
    this.head = { ...this.head, ...told };
    this.headChanged = true;
    this.changedAt = Date.now();
  }

  /** Whether the agent looks at it. */
  look(active: boolean): void {
    if (active === this.active) return;
    this.active = active;
    this.headChanged = true;
    this.changedAt = Date.now();
  }

  /** The next report is to hold all that is known: an earlier one was lost. */
  reportWhole(): void {
    this.whole = true;
  }

  /** Drops what was read, to save memory; it is read and reported again when the page shows it again. */
  forget(): void {
    this.ledger.clear();
    for (const pending of [this.added, this.edited, this.removed]) pending.clear();
    this.whole = true;
  }

  /** The next report, or null when there is nothing to say. What it holds counts as reported. */
  take(): Observation | null {
    const { channel } = this.head;
    if (channel === undefined || !this.isPending) return null;
    this.revision += 1;
    const observation: Observation = {
      ...this.origin,
      key: this.key,
      revision: this.revision,
      full: this.whole,
      active: this.active,
      head: { ...unread, ...this.head, channel },
      ...this.messages(),
      at: this.changedAt,
    };
    this.whole = false;
    this.headChanged = false;
    for (const pending of [this.added, this.edited, this.removed]) pending.clear();
    return observation;
  }

  private messages(): Pick<Observation, 'added' | 'edited' | 'removed'> {
    const { ledger } = this;
    const ids = this.whole ? ledger.ids() : ledger.inOrder(this.added);
    return {
      added: ids.flatMap((id) => {
        const message = ledger.get(id);
        return message
          ? [{ message, after: ledger.before(id), news: this.added.get(id) ?? false }]
          : [];
      }),
      edited: this.whole ? [] : ledger.inOrder(this.edited).flatMap((id) => ledger.get(id) ?? []),
      removed: this.whole ? [] : [...this.removed],
    };
  }
}

const unread: Omit<ConversationHead, 'channel'> = {
  direction: 'inbound',
  phase: 'unknown',
  phaseFrom: 'page',
  subject: null,
  customerName: null,
  customerEmail: null,
  caseId: null,
};
