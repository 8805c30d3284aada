import { isWrittenFrom, type FieldValue } from '@/lib/domain/case';
import { isRight, type Scored } from '@/lib/domain/score';

/** What a choice was taken for: rows are what is right, columns what would be filled. */
export interface Confusion {
  /** Options in the order of how often they come; null stands for empty, `others` for the rest. */
  values: (FieldValue | null)[];
  /** By row and column, as in `values`. */
  counts: number[][];
  /** Values that are left out, because the table would be too large to read. */
  others: number;
}

const largest = 14;

/** What would be filled from a threshold on; an option by the right one's own name where it is right. */
function filled(scored: Scored, threshold: number): FieldValue | null {
  const { prediction, gold } = scored;
  if (!prediction || !isWrittenFrom(prediction, threshold)) return null;
  return gold !== null && isRight(scored, prediction.value) ? gold : prediction.value;
}

export function confusionOf(scored: Scored[], threshold: number): Confusion {
  const pairs = scored.map((one): [FieldValue | null, FieldValue | null] => [
    one.gold,
    filled(one, threshold),
  ]);
  const frequency = new Map<FieldValue | null, number>();
  for (const value of pairs.flat()) frequency.set(value, (frequency.get(value) ?? 0) + 1);
  const options = [...frequency.keys()]
    .filter((value) => value !== null)
    .sort((a, b) => (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0));
  const values = [...options.slice(0, largest), ...(frequency.has(null) ? [null] : [])];
  const counts = values.map((right) =>
    values.map((made) => pairs.filter(([a, b]) => a === right && b === made).length),
  );
  return { values, counts, others: Math.max(0, options.length - largest) };
}
