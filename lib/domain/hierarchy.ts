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

/** AI may write a value: where the field is a choice, that is one of the enabled options. */
export function isOffered({ type, options }: CaseField, value: FieldValue): boolean {
  if (type !== 'choice') return true;
  return options?.some((option) => option.enabled && option.value === value) ?? false;
}

/** Whether a value stands under another parent than the case has; what is no option any more is not judged. */
function isMisfit(field: CaseField, parent: FieldValue | null, value: FieldValue | null): boolean {
  const has = (options: CaseField['options']) => options?.some((one) => one.value === value);
  return Boolean(has(field.options)) && !has(optionsUnder(field, parent));
}

/** The state without its value, which can be undone. */
export function emptied({ value, source, dismissed, suggestion }: FieldState): FieldState {
  return { ...emptyField(), before: value, beforeSource: source, dismissed, suggestion };
}

function consistent(
  field: CaseField,
  states: Record<string, FieldState>,
  parentName: string,
): FieldState | undefined {
  const state = states[field.name];
  if (!state) return undefined;
  const parent = states[parentName]?.value ?? null;
  const suits = state.suggestion && !isMisfit(field, parent, state.suggestion.value);
  const kept = suits || !state.suggestion ? state : { ...state, suggestion: null };
  return kept.setBy === 'ai' && isMisfit(field, parent, kept.value) ? emptied(kept) : kept;
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
  const children = fields.filter(({ dependsOn }) => dependsOn !== undefined);
  // A child may stand above its parent in the admin's order: as many rounds as there are levels at most.
  for (let round = 0; round < children.length; round += 1) {
    for (const field of children) {
      const state = consistent(field, next, field.dependsOn ?? '');
      if (state) next[field.name] = state;
    }
  }
  return next;
}
