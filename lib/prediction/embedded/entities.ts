import type { Evidence, FieldValue, Prediction } from '@/lib/domain/case';
import { asOnlyAmount } from './amounts';
import { candidatesFor } from './candidates';
import type { Cue } from './cues';
import type { Heard } from './hear';
import type { Candidate } from './judge';
import { fold } from './words';

/** Equal or nearly equal confidences: something else must decide. */
const close = 0.12;
/** What is said again grows surer, a little and not without end: small talk repeats itself. */
const agreement = { each: 0.02, times: 3, most: 0.97 };
/** A day that nothing speaks for or against may be meant. */
const maybeMeant = 0.5;
/** What is left of the confidence when the customer named several values. */
const doubt = { sameMessage: 0.6, otherMessage: 0.75, outvoted: 0.9 };

/** Candidates for the same value. */
interface Group {
  value: FieldValue;
  candidates: Candidate[];
  confidence: number;
  /** Place of the latest message that holds it. */
  latest: number;
}

const comparable = (value: FieldValue) =>
  typeof value === 'string' ? fold(value).replace(/[^\p{L}\p{N}@.]/gu, '') : value;

function group(candidates: Candidate[], heard: Heard[]): Group[] {
  const groups = new Map<FieldValue, Candidate[]>();
  for (const candidate of candidates) {
    const key = comparable(candidate.value);
    const fuller = [...groups.keys()].find((other) => isPartOf(key, other));
    const shorter = [...groups.keys()].find((other) => isPartOf(other, key));
    const known = groups.get(fuller ?? shorter ?? key) ?? [];
    if (shorter !== undefined && fuller === undefined) groups.delete(shorter);
    // The fuller form stands first, for it gives the value.
    groups.set(fuller ?? key, fuller !== undefined ? [...known, candidate] : [candidate, ...known]);
  }
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const strongest = Math.max(...same.map(({ confidence }) => confidence));
    const again = Math.min(agreement.times, new Set(same.map((one) => one.heard)).size - 1);
    const agreed = strongest + agreement.each * again;
    return [
      {
        value: first.value,
        candidates: same,
        confidence: Math.max(strongest, Math.min(agreement.most, agreed)),
        latest: Math.max(...same.map((one) => heard.indexOf(one.heard))),
      },
    ];
  });
}

/** "Jo" is part of "Jo May"; numbers and codes are never part of each other. */
function isPartOf(part: FieldValue, whole: FieldValue): boolean {
  return (
    typeof part === 'string' &&
    typeof whole === 'string' &&
    !/\d|@/.test(whole) &&
    part.length >= 2 &&
    (whole.startsWith(part) || whole.endsWith(part))
  );
}

/** The value that stands in the end: the surest; of close ones the correction, the most said, the latest. */
function settle(groups: Group[], heard: Heard[]): Group[] {
  const ordered = [...groups].sort((a, b) => b.confidence - a.confidence);
  const best = ordered[0];
  if (!best) return [];
  const rivals = ordered.filter((one) => best.confidence - one.confidence <= close);
  if (rivals.length < 2 && saidLater(best, ordered))
    return [{ ...best, confidence: best.confidence * doubt.otherMessage }, ...ordered.slice(1)];
  if (rivals.length < 2) return ordered;
  const corrected = rivals.filter((one) => heard[one.latest]?.corrects);
  // A correction takes back what was said before it, not what is said after it.
  const since = Math.max(...corrected.map(({ latest }) => latest));
  const left = corrected.length > 0 ? rivals.filter(({ latest }) => latest >= since) : rivals;
  const winner = left.reduce((a, b) => preferred(a, b));
  const others = ordered.filter((one) => one !== winner);
  if (
    corrected.includes(winner) &&
    others.every((one) => one.latest < winner.latest || !rivals.includes(one))
  )
    return [winner, ...others];
  const losers = rivals.filter((one) => one !== winner);
  const together = losers.some((one) => one.latest === winner.latest);
  const factor = outvoted(winner, losers)
    ? doubt.outvoted
    : together
      ? doubt.sameMessage
      : doubt.otherMessage;
  return [{ ...winner, confidence: winner.confidence * factor }, ...others];
}

/** A day that may be meant was named after this one: which of them stands is not sure. */
function saidLater(best: Group, groups: Group[]): boolean {
  const isDay = (value: FieldValue) => /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  return groups.some(
    ({ value, confidence, latest }) =>
      isDay(value) && latest > best.latest && confidence >= maybeMeant,
  );
}

const timesSaid = ({ candidates }: Group) => new Set(candidates.map((one) => one.heard)).size;

/** Asked again and again, the customer gave one answer more often: the others were misheard. */
function outvoted(winner: Group, losers: Group[]): boolean {
  const questions = new Set(
    [winner, ...losers].flatMap(({ candidates }) => candidates.map((one) => one.heard.asked)),
  );
  return (
    questions.size === 1 &&
    !questions.has('') &&
    losers.every((one) => timesSaid(one) < timesSaid(winner))
  );
}

function preferred(a: Group, b: Group): Group {
  const times = b.candidates.length - a.candidates.length;
  return times > 0 || (times === 0 && b.latest > a.latest) ? b : a;
}

/** The words that speak for a value, the strongest first, at most three. */
function evidenceOf(candidates: Candidate[]): [Evidence, ...Evidence[]] | null {
  const [first, ...further] = [...candidates]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 3)
    .map(({ heard: { message }, quote }) => ({ messageId: message.id, quote }));
  return first ? [first, ...further] : null;
}

/** What the same words may mean as well. */
function otherReading({ candidates, ...group }: Group): Group[] {
  const open = candidates.find(({ otherwise }) => otherwise !== undefined);
  return open?.otherwise === undefined
    ? []
    : [{ ...group, value: open.otherwise, candidates: [open] }];
}

/** A value with a form, a name, or a text after its label; null where the customer gave none. */
export function predictEntity(cue: Cue, cues: Cue[], heard: Heard[]): Prediction | null {
  const groups = group(candidatesFor(cue, cues, heard), heard);
  const [only, another] = groups;
  const [named] = only?.candidates ?? [];
  if (cue.field.type === 'currency' && only && named && !another)
    only.confidence = asOnlyAmount(named, only.confidence, cue, cues);
  const [best, ...others] = settle(groups, heard);
  const evidence = best && evidenceOf(best.candidates);
  if (!best || !evidence) return null;
  return {
    field: cue.field.name,
    value: best.value,
    confidence: best.confidence,
    undecided: best.candidates.every(({ ceiling }) => ceiling !== undefined),
    evidence,
    basis: 'quoted',
    alternatives: [...otherReading(best), ...others]
      .slice(0, 2)
      .flatMap(({ value, confidence, candidates }) => {
        const words = evidenceOf(candidates);
        const noSurer = Math.min(best.confidence, confidence);
        return words ? [{ value, confidence: noSurer, evidence: words }] : [];
      }),
    predictor: 'embedded',
  };
}
