import type {
  Actor,
  CaseField,
  FieldValue,
  Prediction,
  PredictorName,
  Thresholds,
} from '@/lib/domain/case';
import type { ConversationHead, Message } from '@/lib/domain/conversation';
import type { RecordKey } from '@/lib/domain/keeper';
import type { LearnedModel } from '@/lib/domain/learning';
import type { LabelledConversation, Simulated } from '@/lib/domain/simulation';
import type { SiteState } from '@/lib/domain/site';

/** A conversation as it was last observed; its messages stand in a table of their own. */
export interface StoredConversation extends ConversationHead {
  key: string;
  /** What the page's reader calls it; see identity.ts. */
  pageKey: string;
  siteId: string;
  /** The content script that reported last, its tab, and how far it had read. */
  reader: string;
  tabId: number;
  revision: number;
  /** The agent looked at it when the page last reported. */
  active: boolean;
  firstSeenAt: number;
  lastSeenAt: number;
  /** The agent said that this conversation needs no case. */
  notACase: boolean;
  /** `open` until it was decided, with at least one customer message, whether the accept makes a case. */
  accept: 'open' | 'decided';
  /** `open` until the conversation that has ended (wrap-up or closed) has a case; it stays `decided` when the agent takes that back. */
  end: 'open' | 'decided';
  /** Grows when a message that may be evidence is added, edited or removed. */
  evidenceVersion: number;
  /** The evidence version that the case's predictions were made from. */
  predictedVersion: number;
  /** The record that the helpdesk's page shows, where the helpdesk is the system of record itself. */
  shows: RecordKey | null;
  /** The agent keeps it on this device: no model server is asked about it. */
  onDevice: boolean;
  /** What keeps AI from going on, in words for the agent; null when all is well. */
  trouble: { reason: string; message: string; retryable: boolean } | null;
}

export interface StoredMessage extends Message {
  conversationKey: string;
  /** Orders the messages of a conversation, oldest first; a new one takes the middle between its neighbours. */
  rank: number;
}

/** Who set what to what, when and why; rows are only ever added. */
export interface AuditEntry {
  id: number;
  caseId: string;
  conversationKey: string | null;
  at: number;
  actor: Actor;
  action:
    | 'created'
    | 'filled'
    | 'cleared'
    | 'edited'
    | 'linked'
    | 'unlinked'
    | 'accepted'
    | 'dismissed'
    | 'undone'
    | 'withdrawn'
    | 'keptHere'
    | 'failed';
  /** Null for what concerns the case as a whole. */
  field: string | null;
  before: FieldValue | null;
  after: FieldValue | null;
  /** What AI based it on. */
  prediction: Prediction | null;
  runId: string | null;
  /** In words: what failed, what was withdrawn, where somebody else changed it. */
  note: string | null;
}

export interface Feedback {
  id: number;
  caseId: string;
  field: string | null;
  verdict: 'right' | 'wrong';
  reason: string;
  /** The value that was judged. */
  value: FieldValue | null;
  at: number;
}

/** A case in the embedded system of record; what the other records keep on their servers. */
export interface LocalRecord {
  /** Counts up; people call it `SC-<1000 + number>`. */
  number: number;
  /** Unique; null for a case that is linked to no conversation. */
  conversationKey: string | null;
  /** Null where a field is empty. */
  values: Record<string, FieldValue | null>;
  version: number;
  createdAt: number;
}

/** Work to do on a conversation; at most one row each, so newer work replaces older. */
export interface Job {
  conversationKey: string;
  /** Differs for each piece of work, so that finishing an old one does not delete a newer one. */
  ticket: string;
  attempts: number;
  /** Unix times in milliseconds: when it was first asked for, and before which it is not tried. */
  askedAt: number;
  dueAt: number;
}

/** What a model server was asked about one conversation on one day. */
export interface ModelUsage {
  /** As the calendar of this device has it: `2026-06-10`. */
  day: string;
  conversationKey: string;
  requests: number;
  /** As far as the server tells them. */
  inputTokens: number;
  outputTokens: number;
  milliseconds: number;
}

/** A saved case that the system of record does not have as it is now; at most one row a case. */
export interface Delivery {
  caseId: string;
  /** Differs for each write, so that the end of an old delivery does not end a newer one. */
  ticket: string;
  attempts: number;
  /** Unix time in milliseconds before which it is not tried; Infinity: not before a person says so. */
  dueAt: number;
  /** What the last attempt came to; null before the first. */
  failure: { reason: string; message: string; retryable: boolean } | null;
  /**
   * Unix time in milliseconds from which the record is looked for once more, because a call that was
   * to make it had no answer and may have arrived since; null where all had one.
   */
  lookAgainAt: number | null;
}

/** What a tab shows; rows of an earlier browser session are deleted at start. */
export interface TabView {
  tabId: number;
  siteId: string;
  reader: string;
  state: SiteState;
  rule: string | null;
  activeKey: string | null;
  at: number;
}

/** Closed conversations that are predicted again, to compare with what was right. */
export interface Simulation {
  id: string;
  name: string;
  source: 'cases' | 'file' | 'sample';
  createdAt: number;
  /** `running` also after its page was closed: it goes on from `done`. */
  state: 'running' | 'paused' | 'done';
  /** Why it stopped by itself, in words; null while all is well. */
  trouble: string | null;
  /** The fields as they were configured then. */
  fields: CaseField[];
  thresholds: Thresholds;
  /** `prediction.provider` for this run. */
  provider: 'auto' | 'openai' | 'builtin' | 'embedded';
  /** Each conversation is predicted with what others of the simulation teach; see run/teacher.ts. */
  learns: boolean;
  /** Who predicted; null before the first answer. */
  predictor: PredictorName | null;
  total: number;
  /** How many conversations have an answer. */
  done: number;
  /** What there is to say of the import, in words. */
  notes: string[];
}

export interface SimulationRecord extends LabelledConversation {
  simulationId: string;
  /** From 0. */
  place: number;
  /** Null before it was predicted. */
  result: Simulated | null;
}

/** What AI would have filled in, recorded in shadow mode. */
export interface ShadowPrediction {
  conversationKey: string;
  /** Unix time in milliseconds of the last prediction. */
  at: number;
  result: Simulated;
}

/** What an agent entered in the helpdesk's own form for a case, while AI only watched. */
export interface EnteredForm {
  conversationKey: string;
  /** Unix time in milliseconds of the last that is known of it. */
  at: number;
  /** By case field: as the page keeps it and as the agent reads it, or `''` for left empty. */
  entered: Record<string, string[]>;
  /** The agent sent it off; else only what they typed is known. */
  submitted: boolean;
}

/** How learning stands, and what was learned last: two rows of one table. */
export interface LearningState {
  id: 'state';
  /** Differs after each change to the examples or to the fields to learn; empty before the first. */
  ticket: string;
  /** How many examples changed since the model was trained. */
  changes: number;
  /** The ticket of what the model was trained from; empty before the first. */
  trainedFrom: string;
  /** Unix time in milliseconds. */
  trainedAt: number | null;
}
export type LearningRow = LearningState | { id: 'model'; model: LearnedModel };
