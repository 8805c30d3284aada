import type { CaseField, FieldValue } from '@/lib/domain/case';

/** `YYYY-MM-DD` is a day, not a moment: read as local so that no time zone moves it. */
function day(value: string): string {
  const [year, month, date] = value.split('-').map(Number);
  if (!year || !month || !date) return value;
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(
    new Date(year, month - 1, date),
  );
}

/** A value as people read it; `field` is missing for fields that the configuration no longer has. */
export function valueText(field: CaseField | undefined, value: FieldValue | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') {
    const fraction = field?.type === 'currency' ? { minimumFractionDigits: 2 } : {};
    return new Intl.NumberFormat(undefined, fraction).format(value);
  }
  if (field?.type === 'date') return day(value);
  return field?.options?.find((option) => option.value === value)?.label ?? value;
}
