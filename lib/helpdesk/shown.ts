import type { SiteDefinition } from '@/lib/config/site';
import type { FieldMark, PageMarks } from '@/lib/messages';
import { Layout } from './layout';
import { Marks, type Mark } from './marks';
import type { Overlay } from './overlay';
import type { PageListener } from './page';
import type { ReadPage } from './reading';
import { inDocument, isSelector } from './selectors';
import { readText } from './text';

/** Marks the values of a case that the page shows and AI wrote, until the signal ends it. */
export class ShownFields implements PageListener {
  private readonly marks: Marks;
  private told: PageMarks | null = null;
  private readonly selectors: Map<string, string>;

  constructor(
    readonly siteId: string,
    { fields }: NonNullable<SiteDefinition['shown']>,
    private readonly page: ReadPage,
    overlay: Overlay,
    signal: AbortSignal,
  ) {
    this.marks = new Marks(overlay);
    this.selectors = new Map(
      Object.entries(fields).flatMap(([name, { selector }]): [string, string][] =>
        isSelector(selector) ? [[name, selector]] : [],
      ),
    );
    signal.addEventListener('abort', () => this.marks.show([]), { once: true });
  }

  /** What is to be marked now, in place of what was. */
  show(told: PageMarks): void {
    this.told = told;
    this.draw();
  }

  changed(): void {
    if (this.told) this.draw();
  }

  settled(): void {
    if (this.told) this.draw();
  }

  loaded(): void {
    this.marks.place();
  }

  private draw(): void {
    const { key = '', marks = [] } = this.told ?? {};
    this.marks.show(marks.flatMap((mark) => this.markOf(mark, key) ?? []));
  }

  private markOf(mark: FieldMark, key: string): Mark | null {
    const selector = this.selectors.get(mark.field);
    const element = selector && inDocument(selector).find((found) => found.checkVisibility());
    if (!element || this.page.keyAt(element) !== key) return null;
    return { element, ...wordsOf(mark, element) };
  }
}

/** Pages that do not refresh themselves show the value from before. */
function wordsOf({ label, texts, quote }: FieldMark, element: Element): Omit<Mark, 'element'> {
  const stands = texts.includes(readText(element, () => false, new Layout()));
  const value = texts[0] ?? '';
  const news = stands ? '' : `Now ${value}; reload the page to see it. `;
  return {
    name: `${label}: ${value} written by Sidecase. ${news}From “${quote}”`,
    tip: `${news}“${quote}”`,
  };
}
