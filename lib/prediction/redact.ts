import { findEmails } from './values/email';
import { withoutOverlaps, type Found } from './values/found';
import { findIbans } from './values/iban';
import { findPhones } from './values/phone';

/** Texts with personal data replaced, and the way back. */
export interface Redaction {
  mask(text: string): string;
  /** Puts back every placeholder that `mask` made; others stay as they are. */
  restore(text: string): string;
  /** Every placeholder that was made, and what it stands for. */
  masked(): Record<string, string>;
}

/** What is masked by a name of its own; every other entry of `prediction.redact` is an expression. */
const redactedKinds: readonly string[] = ['email', 'phone', 'card', 'iban'];

interface Secret {
  kind: string;
  found: Found[];
}

const wideGap = String.raw`[ \u00A0._/\-\p{Cf}]{0,3}`;
/** Digits of any width: some keyboards type `４１１１`. */
const cardForm = new RegExp(
  String.raw`(?<!\p{Nd})\p{Nd}(?:${wideGap}\p{Nd}){12,18}(?!\p{Nd})`,
  'gu',
);
/** Luhn's check digit (ISO/IEC 7812-1). */
export function isCard(text: string): boolean {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const doubled = Number(digit) * (place % 2 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

function matches(text: string, form: RegExp): Found[] {
  return [...text.matchAll(form)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ value: match[0], quote: match[0], index: match.index, strength: 1 }));
}

/** A number that may be a phone number is masked too, under a name that claims less. */
const surelyPhone = 0.6;
const shortestNumber = 9;

function findSecrets(text: string, kinds: string[]): Secret[] {
  const phones = kinds.includes('phone') ? findPhones(text) : [];
  const own = kinds.filter((kind) => !redactedKinds.includes(kind));
  return [
    // What somebody wrote in the form of a placeholder must never be taken for one.
    { kind: 'TEXT', found: matches(text, placeholderForm) },
    { kind: 'IBAN', found: kinds.includes('iban') ? findIbans(text) : [] },
    {
      kind: 'CARD',
      found: kinds.includes('card')
        ? matches(text, cardForm).filter(({ quote }) => isCard(quote))
        : [],
    },
    { kind: 'PRIVATE', found: own.flatMap((source) => matches(text, expression(source))) },
    { kind: 'EMAIL', found: kinds.includes('email') ? findEmails(text) : [] },
    { kind: 'PHONE', found: phones.filter(({ strength }) => strength >= surelyPhone) },
    {
      kind: 'NUMBER',
      found: phones.filter(
        ({ strength, value }) => strength < surelyPhone && String(value).length >= shortestNumber,
      ),
    },
  ];
}

const placeholderForm = /\[[A-Z]+_\d+\]/g;

/** An admin's expression; the configuration refuses those that do not compile. */
export const expression = (source: string) => new RegExp(source, 'giu');

/**
 * Masks what `kinds` names (`email`, `phone`, `card`, `iban`, or a regular expression of the admin)
 * by placeholders as `[EMAIL_1]`, the same for the same value.
 *
 * @param known placeholders of earlier runs and what they stand for; they are used again.
 */
export function createRedaction(kinds: string[], known: Record<string, string> = {}): Redaction {
  const byPlaceholder = new Map(Object.entries(known));
  const byValue = new Map(Object.entries(known).map(([made, value]) => [value, made]));
  const placeholder = (kind: string, value: string): string => {
    const made = byValue.get(value) ?? `[${kind}_${byValue.size + 1}]`;
    byValue.set(value, made);
    byPlaceholder.set(made, value);
    return made;
  };
  return {
    mask(text) {
      const secrets = findSecrets(text, kinds);
      const found = withoutOverlaps(secrets.flatMap((secret) => secret.found));
      const names = found.map((one) => {
        const kind = secrets.find((secret) => secret.found.includes(one))?.kind ?? 'PRIVATE';
        return placeholder(kind, one.quote);
      });
      return found.reduceRight((masked, one, place) => {
        const end = one.index + one.quote.length;
        return masked.slice(0, one.index) + (names[place] ?? '') + masked.slice(end);
      }, text);
    },
    restore: (text) => text.replace(placeholderForm, (made) => byPlaceholder.get(made) ?? made),
    masked: () => Object.fromEntries(byPlaceholder),
  };
}
