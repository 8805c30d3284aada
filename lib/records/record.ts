import type { CaseField, FieldValues, RecordReference } from '@/lib/domain/case';
import type { Keeper } from '@/lib/domain/keeper';
import type { Result } from '@/lib/domain/result';

/** Why a system of record did not do what it was asked. */
export type RecordFailure =
  | 'conflict' // somebody changed the record meanwhile: read it again
  | 'notFound'
  | 'denied'
  | 'notSignedIn'
  | 'invalid' // it refuses the record as a whole
  | 'away'; // no answer, or none that can be understood; retryable

/** What a case holds, as the system of record is asked to keep it. */
export interface RecordDraft {
  /** Null for a case that is linked to no conversation. */
  conversationKey: string | null;
  /** Every field of the case. */
  values: FieldValues;
  /** Whose problem it is and what it is about, as the helpdesk says; a new record may need them. */
  customer: { name: string | null; email: string | null };
  subject: string | null;
}

/** A case as it stands in the system of record. */
export interface CaseRecord {
  reference: RecordReference;
  /** The conversation that it is linked to; null for none. */
  conversationKey: string | null;
  /** Every field that the system keeps, as it keeps it; what it does not keep is left out. */
  values: FieldValues;
  /** To compare at the next update. */
  version: string;
  /** What the system itself says of the record, as `open`; null where it says nothing. */
  status: string | null;
}

/** A message as the system of record knows it, where the page tells less. */
export interface RecordMessage {
  id: string;
  /** Nobody but agents sees it. */
  internal: boolean;
  /** The whole text where the page shows only a part; else null. */
  text: string | null;
}

/** Something of the configuration that does not fit the server. */
export interface RecordProblem {
  /** Within the `record` section, as `fields.severity`. */
  path: string;
  message: string;
}

/**
 * Where cases finally live. Implementations write what they are asked and answer what then stands
 * there, so that the caller sees what was dropped. None throws for an expected failure, and each
 * call ends within half a minute.
 */
export interface SystemOfRecord {
  /** Which it is, as the references to its records say too. */
  keeper: Keeper;
  /** What people call it, as `Request Tracker`. */
  label: string;
  /** A call without an answer was not made, or is over: none arrives late, as over a network. */
  immediate?: true;
  /** The record of a conversation, or null when there is none. Of several one remains, as in `create`. */
  find(conversationKey: string): Promise<Result<CaseRecord | null, RecordFailure>>;
  /**
   * The record of the draft's conversation: the one that is there, or else a new one. It looks before
   * and after, so that of two that were made at once one remains and both callers are told that one.
   */
  create(draft: RecordDraft): Promise<Result<CaseRecord, RecordFailure>>;
  read(id: string): Promise<Result<CaseRecord, RecordFailure>>;
  /** Replaces values and link if the record is still at `version`, else `conflict`. */
  update(
    id: string,
    draft: RecordDraft,
    version: string,
  ): Promise<Result<CaseRecord, RecordFailure>>;
  /** Takes back a record that should not have been made. Done when it is not there. */
  withdraw(id: string): Promise<Result<undefined, RecordFailure>>;
  /** What of the configuration the server does not know: fields, options, a queue. */
  check(fields: CaseField[]): Promise<Result<RecordProblem[], RecordFailure>>;
  /** The messages of a record whose conversation the helpdesk's own page shows, where it can tell. */
  messages?(id: string): Promise<Result<RecordMessage[], RecordFailure>>;
}
