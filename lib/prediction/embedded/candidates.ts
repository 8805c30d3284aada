import { findDates } from '../values/date';
import { findValues, hasForm } from '../values/find';
import { overlaps, type Found } from '../values/found';
import { findIbans } from '../values/iban';
import { findShaped } from '../values/shape';
import { around } from './around';
import { companyInAnswer, findCompanies } from './companies';
import type { Cue } from './cues';
import type { Heard } from './hear';
import { askedFor, proof, unlike, weigh, type Candidate } from './judge';
import { findNames, findOwners, nameInAnswer } from './names';
import { findPlaces } from './places';
import { findPostcodes } from './postcodes';
import { stageOf } from './rescheduling';
import { findIdentifiers, findStreets, findUserNames } from './texts';
import { findAfterLabel, findInAnswer, findLikeExamples } from './things';

/** One question for the person and the company: which answer is which is not sure. */
const asksPersonToo =
  /(?:your|full|ihr|su|votre|seu) (?:full )?name(?! of)|name (?:and|und)|nombre y|nom et|nome e(?!\p{L})/iu;
const personAsked = /\b(?:full|your|first|last) name\b/i;
const nameOfThing =
  /\b(?:product|item|brand|company|business|file|plan|model|store|shop|user|card|bank|street)(?:['’]s)? ?name|name of (?:the|your|that) (?!account|\w* ?(?:person|passenger|guest|customer|holder|insured|traveller|owner))/i;

/** Fields whose person owns the thing and need not be the one who writes. */
const owner =
  /holder|owner|patient|beneficiary|pupil|child|person concerned|employee concerned|person (?:whose|who|the)|not (?:always |necessarily )?(?:of )?the (?:caller|one|person)|rents|reservation is|inhaber|versicherungsnehmer|gebucht ist|titular|tomador|titulaire|souscripteur|abonent|właściciel|belongs|contract is with/i;

/** Somebody who does something for the speaker is not whom the matter is about. */
const helps =
  /^ (?:will|would|can|could|picks?|drives?|comes|is (?:driving|coming|picking)|holt|fährt|kommt|kann|puede|viene|recoge|peut|vient|pode|vem|może|przyjdzie)(?!\p{L})/iu;

function findPersons({ field }: Cue, heard: Heard, asked: boolean): readonly Found[] {
  const ofPerson = !nameOfThing.test(heard.asked) || personAsked.test(heard.asked);
  const owners = owner.test(`${field.label} ${field.description ?? ''}`)
    ? findOwners(heard.text).filter((one) => !helps.test(around(heard, one).after))
    : [];
  if (owners.length > 0) return owners;
  const named = findNames(heard.text);
  const answer = asked && heard.since < 3 && ofPerson;
  return answer && named.every(({ strength }) => strength < proof)
    ? [...nameInAnswer(heard.text), ...named]
    : named;
}

/** Codes in the shape of the examples; others only where they are asked for or named. */
function findCodes({ field, shapes }: Cue, text: string): Found[] {
  const shaped = findShaped(text, shapes);
  const fewest = shapes.length > 0 ? 2 : 4;
  const others = findIdentifiers(text, fewest).map((one) => ({
    ...one,
    strength: shapes.length > 0 ? unlike : one.strength,
  }));
  return field.pattern ? shaped : shaped.length > 0 ? shaped : others;
}

/** What a text without a form of its own may be, by its kind. */
function findByKind(cue: Cue, heard: Heard, asked: boolean): readonly Found[] {
  switch (cue.kind) {
    case 'personName':
      return findPersons(cue, heard, asked);
    case 'company': {
      const named = findCompanies(heard.text);
      return asked && heard.since < 2 && !asksPersonToo.test(heard.asked)
        ? [...companyInAnswer(heard.text), ...named]
        : named;
    }
    case 'place':
      return findPlaces(heard.text);
    case 'userName':
      return findUserNames(heard.text);
    case 'postcode':
      return findPostcodes(heard.text);
    case 'streetAddress':
      return findStreets(heard.text);
    case 'iban':
      return findIbans(heard.text);
    case 'identifier':
      return findCodes(cue, heard.text);
    case 'other':
      return cue.shapes.length > 0
        ? findCodes(cue, heard.text)
        : findLikeExamples(heard.text, cue.field.examples);
    case 'title':
    case 'description':
      return [];
  }
}

/** Less than a number beside a currency. */
const bare = 0.5;

function findAny(cue: Cue, heard: Heard, cues: Cue[], asked: boolean): readonly Found[] {
  const { field, kind, shapes } = cue;
  const { text, message, dateOrder } = heard;
  if (field.type === 'number' || field.type === 'currency') {
    const figures = findValues(field, text, message.at, dateOrder);
    const dates = figures.some(({ strength }) => strength < bare)
      ? findDates(text, message.at, dateOrder)
      : [];
    return figures.filter((one) => !dates.some((date) => overlaps(one, date)));
  }
  if (hasForm(field)) return findValues(field, text, message.at, dateOrder);
  const found = findByKind(cue, heard, asked);
  const free = kind === 'userName' || (kind === 'other' && shapes.length === 0);
  if (found.length > 0 || !(free || (asked && (kind === 'place' || kind === 'company'))))
    return found;
  const labelled = free ? findAfterLabel(heard, cue, kind === 'userName') : [];
  if (labelled.length > 0 || !asked || kind === 'userName') return labelled;
  const answer = findInAnswer(heard, cue, cues);
  return kind === 'place'
    ? answer.map((one) => ({ ...one, strength: /^\p{Lu}/u.test(one.quote) ? proof : one.strength }))
    : answer;
}

/** "not 4711" and "instead of 4711" take a value back. */
const takenBack =
  /(?:\b(?:not|isn['’]?t|instead of|rather than|nicht|statt|anstatt|(?<![.…,;] ?)no|en lugar de|pas|au lieu de|não|em vez de|nie|zamiast)|[≠])(?: (?:the |die |der |el |la |le |number |order )?)?$/i;

/** "30, no, 35" takes the first back. */
const correctedNext =
  /^(?:,|\.{2,3})? ?(?:no|nein|nee|non|não|nie|sorry|pardon|perdón|desculpe|przepraszam|i mean|ich meine)(?:,? (?:wait|sorry|warte|espera|attendez))?,? (?:it['’]?s |es sind |son |it is )?(?=\p{L}{0,4}\d)/iu;

/** A message with more values is a list or noise; weighing them would only take time. */
const mostWeighed = 200;

/** Everything in the conversation that may be the field's value, in the order it was said. */
export function candidatesFor(cue: Cue, cues: Cue[], heard: Heard[]): Candidate[] {
  return heard.flatMap((one) => {
    const asked = askedFor(one, cue, cues);
    const isTaken = ({ index, quote }: Found) =>
      takenBack.test(one.text.slice(Math.max(0, index - 30), index)) ||
      correctedNext.test(one.text.slice(index + quote.length, index + quote.length + 40));
    const found = findAny(cue, one, cues, asked.named || asked.broadly).slice(0, mostWeighed);
    const wanted = stageOf(cue) === 'standing' && found.some(isTaken);
    return found
      .filter((value) => isTaken(value) === wanted)
      .flatMap((value) => weigh(value, one, cue, cues, asked))
      .map((value) => ({ ...value, confidence: Math.min(value.ceiling ?? 1, value.confidence) }));
  });
}
