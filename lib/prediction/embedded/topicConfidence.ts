import type { CaseField } from '@/lib/domain/case';
import { conceptsAt } from './concepts';
import type { RankedOption, Said } from './rank';
import { contentStems } from './words';

/*
 * Logistic regression of "the first option is right": on its lead over the second, how much of what
 * speaks for it stands in the opening message, its share of what speaks for any option, the words that
 * it was found by (each counted once however many terms it gives), how much of its label was said,
 * whether the agent's answers point to it too, how many options there are to be mistaken for it, and
 * the logarithm of how sure the option above it is.
 * Fitted by Newton's method on labelled conversations of thirty domains in six languages, the one large
 * set among them weighted down. The vocabulary has grown with some of them in view, so the constant is
 * the one at which 93 % of what is filled is right in six further trades that nobody had seen. `weakest` keeps a single common word from looking like a clear lead.
 */
const calibration = {
  constant: -0.55,
  lead: 2.55,
  opening: 0.5,
  share: 1.7,
  words: 1.5,
  enoughWords: 4,
  label: 0.85,
  answered: 0.5,
  options: -0.5,
  above: 2.8,
  weakest: 2,
};

/**
 * One telling word in the only message so far does not say what it is about, however clearly it points;
 * nor do two that only come up later, perhaps in answer to a question.
 */
const slight = { most: 0.75, opening: 1, later: 2, openingPart: 0.3 };

const isWord = (term: string) => /^[^#!]/.test(term);

/** How much the terms speak for an option, each once. */
export function strength({ by }: RankedOption, terms: Set<string>): number {
  let sum = 0;
  for (const term of terms) sum += by.get(term) ?? 0;
  return sum;
}

/** How many of the customer's words an option was found by; an idea that no word names alone is one. */
function wordsFor({ by }: RankedOption, said: Said[]): number {
  const own = new Set(said.flatMap(({ terms }) => terms));
  const unexplained = new Set([...own].filter((term) => term.startsWith('#') && by.has(term)));
  let count = 0;
  for (const word of own) {
    if (!isWord(word)) continue;
    const ideas = conceptsAt([word], 0).filter((idea) => by.has(idea));
    if (by.has(word) || ideas.length > 0) count += 1;
    for (const idea of ideas) unexplained.delete(idea);
  }
  return count + unexplained.size;
}

/** The part of an option's label that the customer says in the same words. */
function labelSaid({ option }: RankedOption, said: Said[]): number {
  const stems = contentStems(option.label);
  const heard = new Set(said.flatMap(({ terms }) => terms));
  return stems.filter((term) => heard.has(term)).length / Math.max(1, stems.length);
}

/**
 * How likely the first of the ranked options is what the customer's words are about, 0 to 1.
 *
 * @param above how sure the option above them is; 1 for a field that depends on none.
 */
export function topicConfidence(
  field: CaseField,
  said: Said[],
  ranked: RankedOption[],
  above = 1,
): number {
  const [first, second] = ranked;
  if (!first) return 0;
  const { weakest, ...weight } = calibration;
  const openingTerms = new Set(said.find(({ terms }) => terms.length > 0)?.terms);
  const openingPart = Math.min(1, strength(first, openingTerms) / first.score);
  const found = wordsFor(first, said);
  const all = ranked.reduce((sum, { score }) => sum + score, weakest);
  const odds =
    weight.constant +
    (weight.lead * (first.score - (second?.score ?? 0))) / (first.score + weakest) +
    weight.opening * openingPart +
    (weight.share * first.score) / all +
    weight.words * Math.min(1, found / weight.enoughWords) +
    weight.label * labelSaid(first, said) +
    weight.answered * Number(first.isAnswered ?? false) +
    weight.options * Math.log(field.options?.length ?? 1) +
    weight.above * Math.log(above);
  const isOnly = said.filter(({ terms }) => terms.length > 0).length === 1;
  const enough = openingPart < slight.openingPart ? slight.later : isOnly ? slight.opening : 0;
  return Math.min(found <= enough ? slight.most : 1, 1 / (1 + Math.exp(-odds)));
}
