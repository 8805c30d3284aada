import type { Configuration } from '@/lib/config/schema';
import type { Case, CaseField } from '@/lib/domain/case';
import { keeperWords } from '@/lib/domain/keeper';
import { valueText } from '../values';

/** That the system of record did not take what stands in a field, and what it has instead; or null. */
export function refusalOf(
  { synced, keptIn, fields }: Case,
  field: CaseField,
  { record }: Configuration,
): string | null {
  if (keptIn === null || !synced?.refused.includes(field.name)) return null;
  const asked = valueText(field, fields[field.name]?.value ?? null);
  const there = valueText(field, synced.values[field.name] ?? null);
  const instead = there === '' ? 'it is empty there' : `there it is ${there}`;
  return `${keeperWords(keptIn, record)} did not accept ${field.label} = ${asked}; ${instead}.`;
}
