/** Encodings that people save tables in, by the names of the Encoding Standard. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-15',
  'shift_jis',
] as const;
export type Encoding = (typeof encodings)[number];

/** Every other byte is zero in UTF-16 of languages that are written with Latin letters. */
function zeros(bytes: Uint8Array, offset: 0 | 1): number {
  let count = 0;
  for (let place = offset; place < bytes.length; place += 2) if (bytes[place] === 0) count += 1;
  return count / Math.max(1, bytes.length / 2);
}

function isUTF8(bytes: Uint8Array): boolean {
  try {
    // Streaming, so that a character that the end of the sample cuts is no mistake.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a text by its first bytes: byte order mark, zero bytes of UTF-16, valid UTF-8,
 * and else Windows-1252, in which spreadsheets of western countries save CSV.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (zeros(bytes, 1) > 0.4) return 'utf-16le';
  if (zeros(bytes, 0) > 0.4) return 'utf-16be';
  return isUTF8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Whether a decoded text is no text at all: control characters, or letters of no use. */
export function isJunk(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let odd = 0;
  for (const letter of sample) {
    const code = letter.codePointAt(0) ?? 0;
    const control = code < 32 && code !== 9 && code !== 10 && code !== 13;
    if (control || code === 127 || code === 0xfffd) odd += 1;
  }
  return odd > sample.length / 100;
}
