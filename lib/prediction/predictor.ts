import type { CaseField, FieldValue, Prediction, PredictorName } from '@/lib/domain/case';
import type { Conversation } from '@/lib/domain/conversation';
import type { LearnedModel } from '@/lib/domain/learning';
import type { Memory, Withdrawal } from '@/lib/domain/memory';
import type { Result } from '@/lib/domain/result';

export interface PredictionRequest {
  /** The fields to predict; options that are disabled are never predicted. */
  fields: CaseField[];
  conversation: Conversation;
  /** Values that the case has already, by field name. */
  known: Record<string, FieldValue>;
  /** What the last run on this conversation left; predictors that read all of it anyway ignore it. */
  earlier?: Memory | null;
  /** What was learned on this device from closed cases; absent where there is nothing or it is off. */
  learned?: LearnedModel | null;
}

/** Why a predictor gave nothing. */
export type PredictionFailure =
  | 'notSignedIn' // 401, 403: the key is wrong or missing
  | 'limited' // 429: too many requests
  | 'spent' // the admin's limit of requests a day is reached
  | 'away' // network, 5xx, time-out
  | 'invalid' // the answer was not what was asked for
  | 'refused' // the model declined
  | 'unavailable' // this browser or configuration has no such predictor
  | 'aborted';

/** What a prediction cost; the on-device predictors cost no requests and no tokens. */
export interface Usage {
  requests: number;
  inputTokens: number;
  outputTokens: number;
  milliseconds: number;
}

export const noUsage: Usage = { requests: 0, inputTokens: 0, outputTokens: 0, milliseconds: 0 };

export interface PredictionAnswer {
  predictions: Prediction[];
  /** What the customer took back; only where a predictor knows what was there. */
  withdrawn?: Withdrawal[];
  usage: Usage;
  /** For the next run; its predictions are those of earlier runs, which count where this one says nothing. */
  memory?: Memory;
}

/**
 * Predicts case fields from a conversation. Answers at most one prediction a field and none where
 * it does not know; the caller grounds them (`ground.ts`) and applies the thresholds.
 */
export interface Predictor {
  name: PredictorName;
  predict(
    request: PredictionRequest,
    signal: AbortSignal,
  ): Promise<Result<PredictionAnswer, PredictionFailure>>;
  /** What `predict` would send now, from the same code; null where it would send nothing. */
  preview?(request: PredictionRequest): Promise<Outgoing | null>;
}

/** A request as it would leave. */
export interface Outgoing {
  /** Where to. */
  address: string;
  /** The very body, as text. */
  body: string;
}
