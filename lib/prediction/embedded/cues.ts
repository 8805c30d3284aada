import type { CaseField } from '@/lib/domain/case';
import { conceptsAt } from './concepts';
import { isBirth, kindOf, type TextKind } from './kinds';
import { remembered } from '../remembered';
import { rolesAt, rolesIn } from './roles';
import { shapesOf } from '../values/shape';
import { stopwords } from './stopwords';
import { fold, stem, words } from './words';

/** Words of a label that many fields share and that alone point to none of them. */
const generic = new Set(
  'id ids number numbers no nr num code nummer numero numéro numer reference ref customer kunde kunden cliente client klient klienta your full the of de der des du del do da level type'
    .split(' ')
    .map((word) => stem(fold(word))),
);

/**
 * Names of things that hold the name of another: an e-mail address is no address, a user name no
 * name. Each is read as one word.
 */
const compounds: [RegExp, string][] = [
  [/\S+@\S+|https?:\/\/\S+|\bwww\.\S+/gi, ' '],
  [
    /\b(?:e-?mail[- ]?(?:address(?:es)?|adressen?|id)|(?:direcci[oó]n|adresse|endere[cç]o|adres) (?:de )?(?:correo(?: electr[oó]nico)?|courriel|e-?mail|mail|[eé]lectronique|eletr[oó]nico|mailowy)|correo electr[oó]nico|e-mail)\b/giu,
    'email',
  ],
  [
    /\b(?:user ?(?:name|id)|nombre de usuario|nom d['’]utilisateur|nome de (?:utilizador|usu[aá]rio)|nazw[aęy] u[zż]ytkownika)(?!\p{L})/giu,
    'username',
  ],
  [/\bkundennamen?\b/gi, 'kunden name'],
];

const joined = (text: string) =>
  compounds.reduce((read, [form, word]) => read.replace(form, word), text);

/** What a field is asked for by: groups of terms, one for each telling word of its label. */
export interface Cue {
  field: CaseField;
  kind: TextKind;
  /** The telling words of the label themselves. */
  stems: Set<string>;
  terms: Set<string>;
  /** What any field of its type is asked for by, as `@day`: it points here only if nothing else is named. */
  asks: Set<string>;
  /** What a text that holds its value is about: the roles and ideas of label and description. */
  about: Set<string>;
  shapes: ReturnType<typeof shapesOf>;
}

/** Roles that say what kind of value a field holds, and not which. */
const broad = new Set('@name @day @amount @people @thing @reach @count @payment @harm'.split(' '));
/** Among them those that nevertheless say what a text with the value is about. */
const topical = new Set(['@payment', '@harm']);

const asksOfText: Partial<Record<TextKind, string[]>> = {
  personName: ['@name', '#name'],
  company: ['@company'],
  place: ['@place'],
  identifier: ['#number'],
};

function asksOf({ type }: CaseField, kind: TextKind): string[] {
  switch (type) {
    case 'date':
      return ['@day', '@begin'];
    case 'currency':
      return ['@amount', '@payment'];
    case 'number':
      return ['@count'];
    case 'phone':
      return ['@reach', '#phone'];
    case 'text':
      return asksOfText[kind] ?? [];
    default:
      return [];
  }
}

/** Roles by the label; the description tells more where the label tells none. */
function rolesOf({ label, description, type }: CaseField, kind: TextKind): string[] {
  if (type === 'boolean' || type === 'choice') return [];
  const named = rolesIn(label);
  const roles = [...(named.size > 0 ? named : rolesIn(description ?? ''))];
  return roles.filter((role) => {
    if (role === '@people') return type === 'number';
    if (role === '@start' || role === '@end' || role === '@begin') return type === 'date';
    if (role === '@thing') return type === 'text' && kind === 'other';
    return !broad.has(role);
  });
}

/** The cue of a field, from its label (`Order ID` is asked for by "order", by "purchase" …). */
export function cueOf(field: CaseField): Cue {
  const kind = kindOf(field);
  const said = words(joined(field.label));
  const stems = said.map(stem);
  const telling = said
    .filter((one) => !stopwords.has(one))
    .map(stem)
    .filter((one) => !generic.has(one));
  const used = telling.length > 0 ? telling : stems;
  const roles = rolesOf(field, kind);
  const about = readWords(`${field.label} ${field.description ?? ''}`).flat();
  return {
    field,
    kind,
    stems: new Set(
      used.filter((one) => used.length === 1 || !conceptsAt([one], 0).includes('#number')),
    ),
    terms: new Set([
      ...used.flatMap((one, place) => [one, ...phrases(stems, one, place)]),
      ...roles,
    ]),
    asks: new Set(asksOf(field, kind)),
    about: new Set(
      about.filter((term) => topical.has(term) || (/^[#@]/.test(term) && !broad.has(term))),
    ),
    shapes: shapesOf(field.examples),
  };
}

function phrases(stems: string[], one: string, place: number): string[] {
  const start = Math.max(place, stems.indexOf(one));
  return conceptsAt(stems, start);
}

interface Mention {
  /** The place of the word, counted from the start. */
  word: number;
  /** How many of the field's terms are named there. */
  count: number;
}

/** What each word of a text says: its stem, and the ideas of phrases that begin with it. */
export type WordTerms = readonly (readonly string[])[];

/** The words of a text for looking for cues, read once for all fields. */
export const readWords = remembered((text: string): WordTerms => {
  const stems = words(joined(text)).map(stem);
  return stems.map((one, place) => [
    one,
    ...conceptsAt(stems, place),
    ...rolesAt(stems, place),
    ...headOf(one),
  ]);
});

const shortestCompound = 8;

/** German joins words: a "Kontonummer" names the account too. */
function headOf(word: string): string[] {
  if (word.length < shortestCompound) return [];
  const head = /^(\p{L}{4,}?)s?(?:numm|nummer|code|namen?|datum|adress)$/u.exec(word)?.[1];
  return head === undefined ? [] : [stem(head), ...conceptsAt([stem(head)], 0)];
}

/** The last place where the words name the field; null where they do not. */
export function lastMention(said: WordTerms, cue: Cue): Mention | null {
  for (let word = said.length - 1; word >= 0; word -= 1) {
    const count = (said[word] ?? []).filter((term) => cue.terms.has(term)).length;
    if (count > 0) return { word, count };
  }
  return null;
}

/**
 * Whether words ask for the field by name. Ideas are wide ("policy" and "claim" are one): they count
 * only where the words of no other label stand.
 */
export function asksByName(asked: WordTerms, cue: Cue, cues: Cue[]): boolean {
  if (holds(asked, cue.stems)) return true;
  return (
    holds(asked, cue.terms) && cues.every((other) => other === cue || !holds(asked, other.stems))
  );
}

/** The same by a word of its label or by a role that is its own. */
export function asksExactly(asked: WordTerms, cue: Cue): boolean {
  return asked.some((said) =>
    said.some((term) => cue.stems.has(term) || (term.startsWith('@') && cue.terms.has(term))),
  );
}

const holds = (asked: WordTerms, terms: Set<string>) =>
  asked.some((said) => said.some((term) => terms.has(term)));

const holdsCode = ({ kind, field }: Cue) => kind === 'identifier' || field.pattern !== undefined;

/** Types of which one question names one field: "when?" asks for the only date. */
const single = new Set(['date', 'currency', 'number']);

/** Whether words ask for a field by what any of its type is asked for, and for no other by name. */
export function asksBroadly(asked: WordTerms, cue: Cue, cues: Cue[]): boolean {
  return (
    asked.some((terms) => terms.some((term) => cue.asks.has(term))) &&
    cues.every(
      (other) =>
        other === cue ||
        (single.has(cue.field.type)
          ? other.field.type !== cue.field.type || isBirth(other.field)
          : !holds(asked, other.stems) && !(cue.kind === 'identifier' && holdsCode(other))),
    )
  );
}

/** The field that the words just before a value name last, if any does. */
export function namedJustBefore(before: string, cues: Cue[]): Cue | null {
  const said = readWords(before);
  let best: { cue: Cue; mention: Mention } | null = null;
  for (const cue of cues) {
    const mention = lastMention(said, cue);
    if (!mention) continue;
    const nearer = !best || mention.word > best.mention.word;
    const clearer = best?.mention.word === mention.word && mention.count > best.mention.count;
    if (nearer || clearer) best = { cue, mention };
  }
  return best?.cue ?? null;
}
