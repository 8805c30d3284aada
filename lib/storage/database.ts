import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Case } from '@/lib/domain/case';
import type { Example } from '@/lib/domain/learning';
import type { Memory, ServerNotes } from '@/lib/domain/memory';
import type {
  AuditEntry,
  Delivery,
  EnteredForm,
  Feedback,
  Job,
  LearningRow,
  LocalRecord,
  ModelUsage,
  ShadowPrediction,
  Simulation,
  SimulationRecord,
  StoredConversation,
  StoredMessage,
  TabView,
} from './rows';

export type Database = Dexie & {
  conversations: EntityTable<StoredConversation, 'key'>;
  messages: Table<StoredMessage, [string, string]>;
  cases: EntityTable<Case, 'id'>;
  records: EntityTable<LocalRecord, 'number'>;
  audit: EntityTable<AuditEntry, 'id'>;
  feedback: EntityTable<Feedback, 'id'>;
  jobs: EntityTable<Job, 'conversationKey'>;
  outbox: EntityTable<Delivery, 'caseId'>;
  tabs: EntityTable<TabView, 'tabId'>;
  simulations: EntityTable<Simulation, 'id'>;
  simulationRecords: Table<SimulationRecord, [string, number]>;
  shadow: EntityTable<ShadowPrediction, 'conversationKey'>;
  entered: EntityTable<EnteredForm, 'conversationKey'>;
  /** What the last run of a model left, one row a conversation. */
  memories: EntityTable<Memory & { conversationKey: string }, 'conversationKey'>;
  usage: Table<ModelUsage, [string, string]>;
  /** By address and model. */
  servers: EntityTable<ServerNotes & { name: string }, 'name'>;
  examples: EntityTable<Example, 'id'>;
  learning: Table<LearningRow, string>;
};

/**
 * Opens the extension's database. A version that was released stays as it is written here; a
 * change is a new version with an upgrade and a frozen example that a test upgrades.
 */
export function openDatabase(name = 'sidecase'): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    conversations: 'key, lastSeenAt, shows.id',
    messages: '[conversationKey+id], [conversationKey+rank]',
    cases: 'id, &conversationKey, record.id, createdAt',
    records: '++number, &conversationKey',
    audit: '++id, caseId, at',
    feedback: '++id, caseId',
    jobs: 'conversationKey, dueAt',
    outbox: 'caseId, dueAt',
    tabs: 'tabId',
    simulations: 'id, createdAt',
    simulationRecords: '[simulationId+place]',
    shadow: 'conversationKey, at',
    entered: 'conversationKey, at',
    memories: 'conversationKey',
    usage: '[day+conversationKey], conversationKey',
    servers: 'name',
    examples: 'id, at',
    learning: 'id',
  });
  return database;
}

export const database = openDatabase();
