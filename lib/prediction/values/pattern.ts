import { stopwords } from '../embedded/stopwords';
import { fold } from '../embedded/words';
import { isSafePattern } from '@/lib/config/safePattern';
import { withoutOverlaps, type Found } from './found';
import { findSpelled } from './spoken';

/** Longer runs are not looked at: with `isSafePattern` this bounds what a hostile text can cost. */
const longestValue = 80;
const lettersOnly = 0.15;
const joints = /[\s-]/g;

type Fit = (text: string) => string | null;

/** The same few patterns are asked for with every message, and compiling one takes longer than using it. */
const compiled = new Map<string, Fit>();
const mostCompiled = 200;

/** How texts fit an admin's pattern; one that does not compile or may not end soon fits nothing, and the configuration says so. */
function fitting(pattern: string): Fit {
  const known = compiled.get(pattern);
  if (known) return known;
  if (compiled.size >= mostCompiled) compiled.clear();
  const fit = compile(pattern);
  compiled.set(pattern, fit);
  return fit;
}

function compile(pattern: string): Fit {
  if (!isSafePattern(pattern)) return () => null;
  let whole: RegExp;
  let strict: RegExp;
  try {
    whole = new RegExp(`^(?:${pattern})$`, 'iu');
    strict = new RegExp(whole.source, 'u');
  } catch {
    return () => null;
  }
  return (text) => {
    if (text.length > longestValue) return null;
    const trimmed = text.trim();
    const forms = [trimmed, trimmed.replace(joints, ''), dashed(trimmed)];
    const form = forms.find((one) => whole.test(one));
    if (form === undefined) return null;
    const upper = form.toUpperCase();
    return !strict.test(form) && strict.test(upper) ? upper : form;
  };
}

/**
 * The value as the pattern wants it: as it stands, without inner spaces and dashes, or with the dash
 * that people leave out, and in upper case if only that matches. Null if none does.
 */
export function fitPattern(text: string, pattern: string): string | null {
  return fitting(pattern)(text);
}

/** `ord 104233` and `ORD104233` as `ord-104233`: people leave the dash out. */
function dashed(text: string): string {
  return text.replace(/^([a-z]+)[\s-]*(?=\d)/i, '$1-');
}

/** Whether the pattern holds letters of its own, as `ORD-\d+`: then its form alone is proof. */
function isTelling(pattern: string): boolean {
  const literal = pattern.replace(/\\[a-zA-Z]|\[[^\]]*\]|\{[^}]*\}|\(\?[:=!]/g, '');
  return /\p{L}{2}/u.test(literal) || /\[A-Z\]\{\d.*-.*\\d/.test(pattern);
}

interface Reading {
  value: string;
  strength: number;
}

const single = /[\p{L}\p{N}][\p{L}\p{N}_./-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;
const mostJoined = 4;

/** Values of an admin's form, also written with inner spaces or dashes, or spelled out. */
export function findPattern(text: string, pattern: string): Found[] {
  const runs = findSpelled(text);
  if (runs.length === 0 && !/\p{N}|\p{Lu}{5}/u.test(text)) return [];
  const strength = isTelling(pattern) ? 0.95 : 0.4;
  const fit = fitting(pattern);
  const read = (words: string): Reading | null => {
    const hasDigit = /\p{N}/u.test(words);
    // Without a digit it may be any word: only capitals look like a code, and a cue must say so.
    const value = hasDigit || /^\p{Lu}{5,}$/u.test(words) ? fit(words) : null;
    return value === null ? null : { value, strength: hasDigit ? strength : lettersOnly };
  };
  const spelled = runs.flatMap(({ characters, quote, index }) => {
    const value = fit(characters);
    return value ? [{ value, quote, index, strength }] : [];
  });
  const tokens = [...text.matchAll(single)];
  const alone = tokens.flatMap(({ 0: quote, index }) => {
    const value = read(quote);
    return value ? [{ ...value, quote, index }] : [];
  });
  return withoutOverlaps([...alone, ...spelled, ...joinedWords(text, tokens, read)]);
}

/** Holds a digit, or is one letter: the parts of a code are so, words are not. */
const isCoded = (part: string) => (part.length === 1 && !isWord(part)) || /\p{N}/u.test(part);
const longestPrefix = 4;
/** A little word in small letters is no prefix: "and 22B". */
const isWord = (word: string) =>
  /^(?:id|no|nr|ref|code)$/i.test(word) ||
  (word === word.toLowerCase() && stopwords.has(fold(word)));

/**
 * Two to four neighbouring words read as one value: `ORD 104233`, `1234 5678 90`. All are coded;
 * the first may be a short prefix instead.
 */
function joinedWords(
  text: string,
  tokens: RegExpExecArray[],
  read: (words: string) => Reading | null,
): Found[] {
  const coded = tokens.map(([word]) => isCoded(word));
  const found: Found[] = [];
  tokens.forEach(({ 0: first, index }, start) => {
    if (!coded[start] && (first.length > longestPrefix || isWord(first))) return;
    let end = index + first.length;
    for (let next = start + 1; next < start + mostJoined && coded[next]; next += 1) {
      const token = tokens[next];
      if (!token || !/^[ \u00A0-]$/.test(text.slice(end, token.index))) return;
      end = token.index + token[0].length;
      const quote = text.slice(index, end);
      const value = read(quote);
      if (value) found.push({ ...value, quote, index });
    }
  });
  return found;
}
