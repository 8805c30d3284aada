/** A control of the helpdesk's own form, whatever it is made of. Texts are plain, with line breaks. */
export interface Control {
  /** What the agent sees of it. */
  element: Element;
  /** Whether a keystroke there is a keystroke in this control. */
  contains(node: Node): boolean;
  /** What it holds now; '' for nothing. What it reads, it can write. */
  read(): string;
  /** What it holds now, in the words that the agent sees, where `read` has others. */
  label?(): string;
  /** Whether it holds one of the texts now, as far as it can tell them apart. */
  holds(texts: string[]): boolean;
  /**
   * Writes one of the texts as the page's own code expects it; `['']` empties. Answers why it could
   * not, in words, or null. What the page made of it must be read back.
   */
  write(texts: string[]): Promise<string | null> | string | null;
}

/** What a kind of control needs of the page. */
export interface FormPage {
  /**
   * Resolves with what `look` finds, now or after a change of the page; with null after a second,
   * or when filling has ended.
   */
  until<Found>(look: () => Found | null): Promise<Found | null>;
}

/** Takes the element that a site definition names for a field; null for what is of another kind. */
export type ControlKind = (found: Element, page: FormPage) => Control | null;
