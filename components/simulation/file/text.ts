import { mostCharacters } from './table';
import type { Encoding } from './encoding';

/** The beginning of a text file. */
export interface ReadText {
  text: string;
  /** The file goes on. */
  cut: boolean;
}

/**
 * Decodes a file until `most` characters are read; what comes after is never loaded. A byte order
 * mark is left out.
 */
export async function readText(
  file: Blob,
  encoding: Encoding,
  most = mostCharacters,
): Promise<ReadText> {
  const decoder = new TextDecoder(encoding);
  const reader = file.stream().getReader();
  const parts: string[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    const part = decoder.decode(value, { stream: !done });
    parts.push(part);
    length += part.length;
    if (done) return { text: parts.join(''), cut: false };
    if (length > most) break;
  }
  await reader.cancel();
  return { text: parts.join(''), cut: true };
}
