import { placeholdersIn } from './placeholders';
import { everyField, sentOf } from './request';
import type { Configuration } from './schema';

type Settings = Configuration['record'];
type Described = Extract<Settings, { system: 'http' }>;

interface Reference {
  /** Below `record`. */
  path: string;
  /** Of the case field. */
  name: string;
}

/** Case fields in the placeholders of what writes a record. */
function heldFields({ create, update }: Described): Reference[] {
  return Object.entries({ create, update }).flatMap(([path, request]) =>
    [...placeholdersIn(sentOf(request))]
      .filter((held) => held.startsWith(everyField))
      .map((held) => ({ path, name: held.slice(everyField.length) })),
  );
}

/** Where the `record` section names case fields. */
export function recordReferences(record: Settings): Reference[] {
  if (record.system === 'local') return [];
  const mapped = Object.keys(record.fields).map((name) => ({ path: `fields.${name}`, name }));
  if (record.system === 'http') return [...mapped, ...heldFields(record)];
  const { subject, requestor, content } = record;
  const named = Object.entries({ subject, requestor, content });
  return [...mapped, ...named.flatMap(([path, name]) => (name ? [{ path, name }] : []))];
}
