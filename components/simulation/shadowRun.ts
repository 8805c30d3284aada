import type { Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import { hasEnded } from '@/lib/domain/conversation';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { isSummary } from '@/lib/prediction/model/fields';
import { caseOf } from '@/lib/storage/cases';
import type { Database } from '@/lib/storage/database';
import type { EnteredForm, ShadowPrediction, StoredConversation } from '@/lib/storage/rows';
import { readMessages } from '@/lib/storage/messages';
import { readShadow } from '@/lib/storage/shadow';
import { shortTime } from '../times';
import { goldIn } from './mapping/gold';
import { mostRecords } from './mapping/records';
import type { Item, Run } from './report/run';
import { goldOf } from './start/closedCases';

/** What shadow mode recorded, as a run; of `waiting` conversations it is not known yet what is right. */
export interface ShadowReport {
  run: Run;
  waiting: number;
  /** Older ones are left out. */
  more: boolean;
}

/** What the agent entered in the helpdesk's own form; the first text that has the field's form counts. */
function goldOfForm(
  { entered }: EnteredForm,
  fields: CaseField[],
  at: number,
): LabelledConversation['gold'] {
  const gold = fields.flatMap((field): [string, LabelledConversation['gold'][string]][] => {
    const read = entered[field.name]?.map((text) => goldIn(text, field, at));
    const best = read?.find(({ fits }) => fits) ?? read?.at(-1);
    return best ? [[field.name, best.value]] : [];
  });
  return Object.fromEntries(gold);
}

/**
 * What is right for a conversation; nothing while that is not known. A form counts once it was sent,
 * or the conversation is over; a case only then, and where both have a field the form is right.
 */
async function goldFor(
  database: Database,
  stored: StoredConversation,
  form: EnteredForm | undefined,
  fields: CaseField[],
): Promise<LabelledConversation['gold']> {
  const isOver = hasEnded(stored.phase) || stored.phaseFrom === 'assumed';
  const known = isOver ? await caseOf(database, stored) : null;
  const ofCase = known && known.status !== 'proposed' ? goldOf(known, fields) : {};
  const counts = form && (form.submitted || isOver);
  return { ...ofCase, ...(counts ? goldOfForm(form, fields, stored.firstSeenAt) : {}) };
}

/** Those of the recorded conversations of which it is known what is right; messages only of these. */
async function itemsOf(
  database: Database,
  recorded: ShadowPrediction[],
  fields: CaseField[],
): Promise<Item[]> {
  const keys = recorded.map(({ conversationKey }) => conversationKey);
  const conversations = await database.conversations.bulkGet(keys);
  const forms = await database.entered.bulkGet(keys);
  const items: Item[] = [];
  for (const [place, { result }] of recorded.entries()) {
    const stored = conversations[place];
    const gold = stored ? await goldFor(database, stored, forms[place], fields) : {};
    if (!stored || Object.keys(gold).length === 0) continue;
    const messages = await readMessages(database, stored.key);
    items.push({ conversation: { ...stored, messages }, gold, result });
  }
  return items;
}

/** Sets what was recorded beside what the agents entered. Null where nothing was recorded. */
export function readShadowRun(
  database: Database,
  { case: { fields }, prediction }: Pick<Configuration, 'case' | 'prediction'>,
): Promise<ShadowReport | null> {
  const { shadow, entered, conversations, messages, cases } = database;
  const tables = [shadow, entered, conversations, messages, cases];
  const judged = fields.filter((field) => !isSummary(field));
  return database.transaction('r', tables, async () => {
    const recorded = await readShadow(database, mostRecords);
    const [first] = recorded;
    if (!first) return null;
    const items = await itemsOf(database, recorded, judged);
    const name = `Shadow, since ${shortTime(first.at)}`;
    const run = { name, fields, thresholds: prediction.thresholds, items };
    const more = (await shadow.count()) > recorded.length;
    return { run, waiting: recorded.length - items.length, more };
  });
}
