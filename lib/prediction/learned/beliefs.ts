import type { CaseField, FieldValue } from '@/lib/domain/case';

/** The chances of some options of a choice field. */
export interface Belief {
  field: CaseField;
  options: string[];
  probabilities: Float64Array;
}

/** A parent that a child does not speak for at all keeps a small chance. */
const least = 1e-4;

function parentsIn(field: CaseField): Map<string, string | undefined> {
  return new Map(field.options?.map(({ value, parent }) => [value, parent]));
}

/** How the options of a child share out among the options above them. */
function massAbove(child: Belief): Map<string, number> {
  const parents = parentsIn(child.field);
  const mass = new Map<string, number>();
  child.options.forEach((option, place) => {
    const parent = parents.get(option);
    if (parent === undefined) return;
    mass.set(parent, (mass.get(parent) ?? 0) + (child.probabilities[place] ?? 0));
  });
  return mass;
}

/**
 * Beliefs with the evidence of the fields below: the geometric mean of what speaks for an option and
 * of what speaks for the options under it.
 */
export function supported(beliefs: Belief[]): Belief[] {
  const support = (belief: Belief, seen: Belief[]): Belief => {
    const below = beliefs.filter(
      (other) => other.field.dependsOn === belief.field.name && !seen.includes(other),
    );
    if (below.length === 0) return belief;
    const masses = below.map((child) => massAbove(support(child, [...seen, child])));
    return meanOf(belief, masses);
  };
  return beliefs.map((belief) => support(belief, [belief]));
}

function meanOf(belief: Belief, masses: Map<string, number>[]): Belief {
  const enabled = new Set(belief.field.options?.flatMap((o) => (o.enabled ? [o.value] : [])));
  const named = [...belief.options, ...masses.flatMap((mass) => [...mass.keys()])];
  const options = [...new Set(named)].filter((option) => enabled.has(option));
  const own = new Map(belief.options.map((o, place) => [o, belief.probabilities[place] ?? 0]));
  const means = options.map((option) => {
    const parts = [own, ...masses].map((part) => Math.log(Math.max(least, part.get(option) ?? 0)));
    return Math.exp(parts.reduce((sum, part) => sum + part, 0) / parts.length);
  });
  const sum = means.reduce((total, one) => total + one, 0);
  return {
    field: belief.field,
    options,
    probabilities: Float64Array.from(means, (one) => one / sum),
  };
}

export interface RankedChoice {
  option: string;
  probability: number;
}

/**
 * The options of a field that stand under `parent` (undefined: all), best first. Where the parent is
 * itself only believed, no option is likelier than it.
 *
 * @param beliefs as `supported` answers them.
 * @param known the names of the fields whose value is certain.
 */
export function rankedChoices(
  beliefs: Belief[],
  belief: Belief,
  parent: FieldValue | undefined,
  known: ReadonlySet<string>,
): RankedChoice[] {
  const parents = parentsIn(belief.field);
  const fitting = belief.options.flatMap((option, place) =>
    parent === undefined || parents.get(option) === parent
      ? [{ option, probability: belief.probabilities[place] ?? 0 }]
      : [],
  );
  const above = beliefs.find(({ field }) => field.name === belief.field.dependsOn);
  const ofParent =
    above && parent !== undefined && !known.has(above.field.name)
      ? (above.probabilities[above.options.indexOf(String(parent))] ?? 1)
      : 1;
  const sum = fitting.reduce((total, { probability }) => total + probability, 0) || 1;
  return fitting
    .map(({ option, probability }) => ({ option, probability: (ofParent * probability) / sum }))
    .sort((a, b) => b.probability - a.probability || (a.option < b.option ? -1 : 1));
}
