import type { Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import { hasEnded, type Conversation } from '@/lib/domain/conversation';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { isSummary } from '@/lib/prediction/model/fields';
import { caseOf } from '@/lib/storage/cases';
import { readConversation } from '@/lib/storage/conversations';
import type { Database, EnteredForm, StoredConversation } from '@/lib/storage/database';
import { readShadow } from '@/lib/storage/shadow';
import { shortTime } from '../times';
import { goldIn } from './mapping/gold';
import type { Item, Run } from './report/run';
import { goldOf } from './start/closedCases';

/** What shadow mode recorded, as a run; of `waiting` conversations it is not known yet what is right. */
export interface ShadowReport {
  run: Run;
  waiting: number;
}

/** What the agent entered in the helpdesk's own form; the first text that has the field's form counts. */
function goldOfForm(
  { entered }: EnteredForm,
  fields: CaseField[],
  { messages }: Conversation,
): LabelledConversation['gold'] {
  const at = messages[0]?.at ?? 0;
  const gold = fields.flatMap((field): [string, LabelledConversation['gold'][string]][] => {
    const read = entered[field.name]?.map((text) => goldIn(text, field, at));
    const best = read?.find(({ fits }) => fits) ?? read?.at(-1);
    return best ? [[field.name, best.value]] : [];
  });
  return Object.fromEntries(gold);
}

/**
 * What is right for a conversation; nothing while that is not known. What was entered in the form
 * counts once it was sent; it, and what stands in the case, where the conversation is over.
 */
async function goldFor(
  database: Database,
  stored: StoredConversation,
  conversation: Conversation,
  fields: CaseField[],
): Promise<LabelledConversation['gold']> {
  const form = await database.entered.get(stored.key);
  const known = await caseOf(database, stored);
  const isOver = hasEnded(stored.phase) || stored.phaseFrom === 'assumed';
  const ofCase = isOver && known && known.status !== 'proposed' ? goldOf(known, fields) : {};
  const counts = form && (form.submitted || isOver);
  return { ...ofCase, ...(counts ? goldOfForm(form, fields, conversation) : {}) };
}

/** Sets what was recorded beside what the agents entered. Null where nothing was recorded. */
export async function readShadowRun(
  database: Database,
  { case: { fields }, prediction }: Pick<Configuration, 'case' | 'prediction'>,
): Promise<ShadowReport | null> {
  const recorded = await readShadow(database);
  const [first] = recorded;
  if (!first) return null;
  const judged = fields.filter((field) => !isSummary(field));
  const items: Item[] = [];
  for (const { conversationKey, result } of recorded) {
    const found = await readConversation(database, conversationKey);
    if (!found) continue;
    const { stored, conversation } = found;
    const gold = await goldFor(database, stored, conversation, judged);
    if (Object.keys(gold).length > 0) items.push({ conversation, gold, result });
  }
  const name = `Shadow, since ${shortTime(first.at)}`;
  const run = { name, fields, thresholds: prediction.thresholds, items };
  return { run, waiting: recorded.length - items.length };
}
