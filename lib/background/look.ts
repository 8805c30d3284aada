import type { Configuration } from '@/lib/config/schema';
import type { Case } from '@/lib/domain/case';
import { customerMessages, type Conversation } from '@/lib/domain/conversation';
import { momentOf, type Situation } from '@/lib/domain/decide';
import { valuesOf } from '@/lib/domain/predicted';
import type { Database } from '@/lib/storage/database';
import type { Job, StoredConversation } from '@/lib/storage/rows';
import { finishJob } from '@/lib/storage/jobs';

/** One look at a conversation: what it was asked for by, and what it sees. */
export interface Look {
  job: Job;
  stored: StoredConversation;
  conversation: Conversation;
  configuration: Configuration;
  /** The case of this conversation, proposed or saved. */
  known: Case | null;
}

export function situationOf({ stored, configuration, known }: Look): Situation {
  const { creation, updates, assistance, prediction, case: cases } = configuration;
  return {
    shadow: prediction.shadow,
    head: stored,
    moment: momentOf(stored, stored),
    active: stored.active,
    known,
    notACase: stored.notACase,
    creation,
    updates,
    assistance: assistance.channels,
    fields: cases.fields,
    values: valuesOf(known?.fields ?? {}),
  };
}

/** What the conversation remembers of a look. */
export type Remembered = Partial<
  Pick<StoredConversation, 'accept' | 'end' | 'predictedVersion' | 'trouble'>
>;

/**
 * The moment was decided, once there was something from the customer to decide on. The end stays
 * open without a case: wrap-up and closing may be far apart, and words may come in between.
 */
export function decided({ stored, conversation, known }: Look): Remembered {
  if (customerMessages(conversation).length === 0) return {};
  switch (momentOf(stored, stored)) {
    case 'accepted':
      return { accept: 'decided' };
    case 'ended':
      return known && known.status !== 'proposed' ? { end: 'decided' } : {};
    case 'between':
      return {};
  }
}

/** The case's predictions are up to date with what this look saw, and nothing troubles AI. */
export function predicted({ stored }: Look): Remembered {
  return { predictedVersion: stored.evidenceVersion, trouble: null };
}

/** Ends a look in one transaction: remembers what it came to, and that its job is done. */
export function conclude(
  database: Database,
  look: Look,
  remembered: Remembered = {},
): Promise<void> {
  const { conversations, jobs } = database;
  return database.transaction('rw', conversations, jobs, async () => {
    if (Object.keys(remembered).length > 0) await conversations.update(look.stored.key, remembered);
    await finishJob(database, look.job);
  });
}
