import type { CaseField, FieldOption, FieldValue } from '@/lib/domain/case';
import { readTerms } from './concepts';
import { sentencesOf, type Heard, type Sentence } from './hear';
import { optionIndexOf, relatives, type OptionIndex } from './optionIndex';

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
}

/** The first messages with content say what it is about, the very first most; later ones go into details. */
const openingWeights = [1, 0.6, 0.4];
const laterWeight = 0.25;
const mostTimes = 2;
/** A word of the agent's, each time and at most. */
const agentWeights = { each: 0.2, most: 0.4 };
const relativeWeight = 0.5;
/** What an option keeps whose label names an action ("Change of booking") that nobody asked for. */
const withoutAction = 0.75;
const mostRanked = 50;
/** What ranking looks at of one message: characters. */
const longestMessage = 2400;
/** Messages with content that ranking looks at: the first, and the last. */
const mostMessages = { first: 20, last: 20 };

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
      asked: one.since === 0 && place < mostMessages.first ? readTerms(one.asked).terms : [],
    };
  });
}

/** What ranking reads of a message. */
type Terms = Pick<Said, 'terms'> & Partial<Pick<Said, 'asked'>>;

/** How much each term of the customer counts. */
function queryOf(said: Terms[]): Map<string, number> {
  const query = new Map<string, number>();
  const telling = said.filter(({ terms }) => terms.length > 0);
  telling.forEach(({ terms }, place) => {
    if (place >= mostMessages.first && place < telling.length - mostMessages.last) return;
    const weight = openingWeights[place] ?? laterWeight;
    for (const term of terms) query.set(term, Math.min(mostTimes, (query.get(term) ?? 0) + weight));
  });
  return query;
}

/** The same with the agent's words: who answers has understood what it is about, and says so in other words. */
function withAsked(query: Map<string, number>, said: Terms[]): Map<string, number> {
  const asked = new Map<string, number>();
  for (const term of said.flatMap(({ asked: terms = [] }) => terms))
    asked.set(term, Math.min(agentWeights.most, (asked.get(term) ?? 0) + agentWeights.each));
  const all = new Map(query);
  for (const [term, weight] of asked)
    all.set(term, Math.min(mostTimes, (all.get(term) ?? 0) + weight));
  return all;
}

/** Every term by which `term` finds options, with what it counts. */
function expand(index: OptionIndex, term: string): [string, number][] {
  if (index.postings.has(term) || term.startsWith('#')) return [[term, 1]];
  return relatives(index, term).map((other) => [other, relativeWeight]);
}

/** An effect of a term of the customer on an entry of the index. */
type Effect = (entry: number, score: number, term: string) => void;

function forEachMatch(index: OptionIndex, query: Map<string, number>, effect: Effect): void {
  for (const [term, count] of query) {
    for (const [key, weight] of expand(index, term))
      for (const { entry, score } of index.postings.get(key) ?? [])
        effect(entry, count * weight * score, term);
  }
}

/**
 * The enabled options of a choice field that the customer's words speak for, best first, 50 at most;
 * under `parent` only, where it is given.
 */
export function rankOptions(
  field: CaseField,
  fields: CaseField[],
  said: Terms[],
  parent?: FieldValue,
): RankedOption[] {
  const index = optionIndexOf(field, fields);
  const own = queryOf(said);
  const query = withAsked(own, said);
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
  const best = [...bestEntries(index, scores)]
    .filter(([place]) => parent === undefined || index.options[place]?.parent === parent)
    .sort(([, one], [, other]) => (scores[other] ?? 0) - (scores[one] ?? 0))
    .slice(0, mostRanked);
  const by = new Map(best.map(([, entry]) => [entry, new Map<string, number>()]));
  forEachMatch(index, query, (entry, score, term) => {
    const terms = by.get(entry);
    terms?.set(term, (terms.get(term) ?? 0) + score);
  });
  return best.flatMap(([place, entry]) => {
    const option = index.options[place];
    const found = by.get(entry) ?? new Map<string, number>();
    // The agent's words alone are no word of the customer's.
    const isSaid = [...found.keys()].some((term) => own.has(term));
    return option && isSaid ? [{ option, score: scores[entry] ?? 0, by: found }] : [];
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
