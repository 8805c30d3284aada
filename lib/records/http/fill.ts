import { piecesOf, type Placeholder } from '@/lib/config/placeholders';
import type { RequestTemplate } from '@/lib/config/request';
import type { FieldValue } from '@/lib/domain/case';

/** What placeholders stand for, by name; null and what is missing are empty. */
export type Data = ReadonlyMap<string, FieldValue | null>;

function valueOf({ name, filter }: Placeholder, data: Data): FieldValue | null {
  const known = data.get(name) ?? null;
  if (known === null) return null;
  // Half a character is none, and neither an address nor every server takes it.
  const value = typeof known === 'string' ? known.toWellFormed() : known;
  switch (filter) {
    case null:
      return value;
    case 'text':
      return String(value);
    case 'number':
      return Number.isFinite(Number(value)) && value !== '' ? Number(value) : value;
    case 'backslash':
      return String(value).replace(/[\\'"]/g, '\\$&');
    case 'double':
      return String(value).replace(/['"]/g, '$&$&');
  }
}

/** A text with its placeholders filled in, each value through `encode`; an empty one leaves nothing. */
function fillText(text: string, data: Data, encode: (value: string) => string): string {
  const pieces = piecesOf(text).map((piece) => {
    if (typeof piece === 'string') return piece;
    return encode(String(valueOf(piece, data) ?? ''));
  });
  return pieces.join('');
}

/** A text for people. */
export function wordsOf(text: string, data: Data): string {
  return fillText(text, data, (value) => value);
}

function hasEmpty(text: string, data: Data): boolean {
  const pieces = piecesOf(text).filter((piece) => typeof piece !== 'string');
  return pieces.some((piece) => String(valueOf(piece, data) ?? '') === '');
}

/** Steps that a browser takes as "here" or "up", however they are written. */
const dots = /^(?:\.|%2e){1,2}$/i;

/**
 * Where a request goes: the filled template below `baseURL`. A value cannot leave its step of the path
 * or its part of the query. Null where a step would be empty or lead elsewhere.
 */
export function addressOf(baseURL: string, template: string, data: Data): string | null {
  const [path = '', ...query] = template.split('?');
  if (hasEmpty(path, data)) return null;
  const steps = fillText(path, data, encodeURIComponent);
  if (steps.split('/').some((step) => dots.test(step))) return null;
  const rest = query.map((part) => `?${fillText(part, data, encodeURIComponent)}`);
  return `${baseURL.replace(/\/+$/, '')}/${steps}${rest.join('')}`;
}

const plain = (value: string) => value.replace(/[^\x20-\x7e]/gu, encodeURIComponent);

/** Headers, without those of which a value is empty. A value stays on its line. */
export function headersOf(
  templates: Readonly<Record<string, string>>,
  data: Data,
): Record<string, string> {
  const full = Object.entries(templates).filter(([, text]) => !hasEmpty(text, data));
  return Object.fromEntries(full.map(([name, text]) => [name, fillText(text, data, plain)]));
}

type Body = RequestTemplate['body'];

/**
 * A JSON body. A text that is one placeholder becomes its value, of whatever type; an empty one what
 * `empty` says. Undefined where nothing is left.
 */
export function bodyOf(template: Body, data: Data, empty: RequestTemplate['empty']): Body {
  if (typeof template === 'string') return textOf(template, data, empty);
  if (Array.isArray(template)) {
    const items = template.map((item) => bodyOf(item, data, empty));
    return items.filter((item) => item !== undefined);
  }
  if (typeof template !== 'object' || template === null) return template;
  const filled = Object.entries(template).map(([key, item]) => [key, bodyOf(item, data, empty)]);
  return Object.fromEntries(filled.filter(([, item]) => item !== undefined)) as Body;
}

function textOf(text: string, data: Data, empty: RequestTemplate['empty']): Body {
  const [piece, ...rest] = piecesOf(text);
  if (rest.length > 0 || piece === undefined || typeof piece === 'string') {
    return wordsOf(text, data);
  }
  const value = valueOf(piece, data);
  if (value !== null) return value;
  return { null: null, blank: '', omit: undefined }[empty];
}
