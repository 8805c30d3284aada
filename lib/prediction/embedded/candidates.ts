import type { CaseField } from '@/lib/domain/case';
import { findValues, hasForm } from '../values/find';
import type { Found } from '../values/found';
import { fitPattern } from '../values/pattern';
import { lastMention, namedJustBefore, readWords, type Cue } from './cues';
import { sentencesOf, type Heard } from './hear';
import { kindOf, type TextKind } from './kinds';
import { findNames, nameInAnswer } from './names';
import { findPostcodes, standsInAddress } from './postcodes';
import { findIdentifiers, findStreets, findUserNames } from './texts';
import { words } from './words';

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
/** A form that is proof enough by itself, whatever label stands near. */
const proof = 0.8;
const addressed = 0.88;
/** What is less sure is not worth a thought. */
const least = 0.25;
/** Customer messages after the question within which a value still answers it. */
const answersWithin = 4;
const nearby = 60;

const personAsked = /\b(?:full|your|first|last) name\b/i;
const birth = /birth|born|geburt|nacimiento|naissance|nascimento|urodzenia|\bdob\b/i;
const nameOfThing =
  /\b(?:product|item|brand|company|business|file|plan|model|store|shop|user|card|bank|street)(?:['’]s)? ?name|name of (?:the|your|that) (?!account)/i;

/** What a text without a form of its own may be, by its kind. */
function findByKind(kind: TextKind, heard: Heard, asked: boolean): Found[] {
  switch (kind) {
    case 'personName': {
      const ofPerson = !nameOfThing.test(heard.asked) || personAsked.test(heard.asked);
      const answer = asked && heard.since < 3 && ofPerson;
      const named = findNames(heard.text);
      return named.length === 0 && answer ? nameInAnswer(heard.text) : named;
    }
    case 'userName':
      return findUserNames(heard.text);
    case 'postcode':
      return findPostcodes(heard.text);
    case 'streetAddress':
      return findStreets(heard.text);
    case 'identifier':
      return findIdentifiers(heard.text);
    case 'title':
    case 'description':
    case 'other':
      return [];
  }
}

const link = /(?: ?[:=#] ?| (?:is|are|was|ist|lautet|es|est|é|to|number is|would be) )/gi;

/** What follows the field's own label: "my fax is …", "Serial: …", up to the end of the clause. */
function findAfterLabel(heard: Heard, cue: Cue, oneWord: boolean): Found[] {
  return sentencesOf(heard.text.slice(0, 4000)).flatMap(({ text, index }) =>
    [...text.matchAll(link)].flatMap((match) => {
      const before = words(text.slice(0, match.index)).slice(-4).join(' ');
      const start = match.index + match[0].length;
      const clause =
        /^(?:[^\s,;.!?\n]|[.,](?=\S)| (?!(?:and|but|und|aber|y|pero|et|mais|mas|i|ale)\b))+/iu.exec(
          text.slice(start),
        )?.[0] ?? '';
      const value = oneWord ? (clause.split(' ')[0] ?? '') : clause.trim();
      const usable = value.length >= 2 && value.length <= 60 && lastMention(readWords(before), cue);
      return usable ? [{ value, quote: value, index: index + start, strength: 0.3 }] : [];
    }),
  );
}

const evasion =
  /\?|\b(?:no|not|don['’]?t|dont|sure|wait|moment|why|what|which|nicht|kein|weiß|sé|sais|sei|wiem|thanks?|ok|okay|yes|hello|hi)\b/i;

/** A short answer to a question for this field alone. */
function findInAnswer(heard: Heard, cue: Cue, cues: Cue[]): Found[] {
  const others = cues.filter((other) => other !== cue && lastMention(heard.askedWords, other));
  const value = heard.text.trim();
  const short = value.length >= 2 && value.length <= 60 && words(value).length <= 6;
  if (heard.since > 0 || others.length > 0 || !short || evasion.test(value) || value.includes('\n'))
    return [];
  return [
    {
      value: value.replace(/[.!,]+$/, ''),
      quote: value.replace(/[.!,]+$/, ''),
      index: heard.text.indexOf(value),
      strength: 0.3,
    },
  ];
}

function findAny(field: CaseField, heard: Heard, cue: Cue, cues: Cue[], asked: boolean): Found[] {
  if (hasForm(field)) return findValues(field, heard.text, heard.message.at, heard.dateOrder);
  const kind = kindOf(field);
  const found = findByKind(kind, heard, asked);
  if (found.length > 0 || (kind !== 'other' && kind !== 'userName')) return found;
  const labelled = findAfterLabel(heard, cue, kind === 'userName');
  return labelled.length > 0 || !asked || kind === 'userName'
    ? labelled
    : findInAnswer(heard, cue, cues);
}

/** Another pattern that this value fits too and that says more about it: `\d{10}` beside `[A-Z0-9]{10}`. */
function fitsCloser(value: string, field: CaseField, cues: Cue[]): boolean {
  const lettered = value.replace(/\d/, 'A');
  return cues.some(({ field: other }) => {
    if (other === field || !other.pattern || fitPattern(value, other.pattern) === null)
      return false;
    if (!field.pattern) return true;
    return (
      fitPattern(lettered, field.pattern) !== null && fitPattern(lettered, other.pattern) === null
    );
  });
}

/** Where a value stands: the words before it in its sentence, and the few after it. */
function around(
  heard: Heard,
  { index, quote }: Pick<Found, 'index' | 'quote'>,
): { before: string; after: string } {
  const line = heard.text.slice(Math.max(0, index - nearby), index);
  const before = line.slice(
    Math.max(line.lastIndexOf('\n'), line.lastIndexOf('. '), line.lastIndexOf('? ')) + 1,
  );
  const rest = heard.text.slice(index + quote.length, index + quote.length + 40);
  const after = /^ (?:is|ist|es|est|é|to) [^.,;\n]*/i.exec(rest)?.[0] ?? '';
  return { before, after };
}

/** A post code in an address is proof enough, whatever it looks like. */
function inAddress(field: CaseField, heard: Heard, { index }: Found): number {
  return kindOf(field) === 'postcode' && standsInAddress(heard.text, index) ? addressed : 0;
}

/** How sure a value is, and whether a label or question says that it is this field's. */
function judge(
  found: Found,
  heard: Heard,
  cue: Cue,
  cues: Cue[],
  asked: boolean,
): Pick<Candidate, 'confidence' | 'cued'> {
  const { field } = cue;
  const strength = Math.max(found.strength, inAddress(field, heard, found));
  const { before, after } = around(heard, found);
  const named = namedJustBefore(before, cues);
  if (named?.field === field || lastMention(readWords(after), cue))
    return { confidence: Math.max(strength, stated), cued: true };
  if (strength >= proof) return { confidence: strength, cued: asked };
  if (named || fitsCloser(String(found.value), field, cues))
    return { confidence: strength * 0.4, cued: false };
  // A name in an answer was weighed as one already.
  const weighed = !hasForm(field) && kindOf(field) === 'personName';
  return { confidence: asked && !weighed ? Math.max(strength, answered) : strength, cued: asked };
}

/** Dates, answers and numbers mean something only with what they are the date or number of. */
function isPlausible(
  { field }: Cue,
  { cued, quote, index, confidence, strength, heard }: Candidate,
  cues: Cue[],
): boolean {
  if (field.type === 'boolean') return cued && index <= 2;
  if (field.type !== 'date') return confidence >= least;
  const ofBirth = isBirth(field);
  const asksBirth = heard.since < answersWithin && birth.test(heard.asked);
  // In words, only a date with its year is that sure.
  const hasYear = /\d{4}|[./ -]\d{2}$/.test(quote) || (!/\d/.test(quote) && strength >= 0.9);
  if (ofBirth) return (cued || asksBirth) && hasYear;
  if (asksBirth || birth.test(around(heard, { quote, index }).before)) return false;
  const dates = cues.filter(({ field: other }) => other.type === 'date' && !isBirth(other));
  return cued || dates.length === 1;
}

const isBirth = ({ label, name }: CaseField) => birth.test(`${label} ${name}`);

/** "not 4711" and "instead of 4711" take a value back. */
const takenBack =
  /(?:\b(?:not|isn['’]?t|instead of|rather than|nicht|statt|anstatt|no|en lugar de|pas|au lieu de|não|em vez de|nie|zamiast)|[≠])(?: (?:the |die |der |el |la |le |number |order )?)?$/i;

/** Everything in the conversation that may be the field's value, in the order it was said. */
export function candidatesFor(cue: Cue, cues: Cue[], heard: Heard[]): Candidate[] {
  return heard.flatMap((one) => {
    const asked = one.since < answersWithin && lastMention(one.askedWords, cue) !== null;
    return findAny(cue.field, one, cue, cues, asked)
      .filter(({ index }) => !takenBack.test(one.text.slice(Math.max(0, index - 30), index)))
      .map((found) => ({ ...found, heard: one, ...judge(found, one, cue, cues, asked) }))
      .map((one) => ({ ...one, confidence: Math.min(one.ceiling ?? 1, one.confidence) }))
      .filter((candidate) => isPlausible(cue, candidate, cues));
  });
}
