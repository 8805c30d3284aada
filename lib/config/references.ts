import { isPart, pathOf, type Part } from './problems';
import { recordReferences } from './recordReferences';
import type { Configuration, ConfigurationProblem } from './schema';

type Field = Configuration['case']['fields'][number];
type Rule = Configuration['updates']['rules'][number];

/** The conditions of update rules may also look at these. */
const conversationFields = ['channel', 'phase', 'customerEmail'];

/**
 * Where list items stand in the document as it was given, by the word that names them: items that
 * were refused are gone from the lists, and a path must still lead to the right line.
 */
function positions(document: Part, path: string[], naming: string) {
  const list = path.reduce<unknown>(
    (part, key) => (isPart(part) ? part[key] : undefined),
    document,
  );
  const names = Array.isArray(list)
    ? list.map((item: unknown) => (isPart(item) ? item[naming] : undefined))
    : [];
  return (name: string, nth = 0): string => {
    let index = names.indexOf(name);
    for (let n = 0; n < nth; n += 1) index = names.indexOf(name, index + 1);
    return pathOf([...path, index]);
  };
}

/** Collects what is wrong. */
class Report {
  constructor(private readonly problems: ConfigurationProblem[]) {}

  add(path: string, message: string): void {
    this.problems.push({ path, message });
  }

  /** `items` without those whose name was there before. */
  unique<Item>(
    items: Item[],
    nameOf: (item: Item) => string,
    place: (name: string, nth: number) => string,
  ): Item[] {
    const counts = new Map<string, number>();
    return items.filter((item) => {
      const name = nameOf(item);
      const nth = counts.get(name) ?? 0;
      counts.set(name, nth + 1);
      if (nth > 0) this.add(place(name, nth), `"${name}" is there twice`);
      return nth === 0;
    });
  }

  /** `names` without those that are no case field. */
  known(names: string[], path: string, fields: ReadonlySet<string>): string[] {
    return names.filter((name, index) => {
      if (!fields.has(name)) this.add(`${path}[${index}]`, `no field "${name}"`);
      return fields.has(name);
    });
  }
}

/** Whether the fields that a field depends on lead back to it. */
function isCircular(field: Field, fields: Field[]): boolean {
  const above = new Set<Field>();
  let next: Field | undefined = field;
  while (next && !above.has(next)) {
    above.add(next);
    const { dependsOn }: Field = next;
    next = fields.find(({ name }) => name === dependsOn);
  }
  return next === field;
}

/** False for a field that depends on something that is no choice, or on itself over others. */
function hasParent(field: Field, fields: Field[], path: string, report: Report): boolean {
  if (!field.dependsOn) return true;
  const parent = fields.find(({ name }) => name === field.dependsOn);
  if (!parent || parent === field || parent.type !== 'choice') {
    report.add(`${path}.dependsOn`, `"${field.dependsOn}" is no other choice`);
    return false;
  }
  if (isCircular(field, fields)) {
    report.add(`${path}.dependsOn`, `"${field.dependsOn}" depends on this field in turn`);
    return false;
  }
  const values = new Set(parent.options?.map(({ value }) => value));
  for (const [index, option] of (field.options ?? []).entries()) {
    if (option.parent === undefined || values.has(option.parent)) continue;
    const message = `"${option.parent}" is no option of ${parent.name}`;
    report.add(`${path}.options[${index}].parent`, message);
  }
  return true;
}

function canWork(rule: Rule, names: ReadonlySet<string>, path: string, report: Report): boolean {
  const readable = new Set([...names, ...conversationFields]);
  const used = rule.conditions.map(({ field }) => field);
  const conditions = report.known(used, `${path}.conditions`, readable);
  const written = report.known(rule.fields, `${path}.fields`, names);
  return conditions.length === used.length && written.length === rule.fields.length;
}

/**
 * Judges what one part says of another: ids and names used twice, fields and options that do not
 * exist. Answers the configuration without the parts that cannot work.
 *
 * @param document what the configuration was read from, for the paths.
 */
export function checkReferences(
  configuration: Configuration,
  document: Part,
  problems: ConfigurationProblem[],
): Configuration {
  const report = new Report(problems);
  const siteAt = positions(document, ['sites'], 'id');
  const fieldAt = positions(document, ['case', 'fields'], 'name');
  const ruleAt = positions(document, ['updates', 'rules'], 'name');

  const candidates = report.unique(configuration.case.fields, ({ name }) => name, fieldAt);
  const fields = candidates.filter((field) =>
    hasParent(field, candidates, fieldAt(field.name), report),
  );
  const names = new Set(fields.map(({ name }) => name));
  const { creation, updates } = configuration;
  const created = report.known(creation.fields, 'creation.fields', names);
  if (creation.enabled && created.length === 0) {
    report.add('creation.fields', 'names no field, so that no case is created by itself');
  }
  for (const { path, name } of recordReferences(configuration.record)) {
    if (!names.has(name)) report.add(`record.${path}`, `no case field "${name}"`);
  }
  const rules = report.unique(updates.rules, ({ name }) => name, ruleAt);
  return {
    ...configuration,
    sites: report.unique(configuration.sites, ({ id }) => id, siteAt),
    case: { fields },
    creation: { ...creation, fields: created },
    updates: {
      ...updates,
      rules: rules.filter((rule) => canWork(rule, names, ruleAt(rule.name), report)),
    },
  };
}
