import { outcomeOf, type Outcome } from '@/lib/domain/score';
import { isWrittenFrom, type FieldValue } from '@/lib/domain/case';
import { figuresOf, type Figures } from './figures';
import { configuredFills, scoredOf, type Fills, type Run, type ScoredItem } from './run';

/** A field in two runs; `before` is null where the other run does not judge it. */
export interface ComparedField {
  name: string;
  label: string;
  before: Figures | null;
  now: Figures;
}

/** A value whose outcome differs between two runs. */
export interface Change {
  key: string;
  scored: ScoredItem;
  before: { outcome: Outcome; value: FieldValue | null };
  now: { outcome: Outcome; value: FieldValue | null };
}

export interface Compared {
  fields: ComparedField[];
  changes: Change[];
}

const good = (outcome: Outcome) => outcome === 'right' || outcome === 'rightlyEmpty';

/** Conversations are the same where they have the same name and the same first words. */
const identity = ({ item: { conversation } }: ScoredItem) =>
  `${conversation.key}\n${conversation.messages[0]?.text ?? ''}`;

function seen(scored: ScoredItem, fill: number) {
  const { prediction } = scored;
  const filled = prediction && isWrittenFrom(prediction, fill);
  return { outcome: outcomeOf(scored, fill), value: filled ? prediction.value : null };
}

/** Sets a run beside another one, which counts at the thresholds that it was configured with. */
export function compare(other: Run, run: Run, fills: Fills): Compared {
  const otherFills = configuredFills(other);
  const before = new Map(figuresOf(other, otherFills).map((one) => [one.field.name, one]));
  const fields = figuresOf(run, fills).map((now) => ({
    name: now.field.name,
    label: now.field.label,
    before: before.get(now.field.name) ?? null,
    now,
  }));
  const changes = run.fields.flatMap((field) => {
    const earlier = new Map(scoredOf(other, field).map((one) => [identity(one), one]));
    return scoredOf(run, field).flatMap((scored) => {
      const was = earlier.get(identity(scored));
      if (!was) return [];
      const [a, b] = [seen(was, otherFills[field.name] ?? 1), seen(scored, fills[field.name] ?? 1)];
      return good(a.outcome) === good(b.outcome)
        ? []
        : [{ key: `${field.name} ${identity(scored)}`, scored, before: a, now: b }];
    });
  });
  return { fields, changes };
}
