import { stopwords } from '../embedded/stopwords';
import { fold } from '../embedded/words';
import { findAll, overlaps, type Found, type Reading } from './found';
import { findSpelled } from './spoken';

/** How much the form of a code proves: a prefix that all examples share, letters beside digits, digits. */
const strengths = { prefixed: 0.9, long: 0.82, mixed: 0.6, digits: 0.3 };
/** Nothing but a code is as long, of letters and digits. */
const long = 9;

interface Shape {
  strength: number;
  whole: RegExp;
  anywhere: RegExp;
  /** The same without its separators, as codes are spelled. */
  spelled: RegExp;
}

type Run = { kind: 'letters' | 'digits' | 'mark'; text: string };

function runsOf(example: string): Run[] {
  return [...example.matchAll(/\p{Lu}+|\d+|[^\p{L}\d]+/gu)].map(([text]) => ({
    kind: /\p{L}/u.test(text) ? 'letters' : /\d/.test(text) ? 'digits' : 'mark',
    text,
  }));
}

const isCode = (example: string) => /\d/.test(example) && !/\p{Ll}/u.test(example);
const kindsOf = (runs: Run[]) =>
  runs
    .filter(({ kind }) => kind !== 'mark')
    .map(({ kind }) => kind)
    .join(' ');

/** Lengths as the examples have them; where they differ, one more or less is as likely. */
function count(texts: string[], isLoose: boolean): string {
  const lengths = texts.map((text) => text.length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (isLoose) return `{1,${most + 1}}`;
  return least === most ? `{${least}}` : `{${Math.max(1, least - 1)},${most + 1}}`;
}

/** What examples of the same make have in common, part by part. */
function shapeOf(same: Run[][]): Shape | null {
  const [first] = same;
  if (!first) return null;
  const partsOf = (runs: Run[]) => runs.filter(({ kind }) => kind !== 'mark');
  const parts = partsOf(first).map((_, place) =>
    same.map((runs) => partsOf(runs)[place]?.text ?? ''),
  );
  const shared = (texts: string[]) => texts.length > 1 && new Set(texts).size === 1;
  const marks = [...new Set(same.flatMap((runs) => runs.filter(({ kind }) => kind === 'mark')))];
  const dotted = marks.some(({ text }) => text === '.');
  const forms = parts.map((texts, place) =>
    /\d/.test(texts[0] ?? '')
      ? `\\d${count(texts, dotted)}`
      : place === 0 && shared(texts)
        ? (texts[0] ?? '')
        : `[A-Z]${count(texts, false)}`,
  );
  const mark = marks.some(({ text }) => text === '/') ? '[ /-]?' : '[ -]?';
  const joined = forms.join(dotted ? '\\.' : mark);
  const [prefix = []] = parts;
  const lettered = /[A-Z]/.test(first.map(({ text }) => text).join(''));
  const shortest = Math.min(
    ...same.map(
      (runs) =>
        partsOf(runs)
          .map(({ text }) => text)
          .join('').length,
    ),
  );
  const strength =
    shared(prefix) && (prefix[0] ?? '').length > 1 && lettered
      ? strengths.prefixed
      : lettered
        ? shortest >= long
          ? strengths.long
          : strengths.mixed
        : strengths.digits;
  return {
    strength,
    whole: new RegExp(`^${joined}$`, 'iu'),
    anywhere: new RegExp(
      String.raw`(?<![\p{L}\p{N}.@_/-])${joined}(?![\p{L}\p{N}@_/]|[.,-]\p{N})`,
      'giu',
    ),
    spelled: new RegExp(`^${forms.join('')}$`),
  };
}

/**
 * The shapes of codes that an admin's examples show (`RES-20418` is letters, a dash, five digits),
 * those of the same make as one; empty where the examples are words.
 */
export function shapesOf(examples: string[] = []): Shape[] {
  const groups = new Map<string, Run[][]>();
  for (const runs of examples.filter(isCode).map(runsOf)) {
    const key = kindsOf(runs);
    groups.set(key, [...(groups.get(key) ?? []), runs]);
  }
  return [...[...groups.values()].flatMap((same) => shapeOf(same) ?? []), ...mixtureOf(examples)];
}

/** `H4K219` and `R70QXB`: six letters and digits in any order, so no other order is wrong. */
function mixtureOf(examples: string[]): Shape[] {
  const lengths = new Set(examples.map((one) => one.length));
  const [length = 0] = lengths;
  const isMixture =
    new Set(examples.map((one) => kindsOf(runsOf(one)))).size > 1 &&
    lengths.size === 1 &&
    examples.every((one) => /^(?=.*[A-Z])(?=.*\d)[A-Z\d]{5,}$/.test(one));
  if (!isMixture) return [];
  const form = String.raw`(?=[A-Z\d]*[A-Z])(?=[A-Z\d]*\d)[A-Z\d]{${length}}`;
  return [
    {
      strength: length >= long ? strengths.long : strengths.mixed,
      whole: new RegExp(`^${form}$`, 'iu'),
      anywhere: new RegExp(
        String.raw`(?<![\p{L}\p{N}.@_/-])${form}(?![\p{L}\p{N}@_/]|[.,-]\p{N})`,
        'giu',
      ),
      spelled: new RegExp(`^${form}$`),
    },
  ];
}

/** Small letters are rarely a code's, unless they are its prefix: "at 1200", "may 2026". */
function read(match: string, strength: number): Reading | null {
  const value = match.toUpperCase();
  const isLower = match !== value && strength < strengths.prefixed;
  const [letters = ''] = /\p{L}+/u.exec(match) ?? [];
  if (isLower && stopwords.has(fold(letters))) return null;
  return { value, strength: isLower ? strengths.digits : strength };
}

/** Codes of these shapes, written or spelled out. */
export function findShaped(text: string, shapes: Shape[]): Found[] {
  const spelled = findSpelled(text);
  return shapes.flatMap((shape) => {
    const written = findAll(text, shape.anywhere, ([match]) => read(match, shape.strength));
    const dictated = spelled
      .filter((one) => shape.spelled.test(one.characters))
      .map(({ characters, quote, index }) => ({
        value: characters,
        quote,
        index,
        strength: shape.strength,
      }));
    return [
      ...written,
      ...dictated.filter((one) => !written.some((other) => overlaps(one, other))),
    ];
  });
}

/** Whether a value has one of these shapes. */
export function fitsShape(value: string, shapes: Shape[]): boolean {
  return shapes.some(({ whole }) => whole.test(value));
}
