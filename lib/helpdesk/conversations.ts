import { hasEnded } from '@/lib/domain/conversation';
import { Conversation, type Origin } from './conversation';

/** So many conversations that have left the page are kept in memory. */
const kept = 100;

/** The conversations that one site's reader knows: those on the page, and those that were. */
export class Conversations {
  /** The one opened last at the end. */
  private readonly known = new Map<string, Conversation>();
  /** What the panes held when the page was last quiet, and what has since gone with its pane. */
  private shown: ReadonlySet<Conversation> = new Set();
  private readonly gone = new Set<Conversation>();

  constructor(
    private readonly origin: Origin,
    /** Whether a conversation is closed by taking its pane away. */
    private readonly closesWithPane: boolean,
  ) {}

  /** The conversation of that key, known or new. */
  open(key: string): Conversation {
    const conversation = this.known.get(key) ?? new Conversation(this.origin, key);
    this.known.delete(key);
    this.known.set(key, conversation);
    return conversation;
  }

  /** The conversation of that key if it has ended, whether or not the page still shows it. */
  ended(key: string): Conversation | undefined {
    const conversation = this.known.get(key);
    return hasEnded(conversation?.phase ?? 'unknown') ? conversation : undefined;
  }

  /** Its pane left the page, perhaps only to be put in again. */
  lostPane(conversation: Conversation): void {
    this.gone.add(conversation);
  }

  /** The page is quiet and shows these; answers those that have left it, changed accordingly. */
  settle(now: ReadonlySet<Conversation>): Conversation[] {
    // What came and went since the page was last quiet has left it too.
    const before = new Set([...this.shown, ...this.gone]);
    const left = [...before].filter((conversation) => !now.has(conversation));
    for (const conversation of left) {
      if (this.closesWithPane && this.gone.has(conversation)) {
        conversation.see({ phase: 'closed', phaseFrom: 'page' });
      }
      conversation.look(false);
    }
    this.gone.clear();
    this.shown = now;
    this.forgetOldest();
    return left;
  }

  private forgetOldest(): void {
    const away = [...this.known.values()].filter((conversation) => !this.shown.has(conversation));
    for (const conversation of away.slice(0, -kept)) {
      if (!conversation.isPending) conversation.forget();
    }
  }
}
