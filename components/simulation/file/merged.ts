import type { Cell } from './table';

/** The paths of the sheets in the order in which the workbook names them. */
export function sheetPaths(workbook: string, relations: string): string[] {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const id = attribute(tag, 'Id');
    const target = attribute(tag, 'Target');
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets = workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g);
  return [...sheets].map(([tag]) => targets.get(attribute(tag, '(?:\\w+:)id')) ?? '');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}

/** `B` is 1, `AA` is 26. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Gives each cell of a merged range the value of its first, as a reader of the sheet sees it.
 *
 * @param xml of the sheet, in which the ranges stand as `A2:B5`.
 */
export function fillMerged(rows: Cell[][], xml: string): void {
  for (const [tag] of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*>/g)) {
    const range = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref'));
    if (!range) continue;
    const [, left = '', top = '', right = '', bottom = ''] = range;
    fill(rows, [Number(top) - 1, columnOf(left)], [Number(bottom) - 1, columnOf(right)]);
  }
}

function fill(rows: Cell[][], [top, left]: [number, number], [bottom, right]: [number, number]) {
  const value = rows[top]?.[left] ?? null;
  // A merged area may reach to the last row that a sheet can have.
  for (const row of rows.slice(top, bottom + 1)) {
    for (let column = left; column <= Math.min(right, row.length - 1); column += 1) {
      row[column] = value;
    }
  }
}
