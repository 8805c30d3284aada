import type { FieldValues } from '@/lib/domain/case';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { CaseRecord, RecordDraft, RecordFailure, SystemOfRecord } from '@/lib/records/record';

interface Kept {
  id: number;
  conversationKey: string | null;
  values: FieldValues;
  version: number;
}

/** What a server far away holds, which makes a second record of a conversation without objection. */
export class MemoryServer {
  private readonly records = new Map<number, Kept>();
  /** Records that are not there any more, because they are another one now. */
  private readonly merged = new Map<number, number>();
  private last = 0;

  /** Those of a conversation, the oldest first. */
  search(key: string): Kept[] {
    return [...this.records.values()].filter(({ conversationKey }) => conversationKey === key);
  }

  get(id: number): Kept | undefined {
    return this.records.get(this.merged.get(id) ?? id);
  }

  add({ conversationKey, values }: RecordDraft): Kept {
    this.last += 1;
    const made = { id: this.last, conversationKey, values, version: 1 };
    this.records.set(made.id, made);
    return made;
  }

  /** What stands there then; unchanged where it was not at `version` any more. */
  put(known: Kept, change: Partial<Kept>, version = known.version): Kept {
    if (known.version !== version) return known;
    const next = { ...known, ...change, version: version + 1 };
    this.records.set(next.id, next);
    return next;
  }

  merge({ id }: Kept, into: Kept): void {
    this.records.delete(id);
    for (const [from, to] of this.merged) if (to === id) this.merged.set(from, into.id);
    this.merged.set(id, into.id);
  }

  remove(id: number): void {
    this.records.delete(id);
  }
}

/** Carries a request to the server and its answer back; null where none came. */
export type Carry = <Value>(request: () => Value) => Promise<{ value: Value } | null>;

const carryAll: Carry = async (request) => ({ value: request() });

const keeper = { system: 'request-tracker', server: 'https://memory.example/' };

function asRecord({ id, conversationKey, values, version }: Kept): CaseRecord {
  const reference = { ...keeper, id: String(id), label: `#${id}`, url: null };
  return { reference, conversationKey, values, version: String(version), status: 'open' };
}

const away = () => fail<RecordFailure>('away', 'The server does not answer.', true);
const gone = () => fail<RecordFailure>('notFound', 'There is no such record.');

/** A system of record over a network, which a test disturbs. */
export function memoryRecords(server: MemoryServer, carry: Carry = carryAll): SystemOfRecord {
  type Found = Result<CaseRecord | null, RecordFailure>;

  async function find(key: string): Promise<Found> {
    const there = await carry(() => {
      const [oldest, ...others] = server.search(key);
      for (const other of others) if (oldest) server.merge(other, oldest);
      return oldest ?? null;
    });
    if (!there) return away();
    return ok(there.value && asRecord(there.value));
  }

  async function read(id: string): Promise<Result<CaseRecord, RecordFailure>> {
    const there = await carry(() => server.get(Number(id)));
    if (!there) return away();
    return there.value ? ok(asRecord(there.value)) : gone();
  }

  return {
    keeper,
    label: 'Memory',
    find,
    read,

    async create(draft) {
      const { conversationKey: key } = draft;
      const before: Found = key === null ? ok(null) : await find(key);
      if (!before.ok) return before;
      if (before.value) return ok(before.value);
      const made = await carry(() => server.add(draft));
      const after: Found = key === null ? ok(made && asRecord(made.value)) : await find(key);
      if (!after.ok) return after;
      return after.value ? ok(after.value) : away();
    },

    async update(id, draft, version) {
      const { conversationKey, values } = draft;
      const written = await carry(() => {
        const known = server.get(Number(id));
        return known && [known, server.put(known, { conversationKey, values }, Number(version))];
      });
      if (!written) return away();
      const [before, after] = written.value ?? [];
      if (!before || !after) return gone();
      if (before === after) return fail('conflict', 'It was changed meanwhile.', true);
      const { conversationKey: key } = draft;
      const isNew = key !== null && key !== before.conversationKey;
      const one: Found = isNew ? await find(key) : ok(null);
      return one.ok ? ok(one.value ?? asRecord(after)) : one;
    },

    async withdraw(id) {
      return (await carry(() => server.remove(Number(id)))) ? ok(undefined) : away();
    },

    check: async () => ok([]),
  };
}
