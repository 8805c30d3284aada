import type { CaseField, Evidence, Prediction } from '@/lib/domain/case';
import type { Recalled } from '../learned/recall';
import { conceptsAt } from './concepts';
import { cueOf, lastMention, readWords, type Cue } from './cues';
import type { Heard } from './hear';
import { levelSaid, type LevelSaid } from './levels';
import type { RankedOption, Said, SaidSentence } from './rank';
import { isTopic } from './topics';
import { contentStems, fold } from './words';

/*
 * Logistic regression of "the first option is right" on its lead over the second (in all that is said,
 * and in the opening message) and on the words that it was found by, each counted once however many
 * terms it gives. Fitted on conversations of a dozen domains, each foretold from the others. `weakest`
 * keeps a single common word from looking like a clear lead.
 */
const calibration = {
  constant: -0.95,
  lead: 1.7,
  openingLead: 1.85,
  words: 1.65,
  enoughWords: 4,
  weakest: 2,
};

/** Who has said one telling word has not said what it is about, however clearly it points somewhere. */
const oneWordOnly = 0.75;

/** Confidences of a choice that is a fact (a level, a product) and not the topic. */
const factual = {
  saidToQuestion: 0.93,
  saidInFull: 0.88,
  wordSaid: 0.6,
  described: 0.55,
  unsure: 0.4,
};
const mostEvidence = 2;
const longestQuote = 300;
const mostAlternatives = 2;

/** How many of the customer's words an option was found by; an idea that no word names alone is one. */
function wordsFor({ by }: RankedOption, said: Said[]): number {
  const unexplained = new Set([...by.keys()].filter((term) => term.startsWith('#')));
  let count = 0;
  for (const word of new Set(said.flatMap(({ terms }) => terms.filter(isWord)))) {
    const ideas = conceptsAt([word], 0).filter((idea) => by.has(idea));
    if (by.has(word) || ideas.length > 0) count += 1;
    for (const idea of ideas) unexplained.delete(idea);
  }
  return count + unexplained.size;
}

function topicConfidence(said: Said[], first: RankedOption, second?: RankedOption): number {
  const { constant, lead, openingLead, words, enoughWords, weakest } = calibration;
  const opening = new Set(said.find(({ terms }) => terms.length > 0)?.terms);
  const openingScore = (option?: RankedOption) => (option ? strength(option, opening) : 0);
  const whole = first.score + weakest;
  const sum =
    constant +
    (lead * (first.score - (second?.score ?? 0))) / whole +
    (openingLead * (openingScore(first) - openingScore(second))) / whole +
    words * Math.min(1, wordsFor(first, said) / enoughWords);
  return 1 / (1 + Math.exp(-sum));
}

/** Whether a sentence says each word of an option's label, and denies none. */
function saysLabel({ text, terms }: SaidSentence, label: string, stems: string[]): boolean {
  return stems.length > 0
    ? stems.every((term) => terms.has(term) && !terms.has(`!${term}`))
    : fold(text).trim() === fold(label);
}

interface Statement {
  heard: Heard;
  confidence: number;
}

/** How the customer named a fact: as an answer, in full, or as a word that may mean another thing. */
function statementOf(option: RankedOption, cue: Cue, said: Said[]): Statement | null {
  const { label } = option.option;
  const stems = contentStems(label);
  let best: Statement | null = null;
  for (const { heard: one, sentences } of said) {
    const sentence = sentences.find((candidate) => saysLabel(candidate, label, stems));
    if (!sentence) continue;
    const answered = one.since < 3 && one.text.length < 160 && lastMention(one.askedWords, cue);
    const confidence =
      answered || lastMention(readWords(sentence.text), cue)
        ? factual.saidToQuestion
        : new Set(stems).size > 1
          ? factual.saidInFull
          : factual.wordSaid;
    // Of equals the later one counts: people correct themselves.
    if (!best || confidence >= best.confidence) best = { heard: one, confidence };
  }
  return best;
}

/** How much the terms speak for an option, each once. */
function strength({ by }: RankedOption, terms: Set<string>): number {
  let sum = 0;
  for (const term of terms) sum += by.get(term) ?? 0;
  return sum;
}

