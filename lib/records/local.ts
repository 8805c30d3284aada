import type { FieldValues } from '@/lib/domain/case';
import { thisBrowser } from '@/lib/domain/keeper';
import { fail, ok } from '@/lib/domain/result';
import type { CaseRecord, SystemOfRecord } from './record';

interface StoredRecord {
  number: number;
  conversationKey: string | null;
  values: FieldValues;
  version: number;
  createdAt: number;
}

/** What the embedded system needs of a database; lib/storage/records.ts provides it. */
export interface LocalStore {
  get(number: number): Promise<StoredRecord | undefined>;
  find(conversationKey: string): Promise<StoredRecord | undefined>;
  findOrAdd(record: Omit<StoredRecord, 'number'>): Promise<StoredRecord>;
  replace(record: StoredRecord, version: number): Promise<StoredRecord | undefined>;
  remove(number: number): Promise<void>;
}

/** The first case is SC-1001: short to say and clearly no list position. */
const firstNumber = 1000;

function asCaseRecord({ number, conversationKey, values, version }: StoredRecord): CaseRecord {
  const label = `SC-${firstNumber + number}`;
  return {
    reference: { ...thisBrowser, id: String(number), label, url: null },
    conversationKey,
    values,
    version: String(version),
    status: null,
  };
}

const gone = () => fail('notFound', 'This case is no longer in this browser.');

/** The embedded system of record: cases live in this browser's own database. */
export function localRecords(store: LocalStore, now: () => number = Date.now): SystemOfRecord {
  return {
    keeper: thisBrowser,
    label: 'This browser',
    immediate: true,

    async find(conversationKey) {
      const record = await store.find(conversationKey);
      return ok(record ? asCaseRecord(record) : null);
    },

    async create({ conversationKey, values }) {
      const record = { conversationKey, values, version: 1, createdAt: now() };
      return ok(asCaseRecord(await store.findOrAdd(record)));
    },

    async read(id) {
      const record = await store.get(Number(id));
      return record ? ok(asCaseRecord(record)) : gone();
    },

    async update(id, { conversationKey, values }, version) {
      const record = await store.get(Number(id));
      if (!record) return gone();
      const next = { ...record, conversationKey, values, version: Number(version) + 1 };
      const stored = await store.replace(next, Number(version));
      if (!stored) return gone();
      if (stored !== next) return fail('conflict', 'The case was changed meanwhile.', true);
      return ok(asCaseRecord(stored));
    },

    async withdraw(id) {
      await store.remove(Number(id));
      return ok(undefined);
    },

    check: async () => ok([]),
  };
}
