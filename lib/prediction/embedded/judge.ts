import type { Found } from '../values/found';
import { hasForm } from '../values/find';
import { judgeAmount } from './amounts';
import { judgeCount } from './counts';
import {
  asksBroadly,
  asksByName,
  asksExactly,
  lastMention,
  namedJustBefore,
  readWords,
  type Cue,
} from './cues';
import { judgeDate } from './dates';
import type { Heard } from './hear';
import { fitsCloser, fitsOnly, isMixed, isOneCode, mayHold } from './fitting';
import { birth, isBirth } from './kinds';
import { answersWith, around } from './around';
import { judgeCalling } from './calling';
import { standsInAddress } from './postcodes';

/** A value that a message may hold for a field. */
export interface Candidate extends Found {
  heard: Heard;
  confidence: number;
  /** A label or a question says that the value is this field's. */
  cued: boolean;
}

/** How sure a value is whose label stands before it, or that answers a question for it. */
const stated = 0.93;
const answered = 0.9;
/** The answer to a question that names no field, as "the number?", or to one that is not understood. */
const answeredBroadly = 0.85;
const answeredAlone = 0.82;
/** A form that is proof enough by itself, whatever label stands near. */
export const proof = 0.8;
const addressed = 0.88;
/** A form that is not that of the field's examples. */
export const unlike = 0.2;
/** What is less sure is not worth a thought. */
const least = 0.25;
/** Customer messages after the question within which a value still answers it. */
const answersWithin = 4;
/** What another field's label, or another owner, leaves of the confidence. */
const doubt = { otherField: 0.4, otherOwner: 0.6, notIts: 0.6 };

/** What a question says of a value: that this field is asked for, or one of its type. */
export interface Asked {
  named: boolean;
  /** By a word of its label or its own role, not by a wide idea. */
  exactly: boolean;
  broadly: boolean;
}

export function askedFor(heard: Heard, cue: Cue, cues: Cue[]): Asked {
  return {
    named: heard.since < answersWithin && asksByName(heard.askedWords, cue, cues),
    exactly: heard.since < answersWithin && asksExactly(heard.askedWords, cue),
    broadly: heard.since < 2 && asksBroadly(heard.askedWords, cue, cues),
  };
}

/** The label of whatever field can hold the value. */
const numberWord =
  'number|no|nr|num|ref|reference|code|id|nummer|kennung|número|numéro|referencia|référence|referência|código|numer|kod';
const anyNumberAsked = new RegExp(String.raw`(?<!\p{L})(?:${numberWord})(?!\p{L})`, 'iu');
const anyNumber = new RegExp(
  String.raw`(?<!\p{L})(?:${numberWord})[.:=#]? ?(?:(?:is|ist|lautet|es|est|é|to):? )?(?:#|n[º°] ?)?$`,
  'iu',
);

/** "the other car was …", "thats the old one …": the value is not the one that is wanted. */
const ofOthers =
  /(?<!\p{L})(?:other|old|previous|former|her|his|their|alte[srn]?|frühere[srn]?|andere[srn]?|otr[oa]|antigu[oa]|anterior|autre|ancien(?:ne)?|outr[oa]|antig[oa]|drugi\p{L}*|inn[ya]|star[ya])(?: \p{L}+){0,2} (?:is|was|had|ist|war|hatte|es|era|est|était|é|miał|ma|jest)? ?$/iu;

