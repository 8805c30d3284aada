import type { CaseField, Evidence, Prediction } from '@/lib/domain/case';
import type { Recalled } from '../learned/recall';
import { cueOf, lastMention, readWords, type Cue } from './cues';
import type { Heard } from './hear';
import { levelSaid, usualLevel, type LevelSaid } from './levels';
import type { RankedOption, Said, SaidSentence } from './rank';
import { strength, topicConfidence } from './topicConfidence';
import { isTopic } from './topics';
import { contentStems, fold } from './words';

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
  /** How sure the option above them is; 1 where it is known, or there is none. */
  above: number;
  /** The options as what was learned ranks them; null where nothing was learned of the field. */
  recalled: Recalled[] | null;
}

/** A choice from the customer's words, or null where they speak for none. */
export function predictChoice(field: CaseField, context: ChoiceContext): Prediction | null {
  const { fields, said, ranked, recalled, above } = context;
  const judged = recalled
    ? recalled.map((one) => ({ ...one, heard: null }))
    : isTopic(field, fields)
      ? judgeTopic(field, ranked, said, above)
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

function judgeTopic(
  field: CaseField,
  ranked: RankedOption[],
  said: Said[],
  above: number,
): Judged[] {
  const [first] = ranked;
  if (!first) return [];
  const confidence = topicConfidence(field, said, ranked, above);
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
