import { fail, ok, type Result } from '@/lib/domain/result';
import { mostColumns, mostRows, type Cell, type RawMessage, type Table } from './table';
import type { ReadText } from './text';

type Item = Record<string, unknown>;

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const optional = (value: unknown) => (typeof value === 'string' ? value : null);

/** A list of `{"sender", "text"}`, as conversations are labelled by hand; null for other lists. */
function messagesOf(value: unknown): RawMessage[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const messages = value.map((one: unknown): RawMessage | null => {
    if (!isItem(one) || typeof one.text !== 'string') return null;
    const sender = optional(one.sender) ?? optional(one.role) ?? '';
    return { sender, text: one.text, at: optional(one.at), author: optional(one.author) };
  });
  return messages.every((message) => message !== null) ? messages : null;
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (value === null || value === undefined) return null;
  return messagesOf(value) ?? JSON.stringify(value);
}

/** The members of a line; those of `gold` and other objects one level down, by their own names. */
function* membersOf(item: Item, prefix = ''): Generator<[string, Cell]> {
  for (const [name, value] of Object.entries(item)) {
    if (isItem(value) && prefix === '') yield* membersOf(value, name);
    else yield [prefix === '' ? name : `${prefix}.${name}`, cellOf(value)];
  }
}

function parseLine(line: string): Item | null {
  try {
    const value: unknown = JSON.parse(line);
    return isItem(value) ? value : null;
  } catch {
    return null;
  }
}

/** Reads JSON Lines, one object a line, as a table whose first row holds the names of the members. */
export function readJSONLines({ text, cut }: ReadText, most = mostRows): Result<Table> {
  const lines = text.split('\n');
  // The last line of a text that was cut is half a line.
  const whole = (cut ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '');
  const columns = new Map<string, number>();
  const rows: Cell[][] = [];
  for (const [index, line] of whole.slice(0, most).entries()) {
    const item = parseLine(line);
    if (!item) return fail('notJSON', lineAdvice(index + 1));
    const row: Cell[] = [];
    for (const [name, cell] of membersOf(item)) {
      const column = columns.get(name) ?? columns.size;
      columns.set(name, column);
      row[column] = cell;
    }
    rows.push(row);
  }
  const names = [...columns.keys()].slice(0, mostColumns);
  const filled = rows.map((row) => names.map((_, column) => row[column]));
  return ok({ rows: [names, ...filled], cut: cut || whole.length > most });
}

function lineAdvice(line: number): string {
  return `Line ${line} is no JSON object. JSON Lines has one object a line, as {"id": "1", "text": "Customer: …"}.`;
}