/** The sentences that speak most for the option, strongest first. */
function evidenceFor(option: RankedOption, said: Said[]): Evidence[] {
  return said
    .flatMap(({ heard, sentences }) =>
      sentences.map(({ text, terms, pairs }) => ({
        evidence: { messageId: heard.message.id, quote: text.slice(0, longestQuote).trimEnd() },
        score: strength(option, terms) + strength(option, pairs),
      })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostEvidence)
    .map(({ evidence }) => evidence);
}

export interface ChoiceContext {
  fields: CaseField[];
  said: Said[];
  /** The field's options as the customer's words rank them. */
  ranked: RankedOption[];
  /** The options as what was learned ranks them; null where nothing was learned of the field. */
  recalled: Recalled[] | null;
}

/** A choice from the customer's words, or null where they speak for none. */
export function predictChoice(field: CaseField, context: ChoiceContext): Prediction | null {
  const { fields, said, ranked, recalled } = context;
  const judged = recalled
    ? recalled.map((one) => ({ ...one, heard: null }))
    : isTopic(field, fields)
      ? judgeTopic(ranked, said)
      : judgeFact(ranked, cueOf(field), said);
  const [first, ...others] = judged;
  // What was learned decides: it knows the words of urgency of this organisation's customers.
  const level = recalled ? null : levelSaid(field, said);
  if (level && !(first && first.confidence >= level.confidence))
    return levelPrediction(field, level);
  const speaking = said.filter(({ heard }) => !first?.heard || heard === first.heard);
  const [strongest, ...further] = first ? evidenceFor(first.ranked, speaking) : [];
  if (!first || !strongest) return null;
  return {
    field: field.name,
    value: first.ranked.option.value,
    confidence: first.confidence,
    evidence: [strongest, ...further],
    basis: 'matched',
    alternatives: others.slice(0, mostAlternatives).flatMap(({ ranked: other, confidence }) => {
      const [word, ...more] = evidenceFor(other, said);
      if (!word) return [];
      const noSurer = Math.min(first.confidence, confidence);
      return [{ value: other.option.value, confidence: noSurer, evidence: [word, ...more] }];
    }),
    predictor: 'embedded',
  };
}

function levelPrediction(field: CaseField, { option, ...level }: LevelSaid): Prediction {
  return {
    field: field.name,
    value: option.value,
    ...level,
    basis: 'matched',
    alternatives: [],
    predictor: 'embedded',
  };
}

interface Judged {
  ranked: RankedOption;
  confidence: number;
  /** The message that names it; null where the ranking of all speaks. */
  heard: Heard | null;
}

const isWord = (term: string) => /^[^#!]/.test(term);

const isOneWord = (said: Said[]) =>
  new Set(said.flatMap(({ terms }) => terms.filter(isWord))).size === 1;

function judgeTopic(ranked: RankedOption[], said: Said[]): Judged[] {
  const [first, second] = ranked;
  if (!first) return [];
  const most = isOneWord(said) ? oneWordOnly : 1;
  const confidence = Math.min(most, topicConfidence(said, first, second));
  return ranked.map((one) => ({
    ranked: one,
    confidence: one === first ? confidence : (1 - confidence) * (one.score / first.score) * 0.8,
    heard: null,
  }));
}

function judgeFact(ranked: RankedOption[], cue: Cue, said: Said[]): Judged[] {
  const named = ranked.flatMap((one) => {
    const statement = statementOf(one, cue, said);
    return statement ? [{ ranked: one, ...statement }] : [];
  });
  if (named.length === 0) return describedFact(ranked);
  const placeOf = (heard: Heard) => said.findIndex((one) => one.heard === heard);
  const latestFirst = named.sort(
    (a, b) => b.confidence - a.confidence || placeOf(b.heard) - placeOf(a.heard),
  );
  const [first, second] = latestFirst;
  // Two values named in one message: which of them is meant is not known, unless one says more.
  const unclear =
    second && first && second.confidence === first.confidence && second.heard === first.heard;
  return latestFirst.map((one) =>
    unclear && one.ranked.score - second.ranked.score < 1
      ? { ...one, confidence: Math.min(one.confidence, factual.unsure) }
      : one,
  );
}

/** A fact that nobody named, but whose description the customer speaks of: at most a suggestion. */
function describedFact(ranked: RankedOption[]): Judged[] {
  const [first, second] = ranked;
  if (!first || first.by.size < 2 || (second && second.score > first.score * 0.7)) return [];
  return [{ ranked: first, confidence: factual.described, heard: null }];
}
