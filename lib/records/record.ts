import type { FieldValue, RecordReference } from '@/lib/domain/case';
import type { Result } from '@/lib/domain/result';

/** Why a system of record did not do what it was asked. */
export type RecordFailure =
  | 'conflict' // somebody changed the record meanwhile: read it again
  | 'notFound'
  | 'denied'
  | 'notSignedIn'
  | 'invalid' // it refuses a value
  | 'away'; // no answer

/** What a case holds, as the system of record is asked to keep it. */
export interface RecordDraft {
  /** Null for a case that is linked to no conversation. */
  conversationKey: string | null;
  values: Record<string, FieldValue>;
}

/** A case as it stands in the system of record. */
export interface CaseRecord {
  reference: RecordReference;
  values: Record<string, FieldValue>;
  /** To compare at the next update. */
  version: string;
}

/**
 * Where cases finally live. Implementations write what they are asked and answer what then stands
 * there, so that the caller sees what was dropped. None throws for an expected failure.
 */
export interface SystemOfRecord {
  name: string;
  /** The record of a conversation, or null when there is none. */
  find(conversationKey: string): Promise<Result<CaseRecord | null, RecordFailure>>;
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
}
