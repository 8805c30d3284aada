import type { CaseField, FieldValue } from '@/lib/domain/case';
import { normalise } from '@/lib/prediction/values/normalise';
import { textOf, type Cell } from '../file/table';

/** What people write for nothing. */
const nothing = /^(?:-+|n\/?a|null|none|nil|keine?|ninguno|#n\/a)$/i;

/** The value that a cell holds for a field; `fits` is false where it does not have the field's form. */
export function goldIn(
  cell: Cell,
  field: CaseField,
  at: number,
): { value: FieldValue | null; fits: boolean } {
  const text = textOf(cell);
  const isOption = field.type === 'choice' && normalise(field, text, at) !== null;
  if (text === '' || (nothing.test(text) && !isOption)) return { value: null, fits: true };
  const number = field.type === 'number' || field.type === 'currency';
  const value = number && typeof cell === 'number' ? cell : text;
  const normal =
    typeof cell === 'boolean' && field.type === 'boolean' ? cell : normalise(field, value, at);
  return { value: normal ?? text, fits: normal !== null };
}
