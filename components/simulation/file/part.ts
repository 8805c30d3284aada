/** Of a sheet the row, of the shared texts the text: what a part may be cut after. */
interface Kind {
  unit: string;
  /** The elements that are open there, the inner one first. */
  open: string[];
}

const sheet: Kind = { unit: 'row', open: ['sheetData', 'worksheet'] };
const sharedTexts: Kind = { unit: 'si', open: ['sst'] };

function kindOf(path: string): Kind | null {
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) return sheet;
  return path === 'xl/sharedStrings.xml' ? sharedTexts : null;
}

export interface Limits {
  rows: number;
  characters: number;
}

/** The XML of one part of a workbook, up to a limit of rows or characters. */
export class Part {
  private readonly kind: Kind | null;
  private readonly decoder = new TextDecoder();
  private readonly pieces: string[] = [];
  private characters = 0;
  private rows = 0;
  isFull = false;

  constructor(
    path: string,
    private readonly limits: Limits,
  ) {
    this.kind = kindOf(path);
  }

  get isSheet(): boolean {
    return this.kind === sheet;
  }

  add(chunk: Uint8Array, final: boolean): void {
    if (this.isFull) return;
    const text = this.decoder.decode(chunk, { stream: !final });
    this.pieces.push(text);
    this.characters += text.length;
    // An end tag that stands across two chunks is missed; a few rows more do no harm.
    if (this.isSheet) this.rows += text.match(/<\/(?:\w+:)?row>/g)?.length ?? 0;
    this.isFull = this.characters > this.limits.characters || this.rows > this.limits.rows;
  }

  /** The XML, well-formed again where it was cut. */
  text(): string {
    const text = this.pieces.join('');
    if (!this.isFull || !this.kind) return text;
    const { unit, open } = this.kind;
    const ends = [...text.matchAll(new RegExp(`</(\\w+:)?${unit}>`, 'g'))];
    const last = (this.isSheet ? ends[this.limits.rows - 1] : undefined) ?? ends.at(-1);
    if (!last) return text;
    const [tag, prefix = ''] = last;
    const closing = open.map((name) => `</${prefix}${name}>`).join('');
    return text.slice(0, last.index + tag.length) + closing;
  }
}
