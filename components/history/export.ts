import type { CaseField } from '@/lib/domain/case';
import type { AuditEntry } from '@/lib/storage/database';
import { sentence } from './sentence';

const columns = [
  'time',
  'actor',
  'action',
  'field',
  'before',
  'after',
  'quote',
  'confidence',
  'predictor',
  'sentence',
] as const;

/** A cell that spreadsheets take as text: customers' words must not become formulas. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** Entries as CSV (RFC 4180), times in ISO 8601. */
export function toCSV(entries: AuditEntry[], fields: CaseField[]): string {
  const rows = entries.map((entry) => [
    new Date(entry.at).toISOString(),
    entry.actor,
    entry.action,
    entry.field ?? '',
    String(entry.before ?? ''),
    String(entry.after ?? ''),
    entry.prediction?.evidence[0].quote ?? '',
    String(entry.prediction?.confidence ?? ''),
    entry.prediction?.predictor ?? '',
    sentence(entry, fields),
  ]);
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Entries as they are stored. */
export function toJSON(entries: AuditEntry[]): string {
  return JSON.stringify(entries, null, 2);
}
