import type * as z from 'zod';
import { checkReferences } from './references';
import { isPart, problemsOf, type Part } from './problems';
import {
  configurationSchema,
  sectionNames,
  sections,
  type Configuration,
  type ConfigurationProblem,
  type SectionName,
} from './schema';

export interface Loaded {
  configuration: Configuration;
  problems: ConfigurationProblem[];
}

/** Lists whose items are judged one by one, so that a bad one does not take the others with it. */
const lists: { section: SectionName; key: string | null }[] = [
  { section: 'sites', key: null },
  { section: 'case', key: 'fields' },
  { section: 'updates', key: 'rules' },
];

/** What is in force while a section cannot be read: less is done, never more. */
const closed: Configuration = configurationSchema.parse({
  updates: { enabled: false },
  assistance: { channels: [] },
  // A section that cannot be read may have said that nothing is to be written.
  prediction: { provider: 'embedded', shadow: true },
  audit: { access: 'none' },
  feedback: { enabled: false },
});

/** The items that the schema accepts; what is wrong with the others goes to `problems`. */
function goodItems(
  schema: z.ZodType,
  items: readonly unknown[],
  path: PropertyKey[],
  problems: ConfigurationProblem[],
): unknown[] {
  return items.filter((item, index) => {
    const parsed = schema.safeParse(item, { reportInput: true });
    if (!parsed.success) problems.push(...problemsOf(parsed.error, [...path, index]));
    return parsed.success;
  });
}

function itemSchema(section: SectionName, key: string | null): z.ZodType {
  const whole = sections[section].unwrap() as unknown as z.ZodArray | z.ZodObject<z.ZodRawShape>;
  if (key === null) return (whole as z.ZodArray).element as z.ZodType;
  const member = (whole as z.ZodObject<z.ZodRawShape>).shape[key] as z.ZodDefault<z.ZodArray>;
  return member.unwrap().element as z.ZodType;
}

/** `value` without the list items that the schema refuses. */
function withGoodItems(name: SectionName, value: unknown, problems: ConfigurationProblem[]) {
  const list = lists.find((candidate) => candidate.section === name);
  if (!list) return value;
  const schema = itemSchema(name, list.key);
  if (list.key === null) {
    return Array.isArray(value) ? goodItems(schema, value, [name], problems) : value;
  }
  const items = isPart(value) ? value[list.key] : undefined;
  if (!isPart(value) || !Array.isArray(items)) return value;
  return { ...value, [list.key]: goodItems(schema, items, [name, list.key], problems) };
}

function readSection(name: SectionName, value: unknown, problems: ConfigurationProblem[]): unknown {
  const parsed = sections[name].safeParse(withGoodItems(name, value, problems), {
    reportInput: true,
  });
  if (parsed.success) return parsed.data;
  problems.push(...problemsOf(parsed.error, [name]));
  return closed[name];
}

/**
 * Reads a configuration document. Never throws: what is wrong is named by its path, the bad part
 * (one site, field, rule, or else the section) is left out or closed, and the rest is in force.
 *
 * @param document anything; an object of sections is what it should be.
 */
export function loadConfiguration(document: unknown): Loaded {
  const problems: ConfigurationProblem[] = [];
  if (!isPart(document)) {
    return { configuration: closed, problems: [{ path: '', message: 'must be a JSON object' }] };
  }
  for (const key of Object.keys(document)) {
    if (!sectionNames.includes(key as SectionName)) {
      problems.push({ path: key, message: 'unknown section' });
    }
  }
  const read = Object.fromEntries(
    sectionNames.map((name) => [name, readSection(name, document[name], problems)]),
  ) as Configuration;
  if (problems.some(({ path }) => path.startsWith('record'))) closeWrites(read);
  return { configuration: checkReferences(read, document, problems), problems };
}

/** With no usable system of record nothing may be created in the wrong place. */
function closeWrites(configuration: Configuration): void {
  configuration.creation = closed.creation;
  configuration.updates = closed.updates;
}

/** The same for a text, with the place where it stops being JSON. */
export function loadText(text: string): Loaded {
  try {
    return loadConfiguration(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { configuration: closed, problems: [{ path: '', message: `not JSON: ${message}` }] };
  }
}

/**
 * Joins the admin's policy and the agent's own settings: policy wins, section by section.
 *
 * @param policy managed storage: each section as the JSON text of that section.
 * @param own the agent's settings as one document, or null.
 */
export function loadLayers(
  policy: Record<string, unknown>,
  own: unknown,
): Loaded & {
  managed: SectionName[];
} {
  const problems: ConfigurationProblem[] = [];
  const document: Part = isPart(own) ? { ...own } : {};
  const managed: SectionName[] = [];
  for (const [name, text] of Object.entries(policy)) {
    managed.push(name as SectionName);
    document[name] = sectionFromText(name, text, problems);
  }
  const loaded = loadConfiguration(document);
  return { ...loaded, problems: [...problems, ...loaded.problems], managed };
}

/** A section whose text is no JSON becomes null, which its schema refuses, so that it fails closed. */
function sectionFromText(name: string, text: unknown, problems: ConfigurationProblem[]): unknown {
  try {
    return JSON.parse(String(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ path: name, message: `the policy's value is not JSON: ${message}` });
    return null;
  }
}
