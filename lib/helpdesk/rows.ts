import type { Message, Sender } from '@/lib/domain/conversation';
import { comparing, positionOf, type Compare, type Row } from './order';
import { readRow, type MessageReading, type RowReading } from './row';
import type { Trace } from './rule';
import { closest, inside, matches } from './selectors';
import type { Site } from './site';

/** The rows of one pane that are messages, in the order in which they were written. */
export class Rows {
  list: Row[] = [];
  private readonly byElement = new Map<Element, Row>();
  private readonly byId = new Map<string, Row>();
  /** Rows that are no message now. */
  private readonly others = new Map<Element, Exclude<RowReading, MessageReading>>();
  private readonly compare: Compare;

  constructor(
    private readonly site: Site,
    private readonly pane: Element,
    private readonly trace: Trace,
    /** What is known of the message with that id. */
    private readonly known: (id: string) => Message | undefined,
  ) {
    this.compare = comparing(site.definition.message.order);
  }

  /** Reads every row but those that `skips` names. */
  readAll(skips: (row: Row) => boolean): void {
    this.clear();
    for (const item of inside(this.pane, this.site.item)) {
      if (this.belongs(item)) this.take(item);
    }
    this.list = [...this.byElement.values()].filter((row) => !skips(row)).sort(this.compare);
  }

  /** Reads some rows again, where they stand now; the messages among them, oldest first. */
  update(items: Iterable<Element>, skips: (row: Row) => boolean): Row[] {
    const changed = [...items];
    for (const item of changed) this.release(item);
    const rows = changed
      .flatMap((item) => (item.isConnected && this.belongs(item) ? (this.take(item) ?? []) : []))
      .filter((row) => !skips(row) && this.byElement.get(row.element) === row);
    if (rows.length > 1) rows.sort(this.compare);
    for (const row of rows) this.list.splice(positionOf(row, this.list, this.compare), 0, row);
    return rows;
  }

  clear(): void {
    this.list = [];
    this.byElement.clear();
    this.byId.clear();
    this.others.clear();
  }

  knows(item: Element): boolean {
    return this.byElement.has(item) || this.others.has(item);
  }

  /** The row that shows a message. */
  of(id: string): Row | undefined {
    return this.byId.get(id);
  }

  /** Ids of rows that are not read for now: what was read under them stays. */
  pendingIds(): Set<string | null> {
    const held = [...this.others.values()].flatMap((other) =>
      other.kind === 'held' && other.why === 'pending' ? [other.id] : [],
    );
    return new Set(held);
  }

  get isEmpty(): boolean {
    return this.byElement.size + this.others.size === 0;
  }

  /** The rule that keeps rows from being messages; null when there is a message. */
  get missing(): string | null {
    if (this.list.length > 0) return null;
    const [first] = this.others.values();
    if (!first) return 'message.item';
    return first.kind === 'none' ? `message.${first.missing}` : 'message.text';
  }

  private belongs(item: Element): boolean {
    return matches(item, this.site.item) && closest(item, this.site.pane) === this.pane;
  }

  private take(item: Element): Row | null {
    const reading = readRow(this.site, item, this.pane, this.trace);
    if (reading.kind !== 'message') {
      this.others.set(item, reading);
      return null;
    }
    const { sender, author, text, at: told } = reading;
    const id = reading.id ?? this.nameless(sender, text);
    const at = this.known(id)?.at ?? told ?? Date.now();
    const row: Row = { element: item, message: { id, sender, author, text, at }, told };
    const earlier = this.byId.get(id);
    if (earlier) this.release(earlier.element);
    this.byElement.set(item, row);
    this.byId.set(id, row);
    return row;
  }

  private release(item: Element): void {
    this.others.delete(item);
    const row = this.byElement.get(item);
    if (!row) return;
    this.byElement.delete(item);
    this.byId.delete(row.message.id);
    const index = this.list.lastIndexOf(row);
    if (index >= 0) this.list.splice(index, 1);
  }

  /** Where the page gives no ids: sender, text and how many say the same. */
  private nameless(sender: Sender, text: string): string {
    const stem = `${sender}:${hash(text)}`;
    let count = 1;
    while (this.byId.has(`${stem}#${count}`)) count += 1;
    return `${stem}#${count}`;
  }
}

/** 53 bits of the text (cyrb53, public domain). */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
