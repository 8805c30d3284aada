import { inTopDocument } from './frames';
import { closest, contains, firstInside, inside, matches } from './selectors';
import type { PaneReader } from './pane';
import type { Site } from './site';

/** Sorts mutations by what has to be read again; tests nothing but what changed. */
export class Changes {
  readonly rows = new Set<Element>();
  panesChanged = false;
  head = false;
  /** Rows may be read differently because something around them changed; can wait for quiet. */
  surroundings = false;

  constructor(
    private readonly site: Site,
    private readonly panes: ReadonlyMap<Element, PaneReader>,
    /** Elements that the values of heads came from. */
    private readonly sources: ReadonlySet<Element>,
  ) {}

  add(record: MutationRecord): void {
    const target = inTopDocument(record.target);
    if (!target) return;
    const row = closest(target, this.site.item);
    if (row) this.rows.add(row);
    if (record.target.ownerDocument !== document) this.head ||= row === null;
    else if (record.type === 'attributes') this.attribute(target, row);
    else if (record.type === 'characterData') this.text(target);
    else this.children(record, target, row);
  }

  private attribute(target: Element, row: Element | null): void {
    const { site, panes } = this;
    if (this.isRow(target)) this.rows.add(target);
    if (matches(target, site.pane) !== panes.has(target)) this.panesChanged = true;
    if (panes.has(target) || this.sources.has(target) || this.isSign(target)) this.head = true;
    else if (!row && this.holdsRows(target)) this.surroundings ||= site.rowsDependOnSurroundings;
  }

  private text(target: Element): void {
    const selector = this.site.headTextSelector;
    const place = selector === null ? null : closest(target, selector);
    // A value that is the text of a whole pane is read again when the page is quiet.
    if (place && !this.holdsPane(place)) this.head = true;
  }

  private children(record: MutationRecord, target: Element, row: Element | null): void {
    for (const node of record.addedNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) this.appeared(node as Element, row);
    }
    for (const node of record.removedNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) this.left(node as Element);
    }
    this.text(target);
  }

  private appeared(element: Element, row: Element | null): void {
    if (!element.isConnected) return;
    if (matches(element, this.site.telling)) this.tells(element, row);
    if (firstInside(element, this.site.telling) === null) return;
    for (const told of inside(element, this.site.telling)) this.tells(told, row);
  }

  private tells(element: Element, row: Element | null): void {
    const { site } = this;
    if (matches(element, site.item)) this.rows.add(element);
    if (!row && matches(element, site.pane)) this.panesChanged = true;
    if (this.isSign(element)) this.head = true;
    const { comparedSelector } = site;
    if (!row && comparedSelector !== null && matches(element, comparedSelector))
      this.surroundings = true;
  }

  private left(element: Element): void {
    for (const gone of [element, ...inside(element, '*')]) {
      if (this.isRow(gone)) this.rows.add(gone);
      if (this.panes.has(gone)) this.panesChanged = true;
      if (this.sources.has(gone)) this.head = true;
    }
  }

  private isRow(element: Element): boolean {
    for (const pane of this.panes.values()) if (pane.rows.knows(element)) return true;
    return false;
  }

  private isSign(element: Element): boolean {
    const { headSelector } = this.site;
    return headSelector !== null && matches(element, headSelector);
  }

  private holdsPane(element: Element): boolean {
    for (const pane of this.panes.keys()) if (contains(element, pane)) return true;
    return false;
  }

  private holdsRows(element: Element): boolean {
    return this.holdsPane(element) || firstInside(element, this.site.item) !== null;
  }
}
