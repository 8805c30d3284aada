import 'fake-indexeddb/auto';
import { deliverDue } from '@/lib/background/deliver';
import { startJobs } from '@/lib/background/jobs';
import { handleObservation } from '@/lib/background/observe';
import type { Context } from '@/lib/background/context';
import { loadConfiguration } from '@/lib/config/load';
import type { Configuration } from '@/lib/config/schema';
import type { CaseField, Prediction } from '@/lib/domain/case';
import type { Message } from '@/lib/domain/conversation';
import { keeperOf } from '@/lib/domain/keeper';
import { ok } from '@/lib/domain/result';
import type { Observation } from '@/lib/messages';
import type { SystemOfRecord } from '@/lib/records/record';
import { systemOfRecord } from '@/lib/records/systems';
import { openDatabase, type Database } from '@/lib/storage/database';
import { openLocalRecords } from '@/lib/storage/records';

/** A small configuration: an order number is all that a case needs. */
export const document = {
  sites: [
    {
      id: 'acme',
      name: 'Acme',
      matches: ['https://acme.example/*'],
      conversation: { pane: '.chat', id: {}, channel: { constant: 'chat' } },
      message: { item: '.row', text: {}, sender: { customer: '.them' } },
    },
  ],
  case: {
    fields: [
      { name: 'order', label: 'Order', type: 'text', required: true },
      { name: 'topic', label: 'Topic', type: 'text' },
    ],
  },
  creation: { fields: ['order', 'topic'], when: 'mandatory' },
};

/** Finds `order 4711` and `topic parcel` in customer messages; the last mention counts. */
export const predictWords: Context['predict'] = async ({ conversation }) => {
  const predictions = ['order', 'topic'].flatMap((field): Prediction[] => {
    const hits = conversation.messages
      .filter(({ sender }) => sender === 'customer')
      .flatMap(({ id, text }) => {
        const [quote, value] = new RegExp(`${field} (\\w+)`).exec(text) ?? [];
        return quote && value ? [{ messageId: id, quote, value }] : [];
      });
    const last = hits.at(-1);
    if (!last) return [];
    const { messageId, quote, value } = last;
    return [
      {
        field,
        value,
        confidence: 0.9,
        evidence: [{ messageId, quote }],
        basis: 'quoted',
        alternatives: [{ value: 'other', confidence: 0.3, evidence: [{ messageId, quote }] }],
        predictor: 'embedded',
      },
    ];
  });
  const usage = { requests: 0, inputTokens: 0, outputTokens: 0, milliseconds: 0 };
  return ok({ predictions, refused: [], withdrawn: [], usage, predictor: 'embedded' });
};

/** Runs one after the other what has the same name, as the browser's locks do. */
function locks(): Context['exclusively'] {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const next = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(
      name,
      next.catch(() => undefined),
    );
    return next;
  };
}

/** A worker on a database: what is given replaces a part of it. */
export function worker(database: Database, change: Partial<Context> = {}) {
  // Slow work keeps its worker awake, which the browser of these tests cannot do by itself.
  Object.assign(chrome.runtime, { getPlatformInfo: async () => ({}) });
  const { configuration } = loadConfiguration(document);
  const announced: string[] = [];
  const context: Context = {
    database,
    configuration: async () => ({
      configuration,
      own: null,
      problems: [],
      managed: [],
      origins: [],
    }),
    predict: predictWords,
    record: (settings, fields) => systemOfRecord(settings, fields, openLocalRecords(database)),
    tabs: {
      confirm: async (_tabId, key) => {
        const stored = await database.conversations.get(key);
        return { present: true, reader: stored?.reader ?? '', revision: stored?.revision ?? 0 };
      },
      reveal: async () => true,
      announce: async (_tabId, text) => void announced.push(text),
      mark: async () => {},
      others: async () => [],
    },
    exclusively: locks(),
    now: Date.now,
    ...change,
  };
  return {
    context,
    jobs: startJobs(context),
    announced,
    /** Waits until the system of record has all that is due. */
    delivered: () => deliverDue(context),
  };
}

type Answer = Awaited<ReturnType<SystemOfRecord['read']>>;

/** The embedded system in the place of the server that settings name; `store` is what stands there. */
export function inPlaceOf(
  settings: Configuration['record'],
  fields: CaseField[],
  store: Database,
): SystemOfRecord {
  const local = systemOfRecord({ system: 'local' }, fields, openLocalRecords(store));
  const keeper = keeperOf(settings);
  const there = (answer: Answer): Answer => {
    if (!answer.ok) return answer;
    return ok({ ...answer.value, reference: { ...answer.value.reference, ...keeper } });
  };
  return {
    ...local,
    keeper,
    create: async (draft) => there(await local.create(draft)),
    read: async (id) => there(await local.read(id)),
    update: async (...asked) => there(await local.update(...asked)),
  };
}

export function newDatabase(): Database {
  return openDatabase(`test-${crypto.randomUUID()}`);
}

type Head = Observation['head'];

/** A page that is read: each call reports what is new and waits for the work that follows. */
export function page(database: Database, start: ReturnType<typeof worker>, key = 'acme:1') {
  let revision = 0;
  let last: string | null = null;
  let active = true;
  let head: Head = {
    channel: 'chat',
    direction: 'inbound',
    phase: 'active',
    phaseFrom: 'page',
    subject: null,
    customerName: null,
    customerEmail: null,
    caseId: null,
  };

  async function report(change: Partial<Observation>): Promise<void> {
    revision += 1;
    const observation: Observation = {
      siteId: 'acme',
      reader: 'reader-1',
      key,
      revision,
      full: revision === 1,
      active,
      head,
      added: [],
      edited: [],
      removed: [],
      at: Date.now(),
      ...change,
    };
    const stored = await handleObservation(start.context, observation, 1);
    if (stored.ok && stored.value.queued) await start.jobs.run(stored.value.key);
  }

  return {
    become: (change: Partial<Head>) => {
      head = { ...head, ...change };
      return report({});
    },
    /** The agent turns to this conversation or away from it. */
    look: (now: boolean) => {
      active = now;
      return report({});
    },
    say: async (...lines: (string | Partial<Message>)[]) => {
      const added = lines.map((line) => {
        const parts: Partial<Message> = typeof line === 'string' ? { text: line } : line;
        const message: Message = {
          id: crypto.randomUUID(),
          sender: 'customer',
          author: null,
          text: '',
          at: Date.now(),
          ...parts,
        };
        const after = last;
        last = message.id;
        return { message, after, news: true };
      });
      await report({ added });
      return added.map(({ message }) => message.id);
    },
    report,
    caseOf: () => database.cases.where({ conversationKey: key }).first(),
  };
}
