import type { CaseField, Thresholds } from '@/lib/domain/case';
import type { Scored } from '@/lib/domain/score';
import type { LabelledConversation, Simulated } from '@/lib/domain/simulation';

/** A conversation with what is right and what was predicted. */
export interface Item extends LabelledConversation {
  result: Simulated;
}

/** What a report is made of, whether simulated or recorded in shadow mode. */
export interface Run {
  name: string;
  fields: CaseField[];
  thresholds: Thresholds;
  items: Item[];
}

/** A judged field with its conversation. */
export interface ScoredItem extends Scored {
  item: Item;
}

/** Fill thresholds by field name. */
export type Fills = Record<string, number>;

/** The fill thresholds that were configured for a run. */
export function configuredFills({ fields, thresholds }: Run): Fills {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.thresholds?.fill ?? thresholds.fill]),
  );
}

/** What is judged of one field. */
export function scoredOf({ items }: Run, field: CaseField): ScoredItem[] {
  return items.flatMap((item) => {
    const gold = item.gold[field.name];
    if (gold === undefined) return [];
    const prediction = item.result.predictions.find((made) => made.field === field.name) ?? null;
    return [{ field, gold, accept: [], prediction, item }];
  });
}

/** The fields of which something is judged. */
export function judgedFields(run: Run): CaseField[] {
  return run.fields.filter(({ name }) => run.items.some(({ gold }) => gold[name] !== undefined));
}
