import type { Prediction, Thresholds } from '@/lib/domain/case';
import type { Memory } from '@/lib/domain/memory';
import { ground, type Grounded } from './ground';
import type { PredictionRequest } from './predictor';
import { stillOpen, withoutTakenBack } from './withdrawal';

/**
 * What another predictor now found, and what a model found before, where it still holds. The model's
 * values count, but for what rests on messages that it has not read.
 */
export function carryOver(
  { predictions, refused }: Grounded,
  memory: Memory,
  request: PredictionRequest,
  thresholds: Thresholds,
): Grounded & { withdrawn: string[] } {
  const ids = request.conversation.messages.map(({ id }) => id);
  const read = ids.indexOf(memory.last);
  const isNews = ({ evidence: [first] }: Prediction) => ids.indexOf(first.messageId) > read;
  const inOrder = [
    ...predictions.filter(isNews),
    ...memory.predictions,
    ...predictions.filter((one) => !isNews(one)),
  ];
  const standing = withoutTakenBack(inOrder, memory.withdrawn, request.conversation);
  const all = ground(standing, request).predictions;
  const open = stillOpen(memory.withdrawn, all, request.fields, thresholds);
  return { predictions: all, refused, withdrawn: open.map(({ field }) => field) };
}
