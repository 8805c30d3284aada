import type { Keeper, RecordKey } from './keeper';

export const fieldTypes = [
  'text',
  'multiline',
  'choice',
  'number',
  'currency',
  'boolean',
  'date',
  'email',
  'phone',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** One of the values that a choice may take. */
export interface FieldOption {
  value: string;
  label: string;
  description?: string | undefined;
  /** For hierarchical choices: the value of the field named by `dependsOn` under which it stands. */
  parent?: string | undefined;
  /** A disabled option may stand in an old case but is never predicted or offered. */
  enabled: boolean;
}

/** Confidences (0 to 1) from which a value is written (`fill`) and from which it is shown (`suggest`). */
export interface Thresholds {
  fill: number;
  suggest: number;
}

/** A case field as the admin configured it. */
export interface CaseField {
  name: string;
  label: string;
  type: FieldType;
  description?: string | undefined;
  required: boolean;
  /** A regular expression that the whole value matches. */
  pattern?: string | undefined;
  examples?: string[] | undefined;
  thresholds?: Thresholds | undefined;
  options?: FieldOption[] | undefined;
  /** The name of the field whose value decides which options apply. */
  dependsOn?: string | undefined;
}

/**
 * A value by type: text, multiline, email: string; choice: an option's `value`; phone: E.164 where
 * the country is known, else its digits; date: `YYYY-MM-DD`; number: number; currency: number of
 * major units; boolean: boolean.
 */
export type FieldValue = string | number | boolean;

/** Values by field name; null where a field is empty. */
export type FieldValues = Record<string, FieldValue | null>;

/** Words of the conversation that support a value: `quote` stands literally in that message's text. */
export interface Evidence {
  messageId: string;
  quote: string;
}

export type PredictorName = 'embedded' | 'openai' | 'builtin';

/** Another value that was considered, with the words that speak for it. */
export interface Alternative {
  value: FieldValue;
  confidence: number;
  evidence: [Evidence, ...Evidence[]];
}

export interface Prediction {
  field: string;
  value: FieldValue;
  /** 0 to 1, from the strength of the match, never from a model's own word. */
  confidence: number;
  /** Its words may as well mean another value: it is offered at most, at any threshold. */
  undecided?: boolean;
  /** At least one; the strongest first. */
  evidence: [Evidence, ...Evidence[]];
  /** `quoted`: the value stands in the quote. `matched`: the quote supports an option. `summary`: condensed from the quotes. */
  basis: 'quoted' | 'matched' | 'summary';
  /** Other values that were considered, best first, without this one. */
  alternatives: Alternative[];
  predictor: PredictorName;
}

/** Whether a prediction is written from a threshold on; what its words do not decide never is. */
export function isWrittenFrom({ confidence, undecided }: Prediction, fill: number): boolean {
  return !undecided && confidence >= fill;
}

export type Actor = 'ai' | 'person';

export interface FieldState {
  /** Null while empty. */
  value: FieldValue | null;
  /** Who wrote the present value, or emptied it; null while nobody has touched the field. */
  setBy: Actor | null;
  /** Unix time in milliseconds of the last write, or null. */
  at: number | null;
  /** What stands behind a value that AI wrote (kept while the agent accepts it as it is). */
  source: Prediction | null;
  /** The value before the last write and what stood behind it, for undo. */
  before: FieldValue | null;
  beforeSource: Prediction | null;
  /** A predicted value that waits for the agent. */
  suggestion: Prediction | null;
  /** What the agent turned down or undid, the latest last: not offered again on the same evidence. */
  dismissed: Prediction[];
}

/** A set of writes that AI made together. */
export interface Run {
  id: string;
  kind: 'create' | 'update' | 'assist';
  at: number;
  predictor: PredictorName;
  /** Customer messages that the predictions were made from. */
  messages: number;
  /** Names of the fields that were written. */
  fields: string[];
}

/** Why a look at a saved case wrote nothing: all stands there already, or what differs is suggested. */
export type Unchanged = 'nothingNew' | 'onlySuggested';

/** Where the case lives in the system of record. */
export interface RecordReference extends RecordKey {
  /** What people call it, as `SC-1042` or `#4711`. */
  label: string;
  url: string | null;
}

/** What is known of the record of a case. */
export interface Synced {
  /** What the system of record held of the case's fields when it was last read. */
  values: FieldValues;
  /** What calls were to write whose answer has not come, and may never come. */
  sending: FieldValues[];
  /** What the system itself says of the record, as `open`. */
  status: string | null;
  /** Fields whose value the system did not take. */
  refused: string[];
  /** Unix time in milliseconds. */
  at: number;
}

export interface Case {
  id: string;
  /** Unique among cases; null for a case that is not linked to a conversation. */
  conversationKey: string | null;
  siteId: string;
  /** `proposed`: predicted values that wait for the agent, not saved. `saving`: the intent is stored, the record not yet confirmed. */
  status: 'proposed' | 'saving' | 'saved';
  createdBy: Actor;
  /** Unix times in milliseconds. */
  createdAt: number;
  savedAt: number | null;
  fields: Record<string, FieldState>;
  /** Grows with every write. */
  version: number;
  /** The system of record that is to keep it, and none else; null for a proposal. */
  keptIn: Keeper | null;
  record: RecordReference | null;
  /** Null until the system of record was first asked. */
  synced: Synced | null;
  /** The last run whose banner the agent has not dealt with yet. */
  lastRun: Run | null;
  bannerDismissed: boolean;
  /** When AI last looked at the saved case and wrote nothing, and why; null when it wrote. */
  unchanged: { at: number; why: Unchanged } | null;
  /** Names of the creation fields that AI had no value for when it last looked. */
  missing: string[];
}

/** The state of a field that nobody has touched. */
export function emptyField(): FieldState {
  return {
    value: null,
    setBy: null,
    at: null,
    source: null,
    before: null,
    beforeSource: null,
    suggestion: null,
    dismissed: [],
  };
}

/** What the agent turned down of a field, `prediction` among it. */
export function turnedDown({ dismissed }: FieldState, prediction: Prediction | null): Prediction[] {
  return prediction ? [...dismissed, prediction] : dismissed;
}
