import type { CaseField, Evidence, Prediction } from '@/lib/domain/case';
import { visible } from '../values/plain';
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
}

const greeting =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|liebe[sr]?|sehr geehrte|hola|buen[oa]s (?:d[ií]as|tardes|noches)|bonjour|bonsoir|salut|olá|ola|oi|bom dia|boa (?:tarde|noite)|dzień dobry|cześć|witam)(?: (?:there|all|team|zusammen|a todos|everyone))?[,!. ]+)+/i;

/** Where what the customer says begins after a greeting. */
function withoutGreeting({ text, index }: Sentence): Sentence {
  const length = greeting.exec(text)?.[0].length ?? 0;
  return length < text.length
    ? { text: text.slice(length), index: index + length }
    : { text: '', index };
}

/** Little more than an address, a number or a name. */
function isContact(text: string): boolean {
  const bare = text.replace(/\S*[@\d]\S*/g, '');
  return contentStems(bare).length < 2 && words(bare).length < 4;
}

/** How many telling words a sentence has, ideas of service, and terms of the topic. */
function countTerms({ terms }: SaidSentence, topic: RankedOption | undefined) {
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
      const read = sentences.slice(0, mostSentences);
      const tells = read.some((sentence) => tellsOfMatter(sentence, topic));
      return read.flatMap((whole) => {
        const sentence = withoutGreeting(whole);
        if (isContact(sentence.text)) return [];
        const { words: plain, ideas, topical } = countTerms(whole, topic);
        const rating = Math.min(6, plain) + 2 * Math.min(3, ideas) + 2 * topical;
        return [{ heard, sentence, rating: rating / (1 + place / 4), tells }];
      });
    });
}

/** At most 80 characters, cut where a clause or at least a word ends. */
function cutTitle(text: string): string {
  const line = visible(text)
    .replace(/\s+/g, ' ')
    .trim()
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
  const made = prediction(
    field,
    title,
    [best],
    best.rating >= telling ? confidences.clear : confidences.vague,
  );
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
  const value = visible(kept.map(({ sentence }) => capital(sentence.text)).join(' ')).slice(
    0,
    longestDescription,
  );
  return prediction(
    field,
    value,
    kept,
    strongest >= telling ? confidences.clear : confidences.vague,
  );
}
