import { query, type JsonValue } from 'jsonpath-rfc9535';
import type { FieldPlace, Place } from '@/lib/config/places';
import type { FieldValue } from '@/lib/domain/case';
import { wordsOf } from './fill';

/** What a server answered; `body` is null where it said nothing that can be understood. */
export interface Answer {
  status: number;
  headers: Headers;
  body: JsonValue;
}

/** What stands at a path, in the order of the answer. */
export function nodesAt(path: string, body: JsonValue): JsonValue[] {
  try {
    return query(body, path);
  } catch {
    return []; // a pattern in the path that this data is too much for
  }
}

function isScalar(node: JsonValue): node is FieldValue {
  return typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean';
}

function matched(pattern: string | undefined, value: FieldValue): FieldValue | null {
  if (pattern === undefined) return value;
  const [whole, group] = new RegExp(pattern, 'u').exec(String(value)) ?? [];
  return group ?? whole ?? null;
}

function firstAt(path: string, pattern: string | undefined, body: JsonValue): FieldValue | null {
  for (const node of nodesAt(path, body)) {
    const value = isScalar(node) && node !== '' ? matched(pattern, node) : null;
    if (value !== null) return value;
  }
  return null;
}

/** The value at the place of a case field, as the server has it; null where nothing stands there. */
export function fieldAt(at: FieldPlace, record: JsonValue): FieldValue | null {
  return typeof at === 'string'
    ? firstAt(at, undefined, record)
    : firstAt(at.path, at.pattern, record);
}

/**
 * The value at a place as a text, or null.
 *
 * @param record the part of the answer that the place is in.
 * @param id of the record, for texts that hold it.
 */
export function textAt(
  at: Place | undefined,
  record: JsonValue,
  headers: Headers,
  id = '',
): string | null {
  const value = at === undefined ? null : valueAt(at, record, headers, id);
  return value === null ? null : String(value);
}

function valueAt(at: Place, record: JsonValue, headers: Headers, id: string): FieldValue | null {
  if (typeof at === 'string') return firstAt(at, undefined, record);
  if ('path' in at) return firstAt(at.path, at.pattern, record);
  if ('text' in at) return wordsOf(at.text, new Map([['id', id]]));
  const header = headers.get(at.header);
  return header === null ? null : matched(at.pattern, header);
}
