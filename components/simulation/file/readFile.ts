import { fail, ok, type Failure, type Result } from '@/lib/domain/result';
import { readCSV } from './csv';
import { detectEncoding, isJunk, type Encoding } from './encoding';
import { readJSONLines } from './jsonLines';
import { readText } from './text';
import { mostRows, type Sheet, type Table } from './table';
import { readWorkbook } from './workbook';

/** What was read of a file that the admin chose. */
export interface ReadFile {
  kind: 'csv' | 'jsonLines' | 'workbook';
  /** Of texts. */
  encoding: Encoding | null;
  /** One for texts; those of a workbook that hold something. */
  sheets: Sheet[];
}

const sampleBytes = 64 * 1024;

/** `signature` at the beginning of `bytes`. */
function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const zip = [0x50, 0x4b, 0x03, 0x04];
/** Compound files: workbooks of Excel 97 to 2003, and newer ones with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

async function refuseCompound(file: Blob): Promise<Failure> {
  const bytes = new Uint8Array(await file.slice(0, 4 * 1024 * 1024).arrayBuffer());
  const names = new TextDecoder('utf-16le').decode(bytes);
  return names.includes('EncryptedPackage')
    ? fail(
        'password',
        'This workbook is protected by a password. Open it in Excel, take the password away (File, Info, Protect Workbook, Encrypt with Password), save it, and choose it again.',
      )
    : fail(
        'oldWorkbook',
        'This is a workbook of an old Excel (.xls). Open it and save it as .xlsx or as CSV, then choose that file.',
      );
}

function readTable(text: { text: string; cut: boolean }, isJSON: boolean): Result<Table> {
  return isJSON ? readJSONLines(text, mostRows) : readCSV(text, mostRows);
}

async function readTextFile(
  file: Blob,
  name: string,
  sample: Uint8Array,
  chosen: Encoding | null,
): Promise<Result<ReadFile>> {
  const encoding = chosen ?? detectEncoding(sample);
  const read = await readText(file, encoding);
  if (isJunk(read.text)) return fail('junk', chosen === null ? junk : wrongEncoding(chosen));
  const isJSON = /\.(?:jsonl|ndjson|json)$/i.test(name) || /^\s*\{"/.test(read.text);
  const table = readTable(read, isJSON);
  if (!table.ok) return table;
  if (table.value.rows.length === 0) return empty();
  const kind = isJSON ? 'jsonLines' : 'csv';
  return ok({ kind, encoding, sheets: [{ name, ...table.value }] });
}

const junk =
  'This file is neither a table nor a workbook. Choose CSV, .xlsx or JSON Lines; if it is a CSV file, save it again as “CSV UTF-8”.';

const wrongEncoding = (encoding: Encoding) =>
  `Read as ${encoding} this file is no text. Choose another encoding, or save it as “CSV UTF-8”.`;

const empty = () =>
  fail('empty', 'This file is empty. Choose one with a row of names and a row for each case.');

/**
 * Reads a file of labelled conversations: CSV, .xlsx or JSON Lines, told apart by their content.
 * No more is read than one simulation takes. A failure says what to do.
 *
 * @param encoding of a text; null to find it out.
 */
export async function readFile(
  file: Blob,
  name: string,
  encoding: Encoding | null = null,
): Promise<Result<ReadFile>> {
  const sample = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer());
  if (sample.length === 0) return empty();
  if (startsWith(sample, compound)) return refuseCompound(file);
  if (!startsWith(sample, zip)) return readTextFile(file, name, sample, encoding);
  const workbook = await readWorkbook(file);
  if (!workbook.ok) return workbook;
  const sheets = workbook.value.filter(({ rows }) => rows.length > 0);
  return sheets.length === 0 ? empty() : ok({ kind: 'workbook', encoding: null, sheets });
}
