/** Where the parts of a JSON text stand, as far as it is JSON. */
export interface Places {
  /** By path, as problems name it (`case.fields[2].label`): the offset of the value. */
  offsets: ReadonlyMap<string, number>;
  /** The offset at which the text stops being JSON, or null when all of it is. */
  error: number | null;
}

/** Ends the reading at the first place that is not JSON. */
class NotJson extends Error {}

const token =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\r\n]*/y;

/**
 * A JSON reader (RFC 8259) that keeps no values, only where they stand: the browser's own tells
 * neither that nor, for every error, its place.
 */
class Reader {
  readonly offsets = new Map<string, number>();
  at = 0;

  constructor(private readonly text: string) {}

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** Passes the character if it comes next. */
  private passes(character: string): boolean {
    this.take(space);
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private expect(character: string): void {
    if (!this.passes(character)) throw new NotJson();
  }

  private scalar(): string {
    this.take(space);
    const found = this.take(token);
    if (found === '') throw new NotJson();
    return found;
  }

  private list(close: string, item: (index: number) => void): void {
    if (this.passes(close)) return;
    for (let index = 0; ; index += 1) {
      item(index);
      if (this.passes(close)) return;
      this.expect(',');
    }
  }

  private member(path: string): void {
    this.take(space);
    if (this.text[this.at] !== '"') throw new NotJson();
    const key = JSON.parse(this.scalar()) as string;
    this.expect(':');
    this.value(path === '' ? key : `${path}.${key}`);
  }

  value(path: string): void {
    this.take(space);
    this.offsets.set(path, this.at);
    if (this.passes('{')) this.list('}', () => this.member(path));
    else if (this.passes('[')) this.list(']', (index) => this.value(`${path}[${index}]`));
    else this.scalar();
  }

  end(): void {
    this.take(space);
    if (this.at < this.text.length) throw new NotJson();
  }
}

/** Finds the places in a text; of one that is not JSON those before the error. */
export function placesIn(text: string): Places {
  const reader = new Reader(text);
  try {
    reader.value('');
    reader.end();
    return { offsets: reader.offsets, error: null };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return { offsets: reader.offsets, error: reader.at };
  }
}

/** Where a problem is: its own place, that of the part around it where something is missing, or of the error. */
export function placeOf(path: string, { offsets, error }: Places): number | null {
  if (path === '') return error ?? offsets.get('') ?? null;
  const place = offsets.get(path);
  if (place !== undefined) return place;
  const around = path.replace(/(?:\.[^.[\]]*|\[\d+\])$/, '');
  return around === path ? (offsets.get('') ?? null) : placeOf(around, { offsets, error });
}

/** An offset as editors count, from one: `line 3, column 14`. */
export function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
