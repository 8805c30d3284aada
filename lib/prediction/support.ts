import type { CaseField, FieldValue } from '@/lib/domain/case';
import { words } from './embedded/words';
import type { DateOrder } from './values/dateOrder';
import { findValues, hasForm } from './values/find';
import { findSpelled } from './values/spoken';

const longestText = 500;

/** Whether the text holds the value as words of its own, however they are spaced or joined. */
function holdsText(text: string, value: string): boolean {
  const wanted = words(value).join('');
  if (wanted === '' || wanted.length > longestText) return false;
  const said = words(text);
  const stands = said.some((_, start) => {
    let rest = wanted;
    for (let place = start; rest !== '' && place < said.length; place += 1) {
      const word = said[place] ?? '';
      if (!rest.startsWith(word)) return false;
      rest = rest.slice(word.length);
    }
    return rest === '';
  });
  return stands || findSpelled(text).some((run) => run.characters === wanted.toUpperCase());
}

const digitsOf = (value: FieldValue) => String(value).replace(/\D/g, '').replace(/^0+/, '');

/** A value as a quote gives it, and how sure that quote alone lets it be. */
export interface Support {
  value: FieldValue;
  ceiling: number;
  /** What the same words may mean as well. */
  otherwise?: FieldValue;
}

const sure = (value: FieldValue): Support => ({ value, ceiling: 1 });

/**
 * The value as the quote gives it, or null if the quote does not hold it. `at` (Unix milliseconds)
 * is when the quote was written, `order` how the conversation writes dates in figures. A phone number
 * keeps the form in which it was said: a country that nobody named is not added.
 */
export function supportIn(
  field: CaseField,
  value: FieldValue,
  quote: string,
  at: number,
  order: DateOrder | null = null,
): Support | null {
  if (field.type === 'boolean') return sure(value);
  if (!hasForm(field)) return holdsText(quote, String(value)) ? sure(value) : null;
  const found = findValues(field, quote, at, order);
  const same = found.find((one) => one.value === value || one.otherwise === value);
  if (same) {
    const otherwise = same.value === value ? same.otherwise : same.value;
    return { value, ceiling: same.ceiling ?? 1, ...(otherwise !== undefined && { otherwise }) };
  }
  if (field.type !== 'phone') return null;
  const national = found.find(
    (one) => digitsOf(one.value).length >= 6 && digitsOf(value).endsWith(digitsOf(one.value)),
  );
  return national ? sure(national.value) : null;
}

/** The same without how sure it is. */
export function valueInQuote(...asked: Parameters<typeof supportIn>): FieldValue | null {
  return supportIn(...asked)?.value ?? null;
}
