import type { CaseField, FieldOption, FieldState, FieldValue, Prediction } from '@/lib/domain/case';
import { isOffered, optionsUnder } from '@/lib/domain/hierarchy';
import { valueText } from '../values';

/**
 * The options that a choice offers: enabled ones under the value of the field that it depends on,
 * all while that is empty. The present value is always among them, also when the admin has removed
 * it, so that an old case stays legible.
 */
export function offeredOptions(
  field: CaseField,
  current: FieldValue | null,
  valueOf: (name: string) => FieldValue | null,
): FieldOption[] {
  const all = field.options ?? [];
  const above = field.dependsOn === undefined ? null : valueOf(field.dependsOn);
  const fitting = new Set(above === null ? all : optionsUnder(field, above));
  const offered = all.filter(
    (option) => option.value === current || (option.enabled && fitting.has(option)),
  );
  const removed = current !== null && !all.some(({ value }) => value === current);
  return removed ? [...offered, removedOption(String(current))] : offered;
}

function removedOption(value: string): FieldOption {
  return { value, label: `${value} (no option any more)`, enabled: false };
}

/** A suggestion and its alternatives are three values at most; below this confidence none is worth a place. */
const most = 3;
const leastConfidence = 0.1;

/** A value that was considered too. */
export interface OtherValue {
  value: FieldValue;
  text: string;
}

/** What was also considered for a field, best first, without the present value. */
export function otherValues(
  field: CaseField,
  state: FieldState,
  { alternatives, basis }: Prediction,
): OtherValue[] {
  if (basis === 'summary') return [];
  return alternatives
    .filter(({ value, confidence }) => confidence >= leastConfidence && value !== state.value)
    .filter(({ value }) => isOffered(field, value))
    .map(({ value }) => ({ value, text: valueText(field, value) }))
    .slice(0, most - 1);
}
