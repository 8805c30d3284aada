import type { CaseField, FieldOption } from '@/lib/domain/case';
import { commonTerms } from './commonTerms';
import { conceptsIn } from './concepts';
import { contentStems } from './words';

/** What one option is about: weights by term. Terms are stems, and ideas as `#refund`. */
type Document = Map<string, number>;

interface Posting {
  entry: number;
  /** The part of BM25 that depends on term and document only. */
  score: number;
}

/** Everything that ranking needs of a choice field, made once for a field. */
export interface OptionIndex {
  options: FieldOption[];
  /** For each entry (a way to describe an option) the option's place in `options`. */
  optionOf: number[];
  postings: Map<string, Posting[]>;
  /** Terms that speak against an option ("Not for: login"), by term. */
  against: Map<string, Posting[]>;
  /** Terms by their first and last five letters: for compounds and inflections. */
  byEdge: Map<string, string[]>;
  /** For each option the actions that its label names ("Change of booking"), as ideas. */
  actions: string[][];
}

/*
 * BM25 after Robertson and Zaragoza (2009) with their usual k1; b is a little low, for a long
 * description is no weaker. The weights were chosen on conversations in several domains and stand on a plateau.
 */
const k1 = 1.2;
const b = 0.7;
const weights = { label: 2, description: 1, ancestor: 0.5, idea: 0.7, negated: 0.4, common: 0.6 };
const edge = 5;

/** Ideas of what a customer wants done. */
const actions = new Set(
  `#cancel #change #reschedule #new_booking #renew #upgrade #pause #refund #return #exchange
   #repair`.split(/\s+/),
);

const negation =
  /\b(?:not for|not|except(?: for)?|excluding|nicht für|nicht|außer|no para|excepto|pas pour|sauf|não para|exceto|nie dla|oprócz)\s*:\s*([^.;\n]*)/giu;

function add(document: Document, text: string | undefined, weight: number): void {
  if (!text) return;
  const positive = text.replace(negation, ' ');
  for (const term of contentStems(positive)) document.set(term, (document.get(term) ?? 0) + weight);
  for (const idea of new Set(conceptsIn(positive)))
    document.set(idea, Math.max(document.get(idea) ?? 0, weight));
}

function negatives(option: FieldOption): Set<string> {
  const text = [...(option.description ?? '').matchAll(negation)]
    .map((match) => match[1])
    .join(' ');
  return new Set(contentStems(text));
}

/** The options above this one, nearest first. */
function ancestors(field: CaseField, option: FieldOption, fields: CaseField[]): FieldOption[] {
  const above = fields.find((other) => other.name === field.dependsOn && other !== field);
  const parent = above?.options?.find((other) => other.value === option.parent);
  return above && parent
    ? [
        parent,
        ...ancestors(
          above,
          parent,
          fields.filter((f) => f !== field),
        ),
      ]
    : [];
}

/** An option is described by its own words, or by those of each option below it together with them. */
function documentsOf(
  field: CaseField,
  option: FieldOption,
  fields: CaseField[],
  fieldsBelow: CaseField[],
): Document[] {
  const remaining = fieldsBelow.filter((other) => other !== field);
  const below = remaining
    .filter((other) => other.dependsOn === field.name)
    .flatMap((child) =>
      (child.options ?? [])
        .filter((under) => under.enabled && under.parent === option.value)
        .flatMap((under) => documentsOf(child, under, fields, remaining)),
    );
  if (below.length > 0) return below;
  const document: Document = new Map();
  add(document, option.label, weights.label);
  add(document, option.description, weights.description);
  for (const above of ancestors(field, option, fields)) {
    add(document, above.label, weights.ancestor);
    add(document, above.description, weights.ancestor / 2);
  }
  return [document];
}

function lengthOf(document: Document): number {
  let length = 0;
  for (const [term, weight] of document) if (!term.startsWith('#')) length += weight;
  return length;
}

function buildIndex(field: CaseField, fields: CaseField[]): OptionIndex {
  const options = (field.options ?? []).filter((option) => option.enabled);
  const entries = options.flatMap((option, place) =>
    documentsOf(field, option, fields, fields).map((document) => ({ document, place })),
  );
  const postings: OptionIndex['postings'] = new Map();
  const lengths = entries.map(({ document }) => lengthOf(document));
  const average =
    lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  entries.forEach(({ document }, entry) => {
    const norm = k1 * (1 - b + (b * (lengths[entry] ?? 0)) / average);
    for (const [term, weight] of document) {
      const list = postings.get(term) ?? [];
      list.push({ entry, score: (weight * (k1 + 1)) / (weight + norm) });
      postings.set(term, list);
    }
  });
  for (const [term, list] of postings) {
    const rarity = Math.log(1 + (entries.length - list.length + 0.5) / (list.length + 0.5));
    const factor = rarity * kindWeight(term);
    for (const posting of list) posting.score *= factor;
  }
  const optionOf = entries.map(({ place }) => place);
  return {
    options,
    optionOf,
    postings,
    against: againstOf(options, optionOf),
    byEdge: edgesOf(postings.keys()),
    actions: options.map(({ label }) => conceptsIn(label).filter((idea) => actions.has(idea))),
  };
}

function kindWeight(term: string): number {
  const told = commonTerms.has(term) ? weights.common : 1;
  if (term.startsWith('#')) return weights.idea * told;
  return told * (term.startsWith('!') ? weights.negated : 1);
}

function againstOf(options: FieldOption[], optionOf: number[]): OptionIndex['against'] {
  const against: OptionIndex['against'] = new Map();
  optionOf.forEach((place, entry) => {
    const option = options[place];
    for (const term of option ? negatives(option) : [])
      against.set(term, [...(against.get(term) ?? []), { entry, score: -2 }]);
  });
  return against;
}

function edgesOf(terms: Iterable<string>): OptionIndex['byEdge'] {
  const byEdge: OptionIndex['byEdge'] = new Map();
  for (const term of terms) {
    if (term.length < edge || term.startsWith('#')) continue;
    for (const key of new Set([`^${term.slice(0, edge)}`, `${term.slice(-edge)}$`])) {
      const list = byEdge.get(key) ?? [];
      list.push(term);
      byEdge.set(key, list);
    }
  }
  return byEdge;
}

/** Terms of the options that a word unknown to them is a compound or another form of. */
export function relatives(index: OptionIndex, term: string): string[] {
  if (term.length < edge + 1 || index.postings.has(term)) return [];
  const starting = index.byEdge.get(`^${term.slice(0, edge)}`) ?? [];
  const ending = index.byEdge.get(`${term.slice(-edge)}$`) ?? [];
  return [
    ...starting.filter((other) => term.startsWith(other) || other.startsWith(term)),
    ...ending.filter((other) => term.endsWith(other) || other.endsWith(term)),
  ].slice(0, 8);
}

/** Indexes by field. They go when the field goes, that is, when another configuration is in force. */
const indexes = new WeakMap<CaseField, { choices: CaseField[]; index: OptionIndex }>();

/** The index of a choice field, from the cache while the choice fields around it are the same. */
export function optionIndexOf(field: CaseField, fields: CaseField[]): OptionIndex {
  const choices = fields.filter((other) => other.type === 'choice');
  const cached = indexes.get(field);
  if (
    cached?.choices.length === choices.length &&
    cached.choices.every((other, place) => other === choices[place])
  )
    return cached.index;
  const index = buildIndex(field, choices);
  indexes.set(field, { choices, index });
  return index;
}