/** An address or account that is not to be used, is wrong, or that somebody wrote to or called. */
const notIts = {
  before:
    /(?<!\p{L})(?:(?:not|n['’]t) use|wrong|no longer|instead of|wrote to|written to|e-?mailed|sent (?:it |this |that )?to|called|nicht mehr|falsch\p{L}*|geschrieben an|angerufen|ya no|escribí a|llamé al?|écrit à|appelés? (?:au|le)|já não|escrevi para|liguei para|nie używać|pisał\p{L}* (?:na|do))[^.!?\n]{0,30}$/iu,
  after: /^,? (?:any ?more|is wrong|no longer|nicht mehr|ist falsch|ya no|já não)(?!\p{L})/iu,
};
const isFormOfIts = ({ field, kind }: Cue) =>
  field.type === 'email' || field.type === 'phone' || kind === 'iban';

/** "… is my old one", "… was my wife's". */
const isFormer =
  /^,? (?:is|was|ist|war|es|era|est|était|é|to) (?:\p{L}+ ){0,2}(?:old|previous|former|wife['’]?s|husband['’]?s|alte\p{L}?|frühere\p{L}?|antigu\p{L}|ancien\p{L}*|antig\p{L}|star\p{L})(?!\p{L})/iu;

/** Words between a label and its value: "Flight QX 100", "error code is 52". */
const mostBetween = 2;

/** Whether the words before a value end with the field's label. */
function endsWithLabel(before: string, cue: Cue): boolean {
  const said = readWords(before);
  const mention = lastMention(said, cue);
  if (mention === null) return false;
  const between = said.slice(mention.word + 1);
  return between.length <= mostBetween && between.every(([word = '']) => !/\d/.test(word));
}

/** How sure a value is, and whether a label or question says that it is this field's. */
function judge(
  found: Found,
  heard: Heard,
  cue: Cue,
  cues: Cue[],
  asked: Asked,
): Pick<Candidate, 'confidence' | 'cued'> {
  const { field, kind } = cue;
  const inAddress = kind === 'postcode' && standsInAddress(heard.text, found.index);
  const strength = Math.max(found.strength, inAddress ? addressed : 0);
  const { before, after } = around(heard, found);
  if (ofOthers.test(before) || isFormer.test(after))
    return { confidence: strength * doubt.otherOwner, cued: false };
  const told = /^ (?:is|ist|es|est|é|to) [^.,;\n]*/i.exec(after)?.[0] ?? '';
  const holders = cues.filter((one) => one === cue || mayHold(one, found));
  const named = namedJustBefore(before, holders);
  const isNamed = named === cue && (strength > unlike || endsWithLabel(before, cue));
  if (isNamed || lastMention(readWords(told), cue))
    return { confidence: Math.max(strength, stated), cued: true };
  if (isFormOfIts(cue) && (notIts.before.test(before) || notIts.after.test(after)))
    return { confidence: Math.min(strength, doubt.notIts), cued: false };
  if (strength >= proof) return { confidence: strength, cued: asked.named };
  const isOnly = kind !== 'postcode' && fitsOnly(String(found.value), cue, cues);
  const calling =
    field.type === 'phone' ? judgeCalling(found, heard, { before, after }, isOnly) : null;
  if (calling !== null) return { confidence: Math.max(strength, calling), cued: true };
  const label = field.type === 'phone' ? null : anyNumber.exec(before);
  const isOfOther = named && label && endsWithLabel(before.slice(0, label.index), named);
  if (isOnly && label && !isOfOther) return { confidence: Math.max(strength, stated), cued: true };
  const isOthers =
    named && named !== cue && (named.kind !== 'other' || endsWithLabel(before, named));
  if (isOthers || fitsCloser(String(found.value), cue, cues))
    return { confidence: strength * doubt.otherField, cued: false };
  const isPart = /^ \d/.test(after) || /\d $/.test(before);
  const isAnswer = !isPart && answersWith(heard, found, heard.corrects ? 3 : 1);
  const free = hasForm(field) || (kind !== 'identifier' && cue.shapes.length === 0);
  const isAsked = strength > unlike ? asked.named : asked.exactly;
  if (isAsked && (isAnswer || free))
    return { confidence: Math.max(strength, answered), cued: true };
  if (strength <= unlike) return { confidence: 0, cued: false };
  if (asked.broadly && isAnswer)
    return { confidence: Math.max(strength, answeredBroadly), cued: true };
  if (isOnly && isAnswer && anyNumberAsked.test(heard.asked) && field.type !== 'phone')
    return { confidence: Math.max(strength, answered), cued: true };
  const hasShape = field.pattern !== undefined || cue.shapes.length > 0;
  const answers = hasShape && isAnswer && heard.asked !== '' && isMixed(found.value, 5);
  const alone = answers || (isOnly && isMixed(found.value, 7) && isOneCode(found));
  return { confidence: alone ? Math.max(strength, answeredAlone) : strength, cued: false };
}

/** Names, companies and places were weighed with their cues when they were found. */
const isWeighed = ({ field, kind }: Cue) =>
  !hasForm(field) && (kind === 'personName' || kind === 'company' || kind === 'place');

/** Amounts, counts and dates mean something only with what they are the amount, number or date of. */
function judgeFigure(
  found: Found,
  heard: Heard,
  cue: Cue,
  cues: Cue[],
  asked: Asked,
): number | null {
  const isAsked = asked.named || asked.broadly;
  switch (cue.field.type) {
    case 'number':
      return judgeCount(found, heard, cue, isAsked);
    case 'currency':
      return judgeAmount(found, heard, cue, cues, isAsked);
    default:
      return judgeDate(found, heard, cue, cues, isAsked);
  }
}

const isFigure = ({ field }: Cue) =>
  field.type === 'number' ||
  field.type === 'currency' ||
  (field.type === 'date' && !isBirth(field));

/** The candidate that a found value makes; none where nothing speaks for it. */
export function weigh(
  found: Found,
  heard: Heard,
  cue: Cue,
  cues: Cue[],
  asked: Asked,
): Candidate[] {
  if (isWeighed(cue)) return [{ ...found, heard, confidence: found.strength, cued: asked.named }];
  if (!isFigure(cue)) {
    const candidate = { ...found, heard, ...judge(found, heard, cue, cues, asked) };
    return isPlausible(cue, candidate) ? [candidate] : [];
  }
  const asksBirth = heard.since < answersWithin && birth.test(heard.asked);
  const ofBirth = asksBirth || birth.test(around(heard, found).before);
  if (cue.field.type === 'date' && ofBirth) return [];
  const confidence = judgeFigure(found, heard, cue, cues, asked);
  return confidence === null ? [] : [{ ...found, heard, confidence, cued: asked.named }];
}

/** A date of birth means something only where it was asked for or named. */
function isPlausible(
  { field }: Cue,
  { cued, quote, confidence, strength, heard }: Candidate,
): boolean {
  if (field.type !== 'date') return confidence >= least;
  const asksBirth = heard.since < answersWithin && birth.test(heard.asked);
  // In words, only a date with its year is that sure.
  const hasYear = /\d{4}|[./ -]\d{2}$/.test(quote) || (!/\d/.test(quote) && strength >= 0.9);
  return (cued || asksBirth) && hasYear;
}
