import type { Evidence, Prediction } from './case';

/** A value that the customer took back without giving another: "forget that order number, it is not mine". */
export interface Withdrawal {
  field: string;
  evidence: Evidence;
}

/** What a run of a model leaves for the next one on the same conversation, so that it need only read what came after. */
export interface Memory {
  /** How many of the messages that may be sent were read, and the id of the last. */
  read: number;
  last: string;
  /** Of who was asked, for what, and of the messages read: where it differs all is read again. */
  digest: string;
  /** What stands so far. */
  predictions: Prediction[];
  /** What the customer took back, and has not given anew. */
  withdrawn: Withdrawal[];
  /** Placeholders and what they stand for, so that a value keeps the one it has. */
  masked: Record<string, string>;
}

/** What a model server taught by its refusals; kept, so that it is learnt once and not at every call. */
export interface ServerNotes {
  /** Strict JSON schema, JSON mode, or the prompt alone. */
  format: 'schema' | 'json' | 'prompt';
  /** The parameter by which it takes a limit of the answer's length. */
  limit: 'max_completion_tokens' | 'max_tokens' | 'none';
  /** Reasoning models take no temperature. */
  temperature: boolean;
  /** Unix milliseconds: it wants no request before. */
  restsUntil: number;
  /** Unix milliseconds of the last lesson; a server may have been updated since. */
  at: number;
}
