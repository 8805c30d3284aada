import { atThreshold, countOutcomes, scoreField, type Counts } from '@/lib/domain/score';
import type { CaseField } from '@/lib/domain/case';
import { judgedFields, scoredOf, type Fills, type Run } from './run';

/** What there is to say of a field, or of all of them, at the fill thresholds. */
export interface Figures {
  counts: Counts;
  /** Parts of 1; null where there is nothing to divide. */
  precision: number | null;
  coverage: number | null;
  emptyFilled: number | null;
}

export interface FieldFigures extends Figures {
  field: CaseField;
  fill: number;
  /** The lowest threshold from which the field is right often enough; null if none is. */
  recommended: number | null;
}

export function figuresOf(run: Run, fills: Fills): FieldFigures[] {
  return judgedFields(run).map((field) => {
    const scored = scoredOf(run, field);
    const fill = fills[field.name] ?? 1;
    const { recommended } = scoreField(scored, () => fill);
    return {
      field,
      fill,
      recommended,
      counts: countOutcomes(scored, () => fill),
      ...atThreshold(scored, () => fill),
    };
  });
}

/** All fields together. */
export function totalOf(run: Run, fills: Fills): Figures {
  const scored = judgedFields(run).flatMap((field) => scoredOf(run, field));
  const fill = (field: CaseField) => fills[field.name] ?? 1;
  return { counts: countOutcomes(scored, fill), ...atThreshold(scored, fill) };
}
