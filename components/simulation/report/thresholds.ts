import type { CaseField } from '@/lib/domain/case';
import type { Fills } from './run';

/** A threshold that would be written, with what stands there now. */
export interface NewThreshold {
  name: string;
  label: string;
  before: number | null;
  fill: number;
}

type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The field of that name in a configuration document, as it stands there. */
function fieldIn(document: unknown, name: string): Part | null {
  const section = isPart(document) ? document.case : null;
  const fields = isPart(section) && Array.isArray(section.fields) ? section.fields : [];
  return fields.filter(isPart).find((field) => field.name === name) ?? null;
}

/** The thresholds of `fills` that differ from the configured ones. */
export function newThresholds(fields: CaseField[], fills: Fills, usual: number): NewThreshold[] {
  return fields.flatMap(({ name, label, thresholds }) => {
    const fill = fills[name];
    const before = thresholds?.fill ?? null;
    return fill === undefined || fill === (before ?? usual) ? [] : [{ name, label, before, fill }];
  });
}

/**
 * The agent's own configuration with new fill thresholds, as text; null where it does not name all
 * of the fields. What is suggested is never surer than what is filled.
 */
export function withThresholds(
  own: string | null,
  changes: NewThreshold[],
  suggest: number,
): string | null {
  const document: unknown = own === null ? null : JSON.parse(own);
  for (const { name, fill } of changes) {
    const field = fieldIn(document, name);
    if (!field) return null;
    const known = isPart(field.thresholds) ? field.thresholds.suggest : undefined;
    const lower = Math.min(typeof known === 'number' ? known : suggest, fill);
    field.thresholds = { fill, suggest: lower };
  }
  return JSON.stringify(document, null, 2);
}

/** What an admin puts into policy: the fields' thresholds by name. */
export function asText(changes: NewThreshold[], suggest: number): string {
  const parts = changes.map(({ name, fill }) => [name, { fill, suggest: Math.min(suggest, fill) }]);
  return JSON.stringify(Object.fromEntries(parts), null, 2);
}
