import type { Prediction } from '@/lib/domain/case';
import type { Memory } from '@/lib/domain/memory';
import { ground, type Grounded } from './ground';
import type { PredictionRequest } from './predictor';

/**
 * What another predictor now found, and what a model found before, where it still holds. The model's
 * values count, but for what rests on messages that it has not read.
 */
export function carryOver(
  { predictions, refused }: Grounded,
  memory: Memory,
  request: PredictionRequest,
): Grounded {
  const ids = request.conversation.messages.map(({ id }) => id);
  const read = ids.indexOf(memory.last);
  const isNews = ({ evidence: [first] }: Prediction) => ids.indexOf(first.messageId) > read;
  const inOrder = [
    ...predictions.filter(isNews),
    ...memory.predictions,
    ...predictions.filter((one) => !isNews(one)),
  ];
  return { predictions: ground(inOrder, request).predictions, refused };
}
