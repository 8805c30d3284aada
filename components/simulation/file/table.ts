/** A message as JSON Lines may hold it, before its sender and time are understood. */
export interface RawMessage {
  sender: string;
  text: string;
  at: string | null;
  author: string | null;
}

/** Dates are ISO 8601 texts; undefined where a line of JSON Lines says nothing of it. */
export type Cell = string | number | boolean | null | undefined | RawMessage[];

/** What a file or a sheet of it holds, as far as it was read. */
export interface Table {
  /** Each row as long as the longest; the first may hold names. */
  rows: Cell[][];
  /** There is more in the file than was read. */
  cut: boolean;
}

export interface Sheet extends Table {
  name: string;
}

/** Rows that are read at most: 1,000 conversations of 20 messages, one row a message. */
export const mostRows = 20_000;

/** Characters that are read at most. */
export const mostCharacters = 32_000_000;

/** Columns that are read at most. */
export const mostColumns = 200;

/** How many different things a row says. */
function saysOf(row: Cell[]): number {
  return new Set(row.filter((cell) => !isEmpty(cell)).map(textOf)).size;
}

/** Fewer columns make no table that a title could stand above. */
const leastColumns = 3;

/** Without the titles above a table: rows that say one thing, also where it is merged over all columns. */
function withoutTitles(rows: Cell[][]): Cell[][] {
  const first = rows.findIndex((row) => saysOf(row) > 1);
  return saysOf(rows[first] ?? []) >= leastColumns ? rows.slice(first) : rows;
}

/** Rows of the same length, without columns and rows that hold nothing, and without titles above. */
export function tidy(rows: Cell[][]): Cell[][] {
  const filled = withoutTitles(rows.filter((row) => row.some((cell) => !isEmpty(cell))));
  const width = filled.reduce((most, row) => Math.max(most, lengthOf(row)), 0);
  return filled.map((row) =>
    Array.from({ length: Math.min(width, mostColumns) }, (_, column) => row[column] ?? null),
  );
}

export function isEmpty(cell: Cell): boolean {
  return (cell ?? '') === '' || (typeof cell === 'string' && cell.trim() === '');
}

function lengthOf(row: Cell[]): number {
  return row.findLastIndex((cell) => !isEmpty(cell)) + 1;
}

/** A cell as a text; messages as one line each. */
export function textOf(cell: Cell): string {
  if (Array.isArray(cell)) return cell.map(({ sender, text }) => `${sender}: ${text}`).join('\n');
  return cell === undefined || cell === null ? '' : String(cell).trim();
}
