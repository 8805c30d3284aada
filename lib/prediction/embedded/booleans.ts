import type { Evidence, Prediction } from '@/lib/domain/case';
import { agrees, denies } from '../values/boolean';
import { claimOf, describedIn, mentionIn, type Claim } from './claims';
import type { Cue } from './cues';
import { sentencesOf, type Heard } from './hear';
import { isNegator, words } from './words';

/*
 * How sure a yes or no is: said to the field's own question, or to one that asks it as the description
 * does; stated unasked; where only a part of the label was named ("restarted" of "Router restarted");
 * or where it is but a question or a condition.
 */
const sure = { answered: 0.92, described: 0.85, stated: 0.83, half: 0.65, supposed: 0.55 };
/** A question that has as many words of the description asks the same. */
const enoughDescribed = 2;
/** Of nearly equal ones the later counts: things change while people talk. */
const close = 0.1;
const longestQuote = 200;

/** A question states nothing, */
const asks = /[?？]/;
/** but who asks for what a field says is wanted wants it. */
const requests =
  /(?<!\p{L})(?:(?:can|could|may) (?:i|we|you)|i(?:['’]?d| would) (?:like|love)|(?:i|we) (?:want|need)|please|kann ich|könn\p{L}+|bitte|hätte gern|brauche|puedo|pod\p{L}+|necesit\p{L}+|quisiera|quiero|puis-je|pou\p{L}+|voudrais|aimerais|posso|podem?|gostaria|queria|mogę|proszę|chciał\p{L}*|potrzebuj\p{L}+)(?!\p{L})/iu;
/** Who wants a thing done has not got it done. */
const plans =
  /(?<!\p{L})(?:(?:like|want|need|wish|going|planning) to|möchten?|soll(?:en|te)?|quiero|quisiera|quería|voudrais|aimerais|souhaite|gostaria|queria|quero|chcę|chciał\p{L}*)(?!\p{L})/iu;
/** Conditions and doubts state nothing of what comes after them. */
const supposes =
  /(?<!\p{L})(?:if|whether|in case|think|maybe|perhaps|not sure|would|should|might|wenn|falls|ob|glaube|vielleicht|si|en caso|creo|quizás?|au cas|crois|peut-être|se|caso|acho|talvez|jeśli|jeżeli|czy|chyba|może)(?!\p{L})/iu;
/** A yes or no with so many words after it may be taken back by them. */
const mostWords = 14;

/** Whether the agent asked for the field just now, or before and for nothing else since. */
interface Asked {
  isNow: boolean;
  before: boolean;
}

interface Statement {
  value: boolean;
  confidence: number;
  evidence: Evidence;
}

/** "can I call you back": the speaker's own deed. */
const ownDeed = /(?<!\p{L})(?:can|may|could|shall|should) (?:i|we) (?!have|get|ask|please|also)/iu;
/** What was so, or is so of somebody else. */
const notNow =
  /(?<!\p{L})(?:no longer|used to|any ?more|nicht mehr|früher|ya no|ne plus|já não|już nie|kiedyś|my (?:neighbour|neighbor|friend|colleague|brother|sister))(?!\p{L})/iu;

/** How sure a plain answer to a question is: by how much the question is about the field; 0 if not at all. */
function askedBy(question: string, claim: Claim): number {
  const { part } = mentionIn(question, claim);
  if (part === 1) return sure.answered;
  if (describedIn(question, claim) >= enoughDescribed) return sure.described;
  return part > 0 ? sure.half : 0;
}

/** A yes or no to the question that the agent asked last, if it was about the field. */
function answerIn(heard: Heard, claim: Claim): Statement[] {
  if (heard.since > 0) return [];
  const questions = sentencesOf(heard.asked).filter(({ text }) => asks.test(text));
  const asked = askedBy(questions.at(-1)?.text ?? heard.asked, claim);
  const value = denies(heard.text) ? false : agrees(heard.text) ? true : null;
  if (asked === 0 || value === null) return [];
  // "yes the phone, the tablet not yet"
  const isMixed = value && words(heard.text.split(/[,;]/).slice(1).join(' ')).some(isNegator);
  const isPlain = words(heard.text).length <= mostWords && !isMixed;
  return [
    {
      value,
      confidence: isPlain ? asked : sure.half,
      evidence: quoteOf(heard, heard.text),
    },
  ];
}

/** What the customer says unasked, or beside a yes or no. */
function statementsIn(heard: Heard, claim: Claim, asked: Asked): Statement[] {
  return sentencesOf(heard.text).flatMap(({ text }) => {
    const { part, alone, denied: isDenied, upTo } = mentionIn(text, claim);
    if (part === 0) return [];
    const whole = part === 1 || asked.isNow || (asked.before && alone);
    const isRequest = claim.isWish && requests.test(text) && !ownDeed.test(text);
    const isPlanned = claim.isDone && plans.test(upTo);
    const isSupposed =
      notNow.test(text) || (!isRequest && (isPlanned || asks.test(text) || supposes.test(upTo)));
    const confidence = isSupposed ? sure.supposed : whole ? sure.stated : sure.half;
    // "rufen Sie mich nicht zurück": a wish is denied wherever its sentence denies.
    const isRefused = claim.isWish && words(text).some(isNegator);
    return [{ value: !isDenied && !isRefused, confidence, evidence: quoteOf(heard, text) }];
  });
}

const quoteOf = ({ message }: Heard, text: string): Evidence => ({
  messageId: message.id,
  quote: text.slice(0, longestQuote).trim(),
});

/** Yes or no: from the answer to a question about the field, or from what the customer states. */
export function predictBoolean(cue: Cue, heard: Heard[]): Prediction | null {
  const claim = claimOf(cue.field);
  let wasAsked = false;
  const statements = heard.flatMap((one) => {
    const isNow = one.since === 0 && mentionIn(one.asked, claim).part === 1;
    wasAsked ||= isNow;
    const asksOther = one.since === 0 && !isNow && one.asked.includes('?');
    const answers = answerIn(one, claim);
    return answers.length > 0
      ? answers
      : statementsIn(one, claim, { isNow, before: wasAsked && !asksOther });
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
