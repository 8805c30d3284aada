import type { CaseField, FieldOption, FieldValue } from '@/lib/domain/case';
import { readTerms } from './concepts';
import { sentencesOf, type Heard, type Sentence } from './hear';
import { optionIndexOf, relatives, type OptionIndex } from './optionIndex';
import { askedOf, queryOf, sumOf, withForeign, type Query, type Read } from './query';

/** A sentence with its terms: stems and ideas. */
export interface SaidSentence extends Sentence {
  terms: Set<string>;
  /** Stems that stand side by side, as `money_back`; only where they are asked for. */
  pairs: Set<string>;
}

/** What a message says, tokenised once for all fields. */
export interface Said {
  heard: Heard;
  sentences: SaidSentence[];
  /** The terms of all its sentences. Empty for greetings and thanks. */
  terms: string[];
  /** The terms of what the agent or bot said just before one of the first messages. */
  asked: readonly string[];
}

export interface RankedOption {
  option: FieldOption;
  /** BM25; comparable within one ranking only. */
  score: number;
  /** The terms of the customer that the option was found by, with what each gave. */
  by: Map<string, number>;
  /** The words that agents answered with point to it rather than to any other. */
  isAnswered?: boolean;
}

const relativeWeight = 0.5;
/** What an option keeps whose label names an action ("Change of booking") that nobody asked for. */
const withoutAction = 0.75;
const mostRanked = 50;
/** What ranking looks at of one message: characters. */
const longestMessage = 2400;

/** Messages of which what the agent said before them is looked at. */
const mostAnswered = 20;

/** Messages whose pairs are looked at. */
const mostPaired = 20;

const pairsOf = (stems: readonly string[]) =>
  stems.slice(1).map((second, place) => `${stems[place] ?? ''}_${second}`);

/** The messages as terms, with `pairs` where what was learned is to be looked up. */
export function termsOf(heard: Heard[], { pairs } = { pairs: false }): Said[] {
  return heard.map((one, place) => {
    const sentences = sentencesOf(one.text.slice(0, longestMessage)).map((sentence) => ({
      ...sentence,
      ...readTerms(sentence.text),
    }));
    return {
      heard: one,
      sentences: sentences.map(({ text, index, terms, stems }) => ({
        text,
        index,
        terms: new Set(terms),
        pairs: new Set(pairs && place < mostPaired ? pairsOf(stems) : []),
      })),
      terms: sentences.flatMap(({ terms }) => terms),
      asked: one.since === 0 && place < mostAnswered ? readTerms(one.asked).terms : [],
    };
  });
}

/** Every term by which `term` finds options, with what it counts. */
function expand(index: OptionIndex, term: string): [string, number][] {
  if (index.postings.has(term) || term.startsWith('#')) return [[term, 1]];
  return relatives(index, term).map((other) => [other, relativeWeight]);
}

/** An effect of a term of the customer on an entry of the index. */
type Effect = (entry: number, score: number, term: string) => void;

function forEachMatch(index: OptionIndex, query: Query, effect: Effect): void {
  for (const [term, count] of query) {
    for (const [key, weight] of expand(index, term))
      for (const { entry, score } of index.postings.get(key) ?? [])
        effect(entry, count * weight * score, term);
  }
}

/** How well each entry of the index fits a query. */
function scoresOf(index: OptionIndex, query: Query): Float64Array {
  const scores = new Float64Array(index.optionOf.length);
  forEachMatch(index, query, (entry, score) => {
    scores[entry] = (scores[entry] ?? 0) + score;
  });
  for (const [term, count] of query)
    for (const { entry, score } of index.against.get(term) ?? [])
      scores[entry] = (scores[entry] ?? 0) + Math.min(1, count) * score;
  index.optionOf.forEach((place, entry) => {
    const actions = index.actions[place] ?? [];
    if (actions.length > 0 && !actions.some((idea) => query.has(idea)))
      scores[entry] = (scores[entry] ?? 0) * withoutAction;
  });
  return scores;
}

/** The places of the options under `parent` that a query finds, best first, each with its best entry. */
function placesFor(index: OptionIndex, scores: Float64Array, parent?: FieldValue) {
  return [...bestEntries(index, scores)]
    .filter(([place]) => parent === undefined || index.options[place]?.parent === parent)
    .sort(([, one], [, other]) => (scores[other] ?? 0) - (scores[one] ?? 0));
}

/**
 * The enabled options of a choice field that the customer's words speak for, best first, 50 at most;
 * under `parent` only, where it is given. The agent's words count a little, but find none alone.
 */
export function rankOptions(
  field: CaseField,
  fields: CaseField[],
  said: Read[],
  parent?: FieldValue,
): RankedOption[] {
  const index = optionIndexOf(field, fields);
  const own = queryOf(said);
  const asked = askedOf(said);
  const query = withForeign(index, sumOf(own, asked));
  const scores = scoresOf(index, query);
  const best = placesFor(index, scores, parent).slice(0, mostRanked);
  const [answered] = placesFor(index, scoresOf(index, withForeign(index, asked)), parent)[0] ?? [];
  const by = new Map(best.map(([, entry]) => [entry, new Map<string, number>()]));
  forEachMatch(index, query, (entry, score, term) => {
    const terms = by.get(entry);
    terms?.set(term, (terms.get(term) ?? 0) + score);
  });
  return best.flatMap(([place, entry]) => {
    const option = index.options[place];
    const found = by.get(entry) ?? new Map<string, number>();
    const isSaid = [...found.keys()].some((term) => own.has(term));
    if (!option || !isSaid) return [];
    return [{ option, score: scores[entry] ?? 0, by: found, isAnswered: place === answered }];
  });
}

/** For each option that was found at all, the entry that describes the message best. */
function bestEntries(index: OptionIndex, scores: Float64Array): Map<number, number> {
  const best = new Map<number, number>();
  index.optionOf.forEach((place, entry) => {
    const score = scores[entry] ?? 0;
    const known = best.get(place);
    if (score > 0 && (known === undefined || score > (scores[known] ?? 0))) best.set(place, entry);
  });
  return best;
}
