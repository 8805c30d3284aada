import type { Evidence, Prediction } from '@/lib/domain/case';
import { agrees, denies } from '../values/boolean';
import { conceptsAt } from './concepts';
import type { Cue } from './cues';
import { sentencesOf, type Heard } from './hear';
import { stopwords } from './stopwords';
import { denied, stem, words } from './words';

/*
 * How sure a yes or no is: said to the field's own question; stated unasked; where only a part of the
 * label was named ("restarted" of "Router restarted"); or where it is but a question or a condition.
 */
const sure = { answered: 0.92, stated: 0.83, half: 0.65, supposed: 0.55 };
/** Of nearly equal ones the later counts: things change while people talk. */
const close = 0.1;
const longestQuote = 200;

/** Questions, conditions and doubts state nothing. */
const supposes =
  /[?？]|(?<!\p{L})(?:if|whether|in case|think|maybe|perhaps|not sure|would|should|might|wenn|falls|ob|glaube|vielleicht|si|en caso|creo|quizás?|au cas|crois|peut-être|se|caso|acho|talvez|jeśli|jeżeli|czy|chyba|może)(?!\p{L})/iu;
/** A yes or no with so many words after it may be taken back by them. */
const mostWords = 14;

/** The words of a label, each as the terms that name it: its stem and its ideas. */
function unitsOf({ field }: Cue): string[][] {
  const said = words(field.label);
  const stems = said.map(stem);
  return stems
    .map((one, place) => [one, ...conceptsAt(stems, place)])
    .filter((_, place) => !stopwords.has(said[place] ?? ''));
}

interface Mention {
  /** The part of the label that the text names, 0 to 1. */
  part: number;
  denied: boolean;
  /** It says nothing else: "ok, restarted it now". */
  alone: boolean;
}

/** Whether the agent asked for the field just now, or before and for nothing else since. */
interface Asked {
  isNow: boolean;
  before: boolean;
}

/** How a text names what the label asks for. */
function mentionIn(text: string, units: string[][]): Mention {
  const said = words(text);
  const stems = said.map(stem);
  const isDenied = denied(text);
  const places = units.map((unit) =>
    stems.findIndex((one, place) =>
      [one, ...conceptsAt(stems, place)].some((term) => unit.includes(term)),
    ),
  );
  const named = places.filter((place) => place >= 0);
  return {
    part: units.length === 0 ? 0 : named.length / units.length,
    denied: named.some((place) => isDenied[place]),
    alone: said.every((word, place) => named.includes(place) || stopwords.has(word)),
  };
}

interface Statement {
  value: boolean;
  confidence: number;
  evidence: Evidence;
}

/** A yes or no to the question that the agent asked last, if it was about the field. */
function answerIn(heard: Heard, units: string[][]): Statement[] {
  if (heard.since > 0) return [];
  const questions = sentencesOf(heard.asked).filter(({ text }) => text.includes('?'));
  const { part } = mentionIn(questions.at(-1)?.text ?? heard.asked, units);
  const value = denies(heard.text) ? false : agrees(heard.text) ? true : null;
  if (part === 0 || value === null) return [];
  const isPlain = part === 1 && words(heard.text).length <= mostWords;
  return [
    {
      value,
      confidence: isPlain ? sure.answered : sure.half,
      evidence: quoteOf(heard, heard.text),
    },
  ];
}

/** What the customer says unasked, or beside a yes or no. */
function statementsIn(heard: Heard, units: string[][], asked: Asked): Statement[] {
  return sentencesOf(heard.text).flatMap(({ text }) => {
    const { part, alone, denied: isDenied } = mentionIn(text, units);
    if (part === 0) return [];
    const whole = part === 1 || asked.isNow || (asked.before && alone);
    const confidence = supposes.test(text) ? sure.supposed : whole ? sure.stated : sure.half;
    return [{ value: !isDenied, confidence, evidence: quoteOf(heard, text) }];
  });
}

const quoteOf = ({ message }: Heard, text: string): Evidence => ({
  messageId: message.id,
  quote: text.slice(0, longestQuote).trim(),
});

const asksFor = (asked: string, units: string[][]) => mentionIn(asked, units).part === 1;

/** Yes or no: from the answer to a question about the field, or from what the customer states. */
export function predictBoolean(cue: Cue, heard: Heard[]): Prediction | null {
  const units = unitsOf(cue);
  let wasAsked = false;
  const statements = heard.flatMap((one) => {
    const isNow = one.since === 0 && asksFor(one.asked, units);
    wasAsked ||= isNow;
    const asksOther = one.since === 0 && !isNow && one.asked.includes('?');
    const answers = answerIn(one, units);
    return answers.length > 0
      ? answers
      : statementsIn(one, units, { isNow, before: wasAsked && !asksOther });
  });
  const most = Math.max(...statements.map(({ confidence }) => confidence));
  const last = statements.filter(({ confidence }) => confidence >= most - close).at(-1);
  return (
    (last && {
      field: cue.field.name,
      value: last.value,
      confidence: last.confidence,
      evidence: [last.evidence],
      basis: 'quoted',
      alternatives: [],
      predictor: 'embedded',
    }) ??
    null
  );
}
