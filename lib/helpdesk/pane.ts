import type { Conversation } from './conversation';
import type { Conversations } from './conversations';
import { readHead } from './head';
import { enterRows, removeDeleted } from './entry';
import type { Row } from './order';
import { keyOf, latestStart, mayRestart, restartGap } from './restart';
import { Rows } from './rows';
import type { Trace } from './rule';
import { isFolded, isLoading, type Site } from './site';

/** A pane that says so for longer is read although it still loads; milliseconds. */
export const longestLoading = 10_000;

/** Messages whose own time lies further before the pane was opened are history; milliseconds. */
const clockTolerance = 60_000;

export interface PaneChanges {
  /** Head values, the id, or whether it loads may have changed. */
  head: boolean;
  /** Any row may have changed. */
  all: boolean;
  /** Rows that appeared, changed or left. */
  rows: Iterable<Element>;
}

/** What a pane needs of its site. */
export interface PaneContext {
  site: Site;
  conversations: Conversations;
  headTrace: Trace;
  rowTrace: Trace;
}

/** Reads one pane into the conversation that it holds. */
export class PaneReader {
  conversation: Conversation | null = null;
  /** The id that the page gives, null while it gives none. */
  id: string | null = null;
  loading: 'no' | 'waiting' | 'late' = 'no';
  readonly rows: Rows;
  private readonly gap: number | null;
  private loadingSince = 0;
  private openedAt = 0;
  private settled = false;
  private unread = true;
  /** Rows that stood here under the id before, by message id: they are not the new conversation's. */
  private strangers = new Map<Element, string>();

  constructor(
    readonly element: Element,
    private readonly context: PaneContext,
  ) {
    this.gap = restartGap(context.site);
    const known = (id: string) => this.conversation?.ledger.get(id);
    this.rows = new Rows(context.site, element, context.rowTrace, known);
  }

  read(changes: PaneChanges): void {
    const lookAround = changes.head || this.unread || this.loading !== 'no';
    if (lookAround) this.lookAround();
    if (this.id === null) return;
    if (this.loading === 'waiting') {
      this.unread = true;
      return;
    }
    if (this.unread || changes.all) this.readAll();
    else this.update(changes.rows);
    if (lookAround) this.readHead();
    this.unread = false;
  }

  /** The page has been quiet for a while: does what had to wait for that. */
  settle(all: boolean): void {
    const strangers = this.strangers.size > 0;
    this.strangers.clear();
    this.read({ head: true, all: all || strangers, rows: [] });
    if (this.id === null || this.loading === 'waiting') return;
    const deletes = this.context.site.definition.message.removed === 'deleted';
    if (deletes && this.conversation) removeDeleted(this.conversation, this.rows);
    // What the agent unfolds later was there before.
    this.settled = document.readyState === 'complete' && !isFolded(this.context.site, this.element);
  }

  private lookAround(): void {
    const { site, headTrace } = this.context;
    const id = site.id({ item: null, pane: this.element, trace: headTrace });
    if (id !== this.id) this.change(id);
    if (!isLoading(site, this.element)) this.loading = 'no';
    else if (this.loading === 'no') [this.loading, this.loadingSince] = ['waiting', Date.now()];
    else if (Date.now() - this.loadingSince >= longestLoading) this.loading = 'late';
  }

  private change(id: string | null): void {
    this.strangers = new Map(this.rows.list.map((row) => [row.element, row.message.id]));
    this.rows.clear();
    this.id = id;
    this.conversation = null;
    this.openedAt = Date.now();
    this.settled = false;
    this.unread = true;
  }

  private readHead(): void {
    const { site, headTrace } = this.context;
    this.conversation?.see(readHead(site, this.element, headTrace));
  }

  private readAll(): void {
    this.rows.readAll(this.isStranger);
    this.reconcile();
  }

  private update(items: Iterable<Element>): void {
    const fresh = this.rows.update(items, this.isStranger);
    if (fresh.length === 0) return;
    if (mayRestart(this.rows.list, fresh, this.gap)) this.reconcile();
    else this.enter(fresh, 0);
  }

  private readonly isStranger = (row: Row): boolean =>
    this.strangers.get(row.element) === row.message.id;

  /** Finds the conversation that the rows belong to and enters all of them. */
  private reconcile(): void {
    const { list } = this.rows;
    const start = latestStart(list, this.gap);
    const own = list.slice(start);
    if (!this.continues(own)) this.conversation = this.begin(own[0]);
    this.enter(own, start);
  }

  private continues(rows: Row[]): boolean {
    const { conversation } = this;
    if (!conversation || this.gap === null) return conversation !== null;
    return rows.length === 0 || rows.some((row) => conversation.ledger.get(row.message.id));
  }

  /** Where ids are used again, a conversation begins with its first message. */
  private begin(first: Row | undefined): Conversation | null {
    const { site, conversations } = this.context;
    if (this.id === null || (this.gap !== null && !first)) return null;
    return conversations.open(keyOf(site, this.id, this.gap === null ? null : (first ?? null)));
  }

  private enter(fresh: readonly Row[], start: number): void {
    if (this.conversation)
      enterRows(this.conversation, this.rows.list, { fresh, start }, this.isNews);
  }

  private readonly isNews = ({ told }: Row): boolean =>
    this.settled && (told === null || told >= this.openedAt - clockTolerance);
}
