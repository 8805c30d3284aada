import type { Found } from './found';

const gap = String.raw`[ \u00A0.\-\p{Cf}]{0,3}`;
const form = new RegExp(
  String.raw`(?<![A-Z0-9])[A-Z]{2}\d{2}(?:${gap}[A-Z0-9]){11,30}(?![A-Z0-9])`,
  'giu',
);
const shortest = 15;

/** The remainder check of ISO 13616: letters count 10 to 35, modulo 97 is 1. */
export function isIban(text: string): boolean {
  const bare = text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(bare)) return false;
  const numeric = Array.from(bare.slice(4) + bare.slice(0, 4))
    .map((sign) => Number.parseInt(sign, 36))
    .join('');
  return Array.from(numeric).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** The longest beginning that checks: words may follow that could belong to it. */
function checked(text: string): string | null {
  for (let length = text.length; length >= shortest; length -= 1) {
    const part = text.slice(0, length);
    if (/\w$/.test(part) && isIban(part)) return part;
  }
  return null;
}

/** Account numbers that pass the check, in upper case, spaced as they stand; also one right after another. */
export function findIbans(text: string): Found[] {
  const found: Found[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const quote = checked(match[0]);
    if (quote === null) {
      form.lastIndex = match.index + 1;
      continue;
    }
    form.lastIndex = match.index + quote.length;
    found.push({ value: quote.toUpperCase(), quote, index: match.index, strength: 0.95 });
  }
  return found;
}
