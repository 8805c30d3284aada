import type { JsonValue } from 'jsonpath-rfc9535';
import type { HttpSettings } from '@/lib/config/http';
import { placeholdersIn } from '@/lib/config/placeholders';
import type { FieldPlace, Place } from '@/lib/config/places';
import { sentOf } from '@/lib/config/request';
import { ok, type Result } from '@/lib/domain/result';
import type { RecordFailure, RecordProblem } from '../record';
import type { Ask } from './exchange';
import type { Desk } from './find';
import { nodesAt, textAt, type Answer } from './read';
import { listIn } from './records';

type Checked = Promise<Result<RecordProblem[], RecordFailure>>;

/** So many records are looked at: what stands in none of them is hardly ever there. */
const sampled = 5;

/** Case fields that are read and never written. */
function unwritten({ fields, update }: HttpSettings): RecordProblem[] {
  const written = placeholdersIn(sentOf(update));
  const paths = Object.keys(fields).map((name) => `fields.${name}`);
  return paths
    .filter((path) => !written.has(path))
    .map((path) => ({ path, message: `update does not write {{${path}}}` }));
}

/** A search that finds something for a key that nothing has does not compare keys. */
async function checkSearch({ settings: { find } }: Desk, ask: Ask): Checked {
  const conversationKey = `sidecase-check-${crypto.randomUUID()}`;
  const answer = await ask(find, new Map([['conversationKey', conversationKey]]), find.none);
  if (!answer.ok) return answer;
  if (find.none.includes(answer.value.status)) return ok([]);
  const list = listIn(find.records, answer.value);
  if (list === null) return ok([{ path: 'find.records', message: 'nothing stands there' }]);
  if (list.length === 0) return ok([]);
  return ok([{ path: 'find', message: 'finds records for a conversation that has none' }]);
}

/** A record as it was answered, with the headers that came with it. */
interface Sample {
  record: JsonValue;
  headers: Headers;
}

/** The records of a list, each read if the list does not have the whole of it. */
async function samplesIn(
  { paths, read }: HttpSettings,
  { headers }: Answer,
  nodes: JsonValue[],
  ask: Ask | null,
): Promise<Result<Sample[], RecordFailure>> {
  const samples: Sample[] = [];
  for (const node of nodes.slice(0, sampled)) {
    if (ask === null) {
      samples.push({ record: node, headers });
      continue;
    }
    const answer = await ask(read, new Map([['id', textAt(paths.id, node, headers)]]));
    if (!answer.ok) return answer;
    const [record = null] = nodesAt(read.record ?? '$', answer.value.body);
    samples.push({ record, headers: answer.value.headers });
  }
  return ok(samples);
}

/** Whether something stands at a path, be it empty; a list without the wanted item is one that is empty. */
function stands(path: string, record: JsonValue): boolean {
  const list = path.replace(/\[\d+\]$/, '');
  return nodesAt(path, record).length > 0 || (list !== path && nodesAt(list, record).length > 0);
}

/** The places at which none of the records has anything. */
function deadPlaces({ paths, fields }: HttpSettings, samples: Sample[]): RecordProblem[] {
  const { id, version, label, url, status } = paths;
  const some = { id, version, label, url, status };
  const parts = Object.entries(some).map(([name, at]) => [`paths.${name}`, at] as const);
  const values = Object.entries(fields).map(([name, at]) => [`fields.${name}`, at] as const);
  return [...parts, ...values].flatMap(([path, at]) => {
    if (at === undefined || samples.some((sample) => hasPlace(at, sample))) return [];
    return [{ path, message: `nothing stands there in any of ${samples.length} records` }];
  });
}

function hasPlace(at: Place | FieldPlace, { record, headers }: Sample): boolean {
  if (typeof at === 'string') return stands(at, record);
  if ('path' in at) return stands(at.path, record);
  return 'text' in at || headers.has(at.header);
}

/** Tries the paths on some records, where the admin says how to list some. */
async function checkPaths({ settings }: Desk, ask: Ask): Checked {
  const { check } = settings;
  if (!check) return ok([]);
  const answer = await ask(check, new Map());
  if (!answer.ok) return answer;
  const list = listIn(check.records, answer.value);
  if (list === null) return ok([{ path: 'check.records', message: 'nothing stands there' }]);
  if (list.length === 0) return ok([]);
  const samples = await samplesIn(settings, answer.value, list, check.whole ? null : ask);
  return samples.ok ? ok(deadPlaces(settings, samples.value)) : samples;
}

/** What of the description does not fit the case fields or the server's own answers. */
export async function checkDesk(desk: Desk, ask: Ask): Checked {
  const search = await checkSearch(desk, ask);
  if (!search.ok) return search;
  const paths = await checkPaths(desk, ask);
  if (!paths.ok) return paths;
  return ok([...unwritten(desk.settings), ...search.value, ...paths.value]);
}
