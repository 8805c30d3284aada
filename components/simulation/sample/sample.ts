import { readCSV } from '../file/csv';
import type { TableSource } from '../start/source';
import { sampleFields } from './fields';
import text from './sample.csv?raw';

/** Twenty invented conversations, as a file of an admin's would be. */
export function sample(): TableSource {
  const table = readCSV({ text, cut: false });
  const sheets = table.ok ? [{ name: 'sample.csv', ...table.value }] : [];
  return { kind: 'sample', name: 'Sample', fields: sampleFields, sheets, text: null };
}
