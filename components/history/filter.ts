import type { Actor } from '@/lib/domain/case';
import type { AuditEntry } from '@/lib/storage/rows';

export interface Filter {
  /** The empty string: any. */
  field: string;
  actor: Actor | '';
}

export const anything: Filter = { field: '', actor: '' };

export function matchesFilter(entry: AuditEntry, { field, actor }: Filter): boolean {
  return (field === '' || entry.field === field) && (actor === '' || entry.actor === actor);
}
