import type { JsonValue } from 'jsonpath-rfc9535';
import type { FieldPlace } from '@/lib/config/places';
import type { CaseField, FieldValue } from '@/lib/domain/case';
import { wordsOf } from './fill';
import { fieldAt } from './read';

const yes = /^(?:true|yes|1)$/i;
const no = /^(?:false|no|0)$/i;

/** A value of the server in the type of its field; what does not fit stays a text, so that people see it. */
function typed({ type, options = [] }: CaseField, value: FieldValue): FieldValue {
  const text = String(value).replace(/\r\n?/g, '\n');
  switch (type) {
    case 'number':
    case 'currency':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'boolean':
      if (yes.test(text)) return true;
      return no.test(text) ? false : text;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}(?=$|T|\s)/.exec(text)?.[0] ?? text;
    case 'choice':
      // Servers that know options in any case have their own.
      return options.find((one) => one.value.toLowerCase() === text.toLowerCase())?.value ?? text;
    case 'text':
    case 'multiline':
    case 'email':
    case 'phone':
      return text;
  }
}

/** A value of a case as it stands in the server. */
export function sentValue(at: FieldPlace, value: FieldValue | null): FieldValue | null {
  if (typeof at === 'string') return value;
  if (value === null) return at.none ?? null;
  const { map = {} } = at;
  const theirs = Object.hasOwn(map, String(value)) ? (map[String(value)] ?? value) : value;
  return at.write === undefined ? theirs : wordsOf(at.write, new Map([['value', theirs]]));
}

/** What stands in a record as the value of a case field; null while it is empty. */
export function keptValue(field: CaseField, at: FieldPlace, record: JsonValue): FieldValue | null {
  const there = fieldAt(at, record);
  if (there === null) return null;
  const { map = {}, none } = typeof at === 'string' ? {} : at;
  const [ours] = Object.entries(map).find(([, theirs]) => String(theirs) === String(there)) ?? [];
  if (ours === undefined && none !== undefined && String(none) === String(there)) return null;
  return typed(field, ours ?? there);
}
