import { emptyField, type CaseField, type FieldState, type FieldValue } from './case';

/** The options of a field under the value that the field it depends on has; all where it depends on none. */
export function optionsUnder(
  field: CaseField,
  parent: FieldValue | null,
): NonNullable<CaseField['options']> {
  const options = field.options ?? [];
  if (!field.dependsOn) return options;
  return options.filter((option) => option.parent === undefined || option.parent === parent);
}

/**
 * Empties what AI wrote or suggested in fields whose value does not stand under the value of the
 * field they depend on. What a person set stays: they may know better.
 */
export function keepConsistent(
  fields: CaseField[],
  states: Record<string, FieldState>,
): Record<string, FieldState> {
  const next = { ...states };
  for (const field of fields) {
    const state = next[field.name];
    if (!field.dependsOn || !state) continue;
    const parent = next[field.dependsOn]?.value ?? null;
    const fits = new Set<FieldValue>(optionsUnder(field, parent).map(({ value }) => value));
    const suggestion =
      state.suggestion && fits.has(state.suggestion.value) ? state.suggestion : null;
    const misfit = state.setBy === 'ai' && state.value !== null && !fits.has(state.value);
    next[field.name] = misfit
      ? {
          ...emptyField(),
          before: state.value,
          beforeSource: state.source,
          dismissed: state.dismissed,
          suggestion,
        }
      : { ...state, suggestion };
  }
  return next;
}
