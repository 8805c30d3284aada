import type { CaseField } from '@/lib/domain/case';
import type { Configuration } from '@/lib/config/schema';
import { httpRecords } from './http';
import { localRecords, type LocalStore } from './local';
import type { SystemOfRecord } from './record';
import { requestTracker } from './requestTracker';

type Settings = Configuration['record'];

/** Every system of record, by the name that `record.system` has in the configuration. */
const systems: {
  [System in Settings['system']]: (
    settings: Extract<Settings, { system: System }>,
    fields: CaseField[],
    store: LocalStore,
  ) => SystemOfRecord;
} = {
  local: (_settings, _fields, store) => localRecords(store),
  'request-tracker': (settings, fields) => requestTracker(settings, fields),
  http: (settings, fields) => httpRecords(settings, fields),
};

/**
 * The configured system of record.
 *
 * @param fields the case fields that it is to keep.
 * @param store what the embedded system keeps its cases in.
 */
export function systemOfRecord(
  settings: Settings,
  fields: CaseField[],
  store: LocalStore,
): SystemOfRecord {
  const open = systems[settings.system] as (
    settings: Settings,
    fields: CaseField[],
    store: LocalStore,
  ) => SystemOfRecord;
  return open(settings, fields, store);
}
