import type { JsonValue } from 'jsonpath-rfc9535';
import type { HttpSettings } from '@/lib/config/http';
import type { CaseField } from '@/lib/domain/case';
import { ok, type Result } from '@/lib/domain/result';
import type { CaseRecord, RecordFailure } from '../record';
import type { Ask } from './exchange';
import { failure } from './failures';
import { nodesAt, textAt, type Answer } from './read';
import { byAge, listIn, recordIn } from './records';
import { withdrawLater } from './withdraw';

/** A described server and the case fields that it is to keep. */
export interface Desk {
  settings: HttpSettings;
  fields: CaseField[];
}

type Found<Value> = Promise<Result<Value, RecordFailure>>;

/** A search that finds more for one conversation does not do what it is asked. */
const readAtMost = 20;

const notUnderstood = (settings: HttpSettings) =>
  failure(settings, 'away', 'No record stands in its answer where the configuration says.');

/** The record in an answer, where there must be one. */
export function recordFrom(
  { settings, fields }: Desk,
  path: string | undefined,
  { body, headers }: Answer,
): Result<CaseRecord, RecordFailure> {
  const [node = null] = path === undefined ? [body] : nodesAt(path, body);
  const record = recordIn(settings, fields, node, headers);
  return record ? ok(record) : notUnderstood(settings);
}

export async function readRecord(desk: Desk, ask: Ask, id: string): Found<CaseRecord> {
  const { read } = desk.settings;
  if (id === '') return failure(desk.settings, 'notFound');
  const answer = await ask(read, new Map([['id', id]]));
  return answer.ok ? recordFrom(desk, read.record, answer.value) : answer;
}

interface Candidate {
  id: string;
  node: JsonValue;
}

/** The records of a list that may be the conversation's, the oldest first; null where one has no id. */
function candidatesIn(
  { settings: { paths } }: Desk,
  { headers }: Answer,
  nodes: JsonValue[],
  conversationKey: string,
): Candidate[] | null {
  const candidates: Candidate[] = [];
  for (const node of nodes) {
    const id = textAt(paths.id, node, headers);
    if (id === null) return null;
    const key = textAt(paths.conversationKey, node, headers);
    if (key === null || key === conversationKey) candidates.push({ id, node });
  }
  return candidates.sort((one, other) => byAge(one.id, other.id));
}

/** Whether a record counts: it must still be there and belong to the conversation. */
async function recordOf(
  desk: Desk,
  ask: Ask,
  { id, node }: Candidate,
  headers: Headers,
): Found<CaseRecord> {
  if (!desk.settings.find.whole) return readRecord(desk, ask, id);
  const record = recordIn(desk.settings, desk.fields, node, headers);
  return record ? ok(record) : notUnderstood(desk.settings);
}

/** Of several records of one conversation the oldest remains. */
async function oldestOf(
  desk: Desk,
  ask: Ask,
  [oldest, ...later]: CaseRecord[],
): Found<CaseRecord | null> {
  for (const { reference } of later) {
    const gone = await withdrawLater(desk, ask, reference.id);
    if (!gone.ok) return gone;
  }
  return ok(oldest ?? null);
}

/**
 * The record of a conversation, or null; of several the oldest, and the others are taken back. The
 * server's search is not trusted: only records with the very key count.
 */
export async function findRecord(
  desk: Desk,
  ask: Ask,
  conversationKey: string,
): Found<CaseRecord | null> {
  const { find } = desk.settings;
  if (conversationKey === '') return ok(null);
  const data = new Map([['conversationKey', conversationKey]]);
  const answer = await ask(find, data, find.none);
  if (!answer.ok) return answer;
  if (find.none.includes(answer.value.status)) return ok(null);
  const nodes = listIn(find.records, answer.value);
  const candidates = nodes && candidatesIn(desk, answer.value, nodes, conversationKey);
  if (!candidates) return notUnderstood(desk.settings);
  const records: CaseRecord[] = [];
  for (const candidate of candidates.slice(0, readAtMost)) {
    const record = await recordOf(desk, ask, candidate, answer.value.headers);
    if (!record.ok && record.reason !== 'notFound') return record;
    if (record.ok && record.value.conversationKey === conversationKey) records.push(record.value);
  }
  if (records.length > 0 || candidates.length <= readAtMost) return oldestOf(desk, ask, records);
  return failure(desk.settings, 'invalid', 'Its search finds too much for one conversation.');
}
