import type { CaseField, Evidence, Prediction } from '@/lib/domain/case';
import { visible } from '../values/plain';
import { closing, connective, introduces, withoutGreeting } from './courtesies';
import type { Heard, Sentence } from './hear';
import type { RankedOption, Said, SaidSentence } from './rank';
import { contentStems, words } from './words';

const longestTitle = 80;
const longestDescription = 1000;
/** How many messages a description looks at. */
const openingMessages = 6;
const mostSentences = 40;
/** So many telling words are no small talk, whatever they are about. */
const wordy = 4;

interface Rated {
  heard: Heard;
  sentence: Sentence;
  rating: number;
  /** Its message tells of a matter, and is not small talk. */
  tells: boolean;
  /** It says enough to stand for the problem. */
  clear: boolean;
}

/** Little more than an address, a number or a name. */
function isContact(text: string): boolean {
  const bare = text.replace(/\S*[@\d]\S*/g, '');
  return contentStems(bare).length < 2 && words(bare).length < 4;
}

/** A name, a correction of a number: about the matter it says nothing. */
function isAside(heard: Heard, text: string, { ideas, topical }: Counts): boolean {
  if (topical > 0) return false;
  return introduces(text) || (heard.corrects && ideas === 0);
}

interface Counts {
  words: number;
  ideas: number;
  topical: number;
}

/** How many telling words a sentence has, ideas of service, and terms of the topic. */
function countTerms({ terms }: SaidSentence, topic: RankedOption | undefined): Counts {
  const all = [...terms];
  return {
    words: all.filter((term) => !/^[#!]/.test(term)).length,
    ideas: all.filter((term) => term.startsWith('#')).length,
    topical: all.filter((term) => topic?.by.has(term)).length,
  };
}

function tellsOfMatter(sentence: SaidSentence, topic: RankedOption | undefined): boolean {
  const { words: plain, ideas, topical } = countTerms(sentence, topic);
  return topical > 0 || plain >= wordy || (ideas > 0 && plain > 1);
}

/** Sentences that say something about the problem, in order, rated by what they say. */
function rate(said: Said[], topic: RankedOption | undefined): Rated[] {
  return said
    .filter(({ terms }) => terms.length > 0)
    .slice(0, openingMessages)
    .flatMap(({ heard, sentences }, place) => {
      const read = beforeClosing(sentences).slice(0, mostSentences);
      const tells = read.some((sentence) => tellsOfMatter(sentence, topic));
      return read.flatMap((whole) => {
        const sentence = withoutGreeting(whole);
        const counts = countTerms(whole, topic);
        if (
          sentence.text === '' ||
          isContact(sentence.text) ||
          isAside(heard, sentence.text, counts)
        )
          return [];
        const { words: plain, ideas, topical } = counts;
        const said = Math.min(6, plain) + 2 * Math.min(3, ideas) + 2 * Math.min(3, topical);
        const clear = said >= telling && (topical > 0 || plain + ideas >= wordy);
        return [{ heard, sentence, rating: said / (1 + place / 3), tells, clear }];
      });
    });
}

function beforeClosing(sentences: SaidSentence[]): SaidSentence[] {
  const end = sentences.findIndex(({ text }) => closing.test(text));
  return end < 0 ? sentences : sentences.slice(0, end);
}

/** At most 80 characters, cut where a clause or at least a word ends. */
function cutTitle(text: string): string {
  const line = visible(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(connective, '')
    .replace(/[.,;:\s]+$/, '');
  if (line.length <= longestTitle) return line;
  const start = line.slice(0, longestTitle);
  const clause = Math.max(
    ...[', ', '; ', ' - ', ': ', ' – ', ' ('].map((mark) => start.lastIndexOf(mark)),
  );
  const cut =
    clause >= 30
      ? start.slice(0, clause)
      : `${start.slice(0, longestTitle - 1).replace(/\s+\S*$/, '')}…`;
  return cut.replace(/[,;:\s]+(…?)$/, '$1');
}

/** Sentences in a row; one that ends with its line gets the full stop that it lacks. */
function joined(sentences: string[]): string {
  return sentences
    .map((text, place) =>
      place < sentences.length - 1 && /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text,
    )
    .join(' ');
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const evidenceOf = ({ heard, sentence }: Rated): Evidence => ({
  messageId: heard.message.id,
  quote: sentence.text,
});

function prediction(
  field: CaseField,
  value: string,
  from: Rated[],
  confidence: number,
): Prediction | null {
  const [first, ...rest] = from.map(evidenceOf);
  if (!first || value === '') return null;
  return {
    field: field.name,
    value,
    confidence,
    evidence: [first, ...rest],
    basis: 'summary',
    alternatives: [],
    predictor: 'embedded',
  };
}

/** How much a sentence must say before it stands for the problem. */
const telling = 4;
/** Below this a sentence adds nothing to a description. */
const least = 0.5;
const confidences = { clear: 0.85, vague: 0.6 };

/** The sentence that says most about the problem, as a title; null before there is one. */
export function predictTitle(
  field: CaseField,
  said: Said[],
  topic: RankedOption | undefined,
): Prediction | null {
  const rated = rate(said, topic).sort((a, b) => b.rating - a.rating);
  const best = rated[0];
  if (!best || best.rating < telling / 2) return null;
  const title = capital(cutTitle(best.sentence.text));
  const made = prediction(field, title, [best], best.clear ? confidences.clear : confidences.vague);
  const alternatives = rated
    .slice(1, 3)
    .flatMap((one) => prediction(field, capital(cutTitle(one.sentence.text)), [one], 0.4) ?? [])
    .map(({ value, confidence, evidence }) => ({ value, confidence, evidence }));
  return made && { ...made, alternatives };
}

/** What the customer says about the problem, in their own words and order. */
export function predictDescription(
  field: CaseField,
  said: Said[],
  topic: RankedOption | undefined,
): Prediction | null {
  const rated = rate(said, topic);
  const strongest = Math.max(0, ...rated.map(({ rating }) => rating));
  if (strongest < telling / 2) return null;
  const kept: Rated[] = [];
  let length = 0;
  for (const one of rated) {
    if (!one.tells || one.rating < least) continue;
    length += one.sentence.text.length + 1;
    if (length > longestDescription && kept.length > 0) break;
    kept.push(one);
  }
  const value = visible(joined(kept.map(({ sentence }) => capital(sentence.text)))).slice(
    0,
    longestDescription,
  );
  return prediction(
    field,
    value,
    kept,
    rated.some(({ clear }) => clear) ? confidences.clear : confidences.vague,
  );
}
