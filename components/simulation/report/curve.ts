import { atThreshold, type Scored } from '@/lib/domain/score';

export interface CurvePoint {
  threshold: number;
  /** Parts of 1; null where nothing is filled, or nothing could be. */
  precision: number | null;
  coverage: number | null;
}

/** Below this nothing would be filled in earnest. */
export const lowest = 0.3;
const step = 0.05;

/** Precision and coverage over the fill threshold. */
export function curveOf(scored: Scored[]): CurvePoint[] {
  const count = Math.round((1 - lowest) / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const threshold = Math.round((lowest + index * step) * 100) / 100;
    const { precision, coverage } = atThreshold(scored, () => threshold);
    return { threshold, precision, coverage };
  });
}
