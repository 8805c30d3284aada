import type { Configuration } from '@/lib/config/schema';
import { localRecords, type LocalStore } from './local';
import type { SystemOfRecord } from './record';

type Settings = Configuration['record'];

/** Every system of record, by the name that `record.system` has in the configuration. */
const systems: {
  [System in Settings['system']]: (
    settings: Extract<Settings, { system: System }>,
    store: LocalStore,
  ) => SystemOfRecord;
} = {
  local: (_settings, store) => localRecords(store),
};

/** The configured system of record. */
export function systemOfRecord(settings: Settings, store: LocalStore): SystemOfRecord {
  return systems[settings.system](settings, store);
}
