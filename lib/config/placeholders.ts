/** How the value of a placeholder is changed before it takes its place. */
const filters = ['text', 'number', 'backslash', 'double'] as const;
type Filter = (typeof filters)[number];

/** `{{name}}` or `{{name|filter}}`: takes data, and nothing in the data is looked at again. */
export interface Placeholder {
  name: string;
  filter: Filter | null;
}

const form = /\{\{\s*([\w.]+)\s*(?:\|\s*(\w+)\s*)?\}\}/g;

const isFilter = (word: string): word is Filter => filters.some((filter) => filter === word);

/** A text as its literal parts and its placeholders, in order. */
export function piecesOf(text: string): (string | Placeholder)[] {
  const pieces: (string | Placeholder)[] = [];
  let end = 0;
  for (const { 0: whole, 1: name = '', 2: filter = null, index } of text.matchAll(form)) {
    if (filter !== null && !isFilter(filter)) continue; // stays in the text, where it is refused
    if (index > end) pieces.push(text.slice(end, index));
    pieces.push({ name, filter });
    end = index + whole.length;
  }
  return end < text.length ? [...pieces, text.slice(end)] : pieces;
}

/** Every text in a JSON value, with its path; names of keys are none. */
export function textsIn(value: unknown, path: PropertyKey[] = []): [PropertyKey[], string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** Names of the placeholders anywhere in a JSON value. */
export function placeholdersIn(value: unknown): Set<string> {
  const pieces = textsIn(value).flatMap(([, text]) => piecesOf(text));
  return new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.name])));
}

/** What is wrong with the placeholders of a text, in words, or null. */
export function objectionToText(text: string, isKnown: (name: string) => boolean): string | null {
  for (const piece of piecesOf(text)) {
    if (typeof piece === 'string') {
      if (piece.includes('{{')) return 'has {{ that begins no placeholder';
    } else if (!isKnown(piece.name)) return `there is no {{${piece.name}}} here`;
  }
  return null;
}
