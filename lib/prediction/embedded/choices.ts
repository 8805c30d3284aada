import type { CaseField, Evidence, Prediction } from '@/lib/domain/case';
import type { Recalled } from '../learned/recall';
import { conceptsAt } from './concepts';
import { cueOf, lastMention, readWords, type Cue } from './cues';
import type { Heard } from './hear';
import { levelSaid, usualLevel, type LevelSaid } from './levels';
import type { RankedOption, Said, SaidSentence } from './rank';
import { isTopic } from './topics';
import { contentStems, fold } from './words';

/*
 * Logistic regression of "the first option is right" on its lead over the second, on how much of what
 * speaks for it stands in the opening message, on its share of what speaks for any option, on the words
 * that it was found by, each counted once however many terms it gives, and on how many options there
 * are to be mistaken for it. Fitted by Newton's method on labelled conversations of thirty domains in
 * six languages, the one large set among them weighted down. `weakest` keeps a single common word from
 * looking like a clear lead.
 */
const calibration = {
  constant: -0.15,
  lead: 2.35,
  opening: 0.5,
  share: 1.9,
  words: 2.6,
  enoughWords: 4,
  options: -0.72,
  weakest: 2,
};

/** One telling word in the only message so far does not say what it is about, however clearly it points. */
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

function topicConfidence(field: CaseField, said: Said[], ranked: RankedOption[]): number {
  const [first, second] = ranked;
  if (!first) return 0;
  const { constant, lead, opening, share, words, enoughWords, options, weakest } = calibration;
  const openingTerms = new Set(said.find(({ terms }) => terms.length > 0)?.terms);
  const all = ranked.reduce((sum, { score }) => sum + score, weakest);
  const odds =
    constant +
    (lead * (first.score - (second?.score ?? 0))) / (first.score + weakest) +
    opening * Math.min(1, strength(first, openingTerms) / first.score) +
    (share * first.score) / all +
    words * Math.min(1, wordsFor(first, said) / enoughWords) +
    options * Math.log(field.options?.length ?? 1);
  return 1 / (1 + Math.exp(-odds));
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
      ? judgeTopic(field, ranked, said)
      : judgeFact(ranked, cueOf(field), said);
  const [first, ...others] = judged;
  // What was learned decides: it knows the words of urgency of this organisation's customers.
  const level = recalled ? null : levelSaid(field, said);
  if (level && !(first && first.confidence >= level.confidence))
    return levelPrediction(field, level);
  const speaking = said.filter(({ heard }) => !first?.heard || heard === first.heard);
  const [strongest, ...further] = first ? evidenceFor(first.ranked, speaking) : [];
  if (!first || !strongest) {
    const usual = recalled ? null : usualLevel(field, said, ranked.length > 0);
    return usual && levelPrediction(field, usual);
  }
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

/** Whether all that speaks for an option is a word in the only message that says anything. */
const isOneWord = (option: RankedOption, said: Said[]) =>
  said.filter(({ terms }) => terms.length > 0).length === 1 && wordsFor(option, said) <= 1;

function judgeTopic(field: CaseField, ranked: RankedOption[], said: Said[]): Judged[] {
  const [first] = ranked;
  if (!first) return [];
  const most = isOneWord(first, said) ? oneWordOnly : 1;
  const confidence = Math.min(most, topicConfidence(field, said, ranked));
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
