import type { JsonValue } from 'jsonpath-rfc9535';
import type { HttpSettings } from '@/lib/config/http';
import type { CaseField, FieldValue } from '@/lib/domain/case';
import { keeperOf } from '@/lib/domain/keeper';
import type { CaseRecord, RecordDraft } from '../record';
import type { Data } from './fill';
import { nodesAt, textAt, type Answer } from './read';
import { keptValue, sentValue } from './values';

type Described = Pick<HttpSettings, 'system' | 'baseURL' | 'paths' | 'fields'>;

/** Placeholders of a draft, by name. */
export function draftData({ fields }: Described, draft: RecordDraft): Data {
  const { conversationKey, customer, subject, values } = draft;
  const places = Object.entries(fields);
  return new Map<string, FieldValue | null>([
    ['conversationKey', conversationKey],
    ['customer.name', customer.name],
    ['customer.email', customer.email],
    ['subject', subject],
    ...Object.entries(values).map(([name, value]) => [`fields.${name}`, value] as const),
    ...places.map(([name, at]) => [`fields.${name}`, sentValue(at, values[name] ?? null)] as const),
  ]);
}

/** Only pages: an address of another kind could run in the panel. */
function pageAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}

/** What is kept, as a text: the version where the server tells none. */
const fingerprint = (...kept: unknown[]) => JSON.stringify(kept);

/** A record of the server; null where it has no id, or no version although it should. */
export function recordIn(
  settings: Described,
  known: CaseField[],
  record: JsonValue,
  headers: Headers,
): CaseRecord | null {
  const { paths, fields } = settings;
  const id = textAt(paths.id, record, headers);
  if (id === null) return null;
  const kept = known.flatMap((field) => {
    const at = fields[field.name];
    return at === undefined ? [] : [[field.name, keptValue(field, at, record)] as const];
  });
  const conversationKey = textAt(paths.conversationKey, record, headers);
  const version = paths.version
    ? textAt(paths.version, record, headers)
    : fingerprint(conversationKey, kept);
  if (version === null) return null;
  const label = textAt(paths.label, record, headers, id) ?? `#${id}`;
  const url = pageAddress(textAt(paths.url, record, headers, encodeURIComponent(id)));
  return {
    reference: { ...keeperOf(settings), id, label, url },
    conversationKey,
    values: Object.fromEntries(kept),
    version,
    status: textAt(paths.status, record, headers),
  };
}

/** The records of a list, or the single one; null where nothing stands there. */
export function listIn(path: string, { body }: Answer): JsonValue[] | null {
  const [there = null] = nodesAt(path, body);
  if (there === null) return null;
  return Array.isArray(there) ? there : [there];
}

/** Orders ids that are numbers; others keep the order in which the server has them. */
export function byAge(one: string, other: string): number {
  if (!/^\d+$/.test(one) || !/^\d+$/.test(other)) return 0;
  return Number(BigInt(one) - BigInt(other));
}
