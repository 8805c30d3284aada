import type { Database } from './database';
import type { LocalRecord } from './rows';

/** The embedded system of record's own table. Every call is one transaction. */
export function openLocalRecords(database: Database) {
  const { records } = database;
  return {
    get: (number: number): Promise<LocalRecord | undefined> => records.get(number),

    find: (conversationKey: string): Promise<LocalRecord | undefined> =>
      records.where({ conversationKey }).first(),

    /** The record that is there already, or a new one: never a second for a conversation. */
    findOrAdd: (record: Omit<LocalRecord, 'number'>): Promise<LocalRecord> =>
      database.transaction('rw', records, async () => {
        const { conversationKey: key } = record;
        const known =
          key === null ? undefined : await records.where({ conversationKey: key }).first();
        if (known) return known;
        const number = await records.add(record);
        return { ...record, number };
      }),

    /** Replaces a record if it is still at `version`; answers what stands there afterwards. */
    replace: (record: LocalRecord, version: number): Promise<LocalRecord | undefined> =>
      database.transaction('rw', records, async () => {
        const known = await records.get(record.number);
        if (known?.version !== version) return known;
        await records.put(record);
        return record;
      }),

    remove: (number: number): Promise<void> => records.delete(number),
  };
}
