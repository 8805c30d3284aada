import readWorkbookFile, { InvalidInputError } from 'read-excel-file/universal';
import { fail, ok, type Result } from '@/lib/domain/result';
import { pack, unpack } from './archive';
import { fillMerged, sheetPaths } from './merged';
import type { Part } from './part';
import { mostCharacters, mostRows, tidy, type Cell, type Sheet } from './table';

const broken =
  'This workbook cannot be read: it is damaged or not complete. Open it in your spreadsheet program, save it again as .xlsx or as CSV, and choose that file.';

/** A day alone where there is no time of day; workbooks know no time zone. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return null;
}

function xmlOf(parts: Map<string, Part>, path: string): string {
  return parts.get(path)?.text() ?? '';
}

/**
 * Reads the sheets of an .xlsx file as far as they are needed. Formulas give the value that was
 * computed when the file was saved; merged cells all have the value of the first.
 */
export async function readWorkbook(file: Blob, most = mostRows): Promise<Result<Sheet[]>> {
  try {
    const parts = await unpack(file, { rows: most + 1, characters: mostCharacters });
    if (parts.size === 0) return fail('broken', broken);
    const sheets = await readWorkbookFile(pack(parts));
    const paths = sheetPaths(
      xmlOf(parts, 'xl/workbook.xml'),
      xmlOf(parts, 'xl/_rels/workbook.xml.rels'),
    );
    return ok(
      sheets.map(({ sheet, data }, index) => {
        const rows = data.map((row) => row.map(cellOf));
        const path = paths[index] ?? '';
        fillMerged(rows, xmlOf(parts, path));
        const cut = (parts.get(path)?.isFull ?? false) || rows.length > most + 1;
        return { name: sheet, rows: tidy(rows.slice(0, most + 1)), cut };
      }),
    );
  } catch (error) {
    // Also what the reader of archives throws: it has no errors of its own.
    const reason = error instanceof InvalidInputError ? 'notAWorkbook' : 'broken';
    return fail(reason, broken);
  }
}
