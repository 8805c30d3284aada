import type { Conversation } from '@/lib/domain/conversation';
import { hear } from '../embedded/hear';
import { termsOf, type Said } from '../embedded/rank';

/** Two stems that stand side by side are one feature, written with `_`, which no word has. */
const isPair = (feature: string) => feature.includes('_');

/** How the first messages with content and the later ones count. */
const openingMessages = 3;
const laterWeight = 0.25;
const mostMessages = 20;

/** Numbers identify people and orders; they say nothing that holds for the next case. */
const hasDigit = /\d/;

/** The features of a message: stems, ideas and pairs, sorted, so that the text can't be read back. */
function featuresOf({ terms, sentences }: Said): string[] {
  const pairs = sentences.flatMap((sentence) => [...sentence.pairs]);
  return [...terms, ...new Set(pairs)].filter((feature) => !hasDigit.test(feature)).sort();
}

/** What can be learned from of a conversation: the features of each of the customer's messages. */
export function featuresOfConversation(conversation: Conversation): string[][] {
  return termsOf(hear(conversation), { pairs: true }).map(featuresOf);
}

/** The features of the messages that say something, as far as what was learned looks at them. */
export function tellingFeatures(said: Said[]): string[][] {
  return said
    .filter(({ terms }) => terms.length > 0)
    .slice(0, mostMessages)
    .map(featuresOf);
}

/** The features without pairs: what ranking by description reads. */
export function termsAmong(messages: string[][]): { terms: string[] }[] {
  return messages.map((features) => ({ terms: features.filter((one) => !isPair(one)) }));
}

/** Features of a conversation by their place in the model, as a vector of length one. */
export interface Vector {
  places: Int32Array;
  amounts: Float32Array;
}

/** How much each feature counts, 1 at most: what opens the conversation says what it is about. */
function amountsOf(messages: string[][]): Map<string, number> {
  const telling = messages.filter((features) => features.some((one) => !isPair(one)));
  const amounts = new Map<string, number>();
  telling.slice(0, mostMessages).forEach((features, place) => {
    const weight = place < openingMessages ? 1 : laterWeight;
    for (const one of features) amounts.set(one, Math.min(1, (amounts.get(one) ?? 0) + weight));
  });
  return amounts;
}

/** The place of a feature in a sorted list, or -1. */
function placeOf(features: string[], wanted: string): number {
  let low = 0;
  let high = features.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = features[middle] ?? '';
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The messages as a vector over the features of a model; what the model does not know is left out. */
export function vectorOf(messages: string[][], features: string[]): Vector {
  const known = [...amountsOf(messages)]
    .map(([feature, amount]) => ({ place: placeOf(features, feature), amount }))
    .filter(({ place }) => place >= 0);
  const length = Math.hypot(...known.map(({ amount }) => amount)) || 1;
  return {
    places: Int32Array.from(known, ({ place }) => place),
    amounts: Float32Array.from(known, ({ amount }) => amount / length),
  };
}
