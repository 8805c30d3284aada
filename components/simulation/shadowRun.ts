import type { Configuration } from '@/lib/config/schema';
import { hasEnded } from '@/lib/domain/conversation';
import { caseOf } from '@/lib/storage/cases';
import { readConversation } from '@/lib/storage/conversations';
import type { Database } from '@/lib/storage/database';
import { readShadow } from '@/lib/storage/shadow';
import { dayAndClock } from '../times';
import type { Item, Run } from './report/run';
import { goldOf } from './start/closedCases';

/** What shadow mode recorded, as a run; `waiting` conversations have not ended or have no case yet. */
export interface ShadowReport {
  run: Run;
  waiting: number;
}

/**
 * Sets what was recorded beside what the agents entered. Null where nothing was recorded. A
 * conversation counts once it has ended (where its site tells that) and its case is saved.
 */
export async function readShadowRun(
  database: Database,
  { case: { fields }, prediction }: Pick<Configuration, 'case' | 'prediction'>,
): Promise<ShadowReport | null> {
  const recorded = await readShadow(database);
  const [first] = recorded;
  if (!first) return null;
  const items: Item[] = [];
  for (const { conversationKey, result } of recorded) {
    const found = await readConversation(database, conversationKey);
    if (!found) continue;
    const { stored, conversation } = found;
    const known = await caseOf(database, stored);
    const over = hasEnded(stored.phase) || stored.phaseFrom === 'assumed';
    if (!over || !known || known.status === 'proposed') continue;
    items.push({ conversation, gold: goldOf(known, fields), result });
  }
  const name = `Shadow, since ${dayAndClock(first.at)}`;
  const run = { name, fields, thresholds: prediction.thresholds, items };
  return { run, waiting: recorded.length - items.length };
}
