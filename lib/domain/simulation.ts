import type { FieldValue, Prediction } from './case';
import type { Conversation } from './conversation';

/** A conversation with what is right for the fields of its case. */
export interface LabelledConversation {
  conversation: Conversation;
  /** By field name; null: leaving it empty is right. A field that is absent is not judged. */
  gold: Record<string, FieldValue | null>;
}

/** A predicted value that was not believed, and why, as a word of the grounding. */
export interface RefusedValue {
  field: string;
  value: FieldValue;
  reason: string;
}

/** What came of predicting one conversation. */
export interface Simulated {
  predictions: Prediction[];
  refused: RefusedValue[];
  /** Why there is no prediction at all, in words; null when there was an answer. */
  failure: string | null;
  /** Of the predictor; 0 for those on the device. */
  requests: number;
  tokens: number;
  milliseconds: number;
}
