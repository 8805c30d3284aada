import { ok, fail, type Result } from '@/lib/domain/result';
import type { Data, Preview } from '@/lib/messages';
import { asksServer } from '@/lib/domain/modelServer';
import { previewFields } from '@/lib/prediction/predict';
import { caseOf } from '@/lib/storage/cases';
import { readConversation } from '@/lib/storage/conversations';
import { queueJob } from '@/lib/storage/jobs';
import type { Context } from './context';
import { environmentFor } from './predict';
import { withRecordMessages } from './recordMessages';
import { requestFor } from './request';

const gone = () => fail('notFound', 'This conversation is no longer stored.');

/**
 * The agent keeps a conversation on this device, or no longer: then the model looks at it again. The
 * caller runs the queued look, which ends the one that runs.
 */
export async function keepOnDevice(
  { database, now }: Context,
  { conversationKey: key, onDevice }: Data<'keepOnDevice'>,
): Promise<Result> {
  const { conversations, jobs } = database;
  return database.transaction('rw', conversations, jobs, async () => {
    const again = onDevice ? {} : { predictedVersion: -1 };
    const found = await conversations.update(key, { onDevice, trouble: null, ...again });
    if (found === 0) return gone();
    await queueJob(database, key, now());
    return ok(undefined);
  });
}

/** What would leave this device about a conversation, from the code that sends it. Sends nothing. */
export async function previewPrediction(
  context: Context,
  { conversationKey: key }: Data<'previewPrediction'>,
): Promise<Result<Preview>> {
  const { database } = context;
  const found = await readConversation(database, key);
  if (!found) return gone();
  const { configuration } = await context.configuration();
  if (found.stored.onDevice || !asksServer(configuration.prediction))
    return ok({ next: null, whole: null });
  const read = await withRecordMessages(context, found.stored, found.conversation, configuration);
  if (!read.ok) return read;
  const known = await caseOf(database, found.stored);
  const request = requestFor(configuration, read.value, known);
  const memory = (await database.memories.get(key)) ?? null;
  const environment = environmentFor(context, key, configuration.prediction);
  const preview = (earlier: typeof memory) =>
    previewFields({ ...request, earlier }, configuration.prediction, environment);
  return ok({
    next: await preview(memory),
    whole: await preview(memory && { ...memory, digest: '' }),
  });
}
