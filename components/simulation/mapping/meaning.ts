import type { CaseField } from '@/lib/domain/case';
import type { Mapping } from './mapping';

/** What a column can be besides a case field. */
export const roles = ['text', 'id', 'sender', 'at', 'channel'] as const;
export type Role = (typeof roles)[number];

/** The words of a column's meaning, by what the choice is called: a role, `field:NAME` or nothing. */
export function meanings(
  fields: CaseField[],
  row: Mapping['row'],
): { value: string; label: string }[] {
  const byMessage = row === 'message';
  const labels: Record<Role, string> = {
    text: byMessage ? 'Text of the message' : 'Text of the conversation',
    id: 'Id of the conversation',
    sender: 'Who wrote',
    at: byMessage ? 'Time of the message' : 'Time of the conversation',
    channel: 'Channel',
  };
  return [
    { value: '', label: 'Not used' },
    ...roles
      .filter((role) => byMessage || role !== 'sender')
      .map((role) => ({ value: role, label: labels[role] })),
    ...fields.map(({ name, label }) => ({ value: `field:${name}`, label: `Field: ${label}` })),
  ];
}

export function meaningOf(mapping: Mapping, column: number): string {
  const role = roles.find((one) => mapping[one] === column);
  if (role) return role;
  const field = Object.entries(mapping.fields).find(([, place]) => place === column);
  return field ? `field:${field[0]}` : '';
}

/** The mapping in which a column has another meaning; what had it before has none. */
export function withMeaning(mapping: Mapping, column: number, meaning: string): Mapping {
  const next: Mapping = { ...mapping, fields: { ...mapping.fields } };
  for (const role of roles) if (next[role] === column) next[role] = null;
  for (const [name, place] of Object.entries(next.fields)) {
    if (place === column) next.fields[name] = null;
  }
  const role = roles.find((one) => one === meaning);
  if (role) next[role] = column;
  else if (meaning !== '') next.fields[meaning.slice('field:'.length)] = column;
  return next;
}
