import { conceptsAt } from './concepts';
import type { OptionIndex } from './optionIndex';

/** The first messages with content say what it is about, the very first most; later ones go into details. */
const openingWeights = [1, 0.6, 0.4];
const laterWeight = 0.25;
const mostTimes = 2;
/** A word of the agent's, each time and at most. */
const agentWeights = { each: 0.2, most: 0.4 };
/** An idea that stands alone for its word. */
const foreignIdea = 1.5;
/** Messages with content that ranking looks at: the first, and the last. */
const mostMessages = { first: 20, last: 20 };

/** What ranking reads of a message. */
export interface Read {
  terms: readonly string[];
  /** The terms of what the agent said just before. */
  asked?: readonly string[];
}

/** How much each term counts. */
export type Query = Map<string, number>;

/** How much each term of the customer counts. */
export function queryOf(said: Read[]): Query {
  const query: Query = new Map();
  const telling = said.filter(({ terms }) => terms.length > 0);
  telling.forEach(({ terms }, place) => {
    if (place >= mostMessages.first && place < telling.length - mostMessages.last) return;
    const weight = openingWeights[place] ?? laterWeight;
    for (const term of terms) query.set(term, Math.min(mostTimes, (query.get(term) ?? 0) + weight));
  });
  return query;
}

/** The agent's words: who answers has understood what it is about, and says so in other words. */
export function askedOf(said: Read[]): Query {
  const query: Query = new Map();
  for (const term of said.flatMap(({ asked = [] }) => asked))
    query.set(term, Math.min(agentWeights.most, (query.get(term) ?? 0) + agentWeights.each));
  return query;
}

/** Both queries together. */
export function sumOf(one: Query, other: Query): Query {
  const sum = new Map(one);
  for (const [term, weight] of other)
    sum.set(term, Math.min(mostTimes, (sum.get(term) ?? 0) + weight));
  return sum;
}

/**
 * The same with ideas counting more where no option has the word itself, as in another language than
 * the options': what such a word says, only its idea can tell.
 */
export function withForeign(index: OptionIndex, query: Query): Query {
  const shared = new Set<string>();
  for (const term of query.keys())
    if (index.postings.has(term)) for (const idea of conceptsAt([term], 0)) shared.add(idea);
  return new Map(
    [...query].map(([term, weight]): [string, number] =>
      term.startsWith('#') && !shared.has(term) ? [term, weight * foreignIdea] : [term, weight],
    ),
  );
}
