import type { Configuration } from '@/lib/config/schema';
import type { Case } from '@/lib/domain/case';
import type { Conversation } from '@/lib/domain/conversation';
import { valuesOf } from '@/lib/domain/predicted';
import type { PredictionRequest } from '@/lib/prediction/predictor';

/** Asks for every field; what people set is given, not asked. */
export function requestFor(
  configuration: Configuration,
  conversation: Conversation,
  known: Case | null | undefined,
): PredictionRequest {
  const states = Object.entries(known?.fields ?? {});
  const personal = states.filter(([, { setBy }]) => setBy === 'person');
  return {
    fields: configuration.case.fields,
    conversation,
    known: valuesOf(Object.fromEntries(personal)),
  };
}
