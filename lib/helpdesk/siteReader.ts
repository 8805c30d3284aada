import { assess, chooseActive, passing, type Assessment } from './assess';
import { Changes } from './changes';
import type { Conversation, Origin } from './conversation';
import { Conversations } from './conversations';
import { inTopDocument } from './frames';
import { Layout } from './layout';
import type { Outbox } from './outbox';
import type { PageListener, PageWatch } from './page';
import { longestLoading, PaneReader, type PaneChanges, type PaneContext } from './pane';
import { closest, inDocument, matches } from './selectors';
import type { Site } from './site';

/** Reads one site on one page: its panes, which of them the agent looks at, and how reading goes. */
export class SiteReader implements PageListener {
  private readonly panes = new Map<Element, PaneReader>();
  private readonly conversations: Conversations;
  /** Elements that the values of heads came from. */
  private readonly sources = new Set<Element>();
  private readonly layout = new Layout();
  private readAllWhenQuiet = false;
  private lastUsed: Element | null = null;
  private url = '';
  private reported: Assessment | null = null;
  private loadingTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly context: PaneContext;

  constructor(
    private readonly site: Site,
    private readonly origin: Origin,
    private readonly outbox: Outbox,
    private readonly page: PageWatch,
    signal: AbortSignal,
  ) {
    const frame = (found: HTMLIFrameElement) => this.page.watchFrame(found);
    const { layout } = this;
    const closesWithPane = site.definition.conversation.removed === 'closed';
    this.conversations = new Conversations(origin, closesWithPane);
    this.context = {
      site,
      conversations: this.conversations,
      headTrace: { layout, frame, source: (element) => this.sources.add(element) },
      rowTrace: { layout, frame, source: () => undefined },
    };
    signal.addEventListener('abort', () => clearTimeout(this.loadingTimer), { once: true });
  }

  changed(records: readonly MutationRecord[], huge: boolean): void {
    const changes = new Changes(this.site, this.panes, this.sources);
    if (!huge) for (const record of records) changes.add(record);
    const moved = location.href !== this.url;
    this.url = location.href;
    this.readAllWhenQuiet ||= changes.surroundings;
    if (huge || moved || changes.panesChanged || this.hasLostPane()) this.findPanes();
    this.read({ head: huge || moved || changes.head, all: huge, rows: changes.rows });
    this.report(false);
  }

  settled(): void {
    this.layout.forget();
    this.findPanes();
    this.sources.clear();
    for (const pane of this.panes.values()) pane.settle(this.readAllWhenQuiet);
    this.readAllWhenQuiet = false;
    this.dismissGone();
    this.report(document.readyState === 'complete');
  }

  used(target: Node): void {
    const element = inTopDocument(target);
    const pane = element && closest(element, this.site.pane);
    if (!pane || pane === this.lastUsed) return;
    this.lastUsed = pane;
    this.page.ask();
  }

  /** Its rows are read again; a frame outside every row may feed a head. */
  loaded(frame: HTMLIFrameElement): void {
    const element = inTopDocument(frame);
    const row = element && closest(element, this.site.item);
    this.read({ head: row === null, all: false, rows: row ? [row] : [] });
  }

  /** The pane that shows a conversation now. */
  paneOf(key: string): PaneReader | undefined {
    return [...this.panes.values()].find(
      (pane) => pane.conversation?.key === key && pane.element.isConnected,
    );
  }

  /** The conversation of the pane that holds the element, or else the one that the agent looks at. */
  keyAt(element: Element): string | null {
    const pane = closest(element, this.site.pane);
    const around = pane && this.panes.get(pane);
    const looked = around ?? chooseActive(this.site, [...this.panes.values()], this.lastUsed);
    return looked === 'ambiguous' ? null : (looked?.conversation?.key ?? null);
  }

  /** The conversation of that key if a pane shows it now, or if it has ended. */
  find(key: string): Conversation | undefined {
    return this.paneOf(key)?.conversation ?? this.conversations.ended(key);
  }

  /** Something on the page could not be read: tries all of it again when the page is quiet. */
  readAgain(): void {
    this.readAllWhenQuiet = true;
  }

  private read(changes: PaneChanges): void {
    if (changes.head) this.sources.clear();
    const rows = [...changes.rows];
    for (const pane of this.panes.values()) {
      const own = rows.filter((row) => pane.element.contains(row) || pane.rows.knows(row));
      pane.read({ ...changes, rows: own });
    }
    this.expectLoading();
  }

  private findPanes(): void {
    const found = new Set(inDocument(this.site.pane));
    for (const [element, { conversation }] of this.panes) {
      if (found.has(element)) continue;
      this.panes.delete(element);
      if (conversation) this.conversations.lostPane(conversation);
    }
    for (const element of found) {
      if (!this.panes.has(element)) this.panes.set(element, new PaneReader(element, this.context));
    }
  }

  private hasLostPane(): boolean {
    return [...this.panes.keys()].some(
      (pane) => !pane.isConnected || !matches(pane, this.site.pane),
    );
  }

  /** A pane that stays loading is read after a while without any further change of the page. */
  private expectLoading(): void {
    const waits = [...this.panes.values()].some((pane) => pane.loading === 'waiting');
    if (!waits || this.loadingTimer !== undefined) return;
    this.loadingTimer = setTimeout(() => {
      this.loadingTimer = undefined;
      this.page.ask();
    }, longestLoading);
  }

  /** Only when the page is quiet: pages take panes out and put them in again. */
  private dismissGone(): void {
    const panes = [...this.panes.values()];
    const now = new Set(panes.flatMap(({ conversation }) => conversation ?? []));
    for (const left of this.conversations.settle(now)) this.outbox.push(left);
  }

  private report(quiet: boolean): void {
    const panes = [...this.panes.values()];
    const active = chooseActive(this.site, panes, this.lastUsed);
    const looked = active === 'ambiguous' ? null : (active?.conversation ?? null);
    for (const { conversation } of panes) {
      conversation?.look(conversation === looked);
      if (conversation) this.outbox.push(conversation);
    }
    const assessment = assess(this.site, panes, active);
    if (!quiet && passing.has(assessment.state)) return;
    const { state, rule, activeKey } = assessment;
    const said = this.reported;
    if (said?.state === state && said.rule === rule && said.activeKey === activeKey) return;
    this.reported = assessment;
    this.outbox.pushSite({ ...this.origin, ...assessment });
  }
}
