import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { Part, type Limits } from './part';

/** Drawings, styles of documents and the like say nothing of the cells. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?(?:workbook|styles|sharedStrings)\.xml(?:\.rels)?|xl\/worksheets\/[^/]+\.xml)$/;

/** Unpacks no further than the part is read: of a sheet with a million rows only the first. */
function inflateInto(parts: Map<string, Part>) {
  return class extends UnzipInflate {
    private readonly path: string;

    constructor(path: string) {
      super();
      this.path = path;
    }

    override push(chunk: Uint8Array, final: boolean): void {
      const isFull = parts.get(this.path)?.isFull ?? true;
      if (!isFull) super.push(chunk, final);
      else if (final) this.ondata(null, new Uint8Array(), true);
    }

    static override readonly compression = 8;
  };
}

/**
 * The parts of a workbook that hold its cells, each up to its limit; by their path in the archive.
 * Throws for what is no archive.
 */
export async function unpack(file: Blob, limits: Limits): Promise<Map<string, Part>> {
  const parts = new Map<string, Part>();
  const unzip = new Unzip((entry) => {
    if (!wanted.test(entry.name)) return;
    const part = new Part(entry.name, limits);
    parts.set(entry.name, part);
    entry.ondata = (error, chunk, final) => {
      if (error) throw error;
      part.add(chunk, final);
    };
    entry.start();
  });
  unzip.register(inflateInto(parts));
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    unzip.push(value ?? new Uint8Array(), done);
    if (done) return parts;
  }
}

/** Packs parts again, uncompressed, for the library that reads workbooks. */
export function pack(parts: Map<string, Part>): ArrayBuffer {
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    [...parts].map(([path, part]) => [path, encoder.encode(part.text())]),
  );
  return zipSync(files, { level: 0 }).slice().buffer;
}
