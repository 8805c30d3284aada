import Papa from 'papaparse';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ReadText } from './text';
import { mostRows, tidy, type Table } from './table';

/** Comma, semicolon, tab or bar, whichever fits; the first one that is named wins a draw. */
const delimiters = [',', ';', '\t', '|'];

/**
 * Reads the rows of a CSV text. Fails where a quotation mark is never closed, because then the rest
 * of the file is one cell.
 */
export function readCSV({ text, cut }: ReadText, most = mostRows): Result<Table> {
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimitersToGuess: delimiters,
    skipEmptyLines: 'greedy',
    preview: most + 1,
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open && !cut) return fail('quotes', quotesAdvice(open.row ?? 0));
  // The last row of a text that was cut may be half a row.
  const whole = cut && !meta.truncated ? data.slice(0, -1) : data;
  return ok({ rows: tidy(whole.slice(0, most)), cut: cut || whole.length > most });
}

function quotesAdvice(row: number): string {
  return `The quotation mark that opens in row ${row + 1} is never closed. Export the file again as CSV with quoted texts, or save it as an Excel workbook.`;
}
