import type { Channel, Sender } from '@/lib/domain/conversation';
import { textOf, type Sheet } from '../file/table';

/** What each column of a table is; columns by their place, null where there is none. */
export interface Mapping {
  /** The first row holds names. */
  named: boolean;
  /** A row is a whole conversation, or one message of it. */
  row: 'conversation' | 'message';
  text: number | null;
  /** Tells the rows of one conversation from those of the next, where a row is a message. */
  id: number | null;
  /** Who wrote, where a row is a message. */
  sender: number | null;
  at: number | null;
  channel: number | null;
  /** Where no column tells it. */
  channelOtherwise: Channel;
  /** By the name of the case field. A field without a column is not judged. */
  fields: Record<string, number | null>;
  /** What the admin says of speakers, by what the file calls them in lower case. */
  senders: Record<string, Sender>;
}

/** How many rows are looked at to guess and to show examples. */
const sampleSize = 50;

/** `A`, `B`, … `AA`, as spreadsheets call their columns. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

export function columnNames(sheet: Sheet, named: boolean): string[] {
  const [first = []] = sheet.rows;
  return first.map((cell, column) => (named && textOf(cell)) || `Column ${letters(column)}`);
}

/** The rows that hold cases. */
export function dataRows(sheet: Sheet, named: boolean): Sheet['rows'] {
  return named ? sheet.rows.slice(1) : sheet.rows;
}

/** Texts of a column that are not empty, of the first rows. */
export function sampleOf(sheet: Sheet, named: boolean, column: number): string[] {
  return dataRows(sheet, named)
    .slice(0, sampleSize)
    .map((row) => textOf(row[column]))
    .filter((text) => text !== '');
}
