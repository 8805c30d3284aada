import type { CaseField } from '@/lib/domain/case';
import type { AuditEntry } from '@/lib/storage/rows';
import { csvOf } from '../csv';
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
  return csvOf([columns, ...rows]);
}

/** Entries as they are stored. */
export function toJSON(entries: AuditEntry[]): string {
  return JSON.stringify(entries, null, 2);
}
