import type { CaseField, FieldValue } from '@/lib/domain/case';

/** A value as the text that RT keeps. */
export function textOf(value: FieldValue | null): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value ?? '').trim();
}

const yes = ['yes', 'true', '1'];
const no = ['no', 'false', '0'];

/** A text that does not fit the type stays one: it stands there, and people should see it. */
function numberIn(text: string): FieldValue {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

function booleanIn(text: string): FieldValue {
  const word = text.toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : text;
}

/** RT takes options in any case and keeps its own. */
function optionIn(text: string, { options = [] }: CaseField): FieldValue {
  const word = text.toLowerCase();
  return options.find(({ value }) => value.toLowerCase() === word)?.value ?? text;
}

/** What RT keeps as a text, in the type of the case field. */
export function valueOf(kept: string, field: CaseField): FieldValue | null {
  const text = kept.replaceAll('\r\n', '\n').trim();
  if (text === '') return null;
  switch (field.type) {
    case 'number':
    case 'currency':
      return numberIn(text);
    case 'boolean':
      return booleanIn(text);
    case 'choice':
      return optionIn(text, field);
    case 'date':
      // Moments come as `2026-12-01T00:00:00Z`.
      return text.slice(0, 'YYYY-MM-DD'.length);
    case 'text':
    case 'multiline':
    case 'email':
    case 'phone':
      return text;
  }
}
