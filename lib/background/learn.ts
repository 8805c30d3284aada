import type { Configuration } from '@/lib/config/schema';
import type { Case, CaseField } from '@/lib/domain/case';
import type { LearnedModel } from '@/lib/domain/learning';
import { ok, type Result } from '@/lib/domain/result';
import { exampleOf, type Outcome } from '@/lib/prediction/learned/example';
import { gently } from '@/lib/prediction/learned/pace';
import { train } from '@/lib/prediction/learned/train';
import { caseOf, conversationOf } from '@/lib/storage/cases';
import { readConversation } from '@/lib/storage/conversations';
import type { Database } from '@/lib/storage/database';
import type { Feedback } from '@/lib/storage/rows';
import {
  dropExample,
  forgetLearned,
  learnedModel,
  learningState,
  markChanged,
  putExamples,
  storeModel,
} from '@/lib/storage/learning';
import type { Context } from './context';
import { keepAwake } from './keepAwake';

/** It is learned again once so many of the examples are new, or others. */
const shareOfChanges = 0.02;

const choicesOf = (fields: CaseField[]) => fields.filter(({ type }) => type === 'choice');

/** Whether this browser is to learn, and there is something to choose. */
function isLearning({ prediction, case: { fields } }: Configuration): boolean {
  return prediction.learning.enabled && choicesOf(fields).length > 0;
}

/**
 * What the fields of a case say in the end. What a person set, or called right, is the truth; what AI
 * wrote counts for something only when the case is over, and never where it was called wrong.
 */
function outcomesOf(saved: Case, feedback: Feedback[], over: boolean): Outcome[] {
  return Object.entries(saved.fields).flatMap(([field, { value, setBy }]): Outcome[] => {
    if (value === null || setBy === null) return [];
    if (setBy === 'person') return [{ field, value, by: 'person' }];
    const verdict = feedback
      .filter((one) => one.field === field && one.value === value)
      .at(-1)?.verdict;
    if (verdict === 'wrong') return [];
    if (verdict === 'right') return [{ field, value, by: 'person' }];
    return over ? [{ field, value, by: 'ai' }] : [];
  });
}

/** Keeps what there is to learn of a saved case, in the place of what was kept of it before. */
async function noteCase(context: Context, caseId: string): Promise<void> {
  const { database } = context;
  const { configuration } = await context.configuration();
  const saved = await database.cases.get(caseId);
  if (!saved || saved.status === 'proposed' || !isLearning(configuration)) return;
  const stored = await conversationOf(database, saved);
  const read = stored && (await readConversation(database, stored.key));
  if (!read) return;
  const { phase } = read.conversation;
  const over = phase === 'wrapUp' || phase === 'closed';
  const feedback = await database.feedback.where({ caseId }).toArray();
  const example = exampleOf(
    { id: `case:${caseId}`, source: 'case', at: saved.createdAt },
    read.conversation,
    outcomesOf(saved, feedback, over),
    configuration.case.fields,
  );
  if (Object.keys(example.labels).length === 0) return dropExample(database, example.id);
  const before = await database.examples.get(example.id);
  if (JSON.stringify(before) !== JSON.stringify(example)) await putExamples(database, [example]);
}

/** Learns again where enough has changed since; `now`: where anything has. */
export function learn(context: Context, when: 'enough' | 'now'): Promise<void> {
  const { database } = context;
  return context.exclusively('learning', async () => {
    const { configuration } = await context.configuration();
    const state = await learningState(database);
    if (!isLearning(configuration) || state.ticket === state.trainedFrom) return;
    const wanted = when === 'now' ? 0 : shareOfChanges * (await database.examples.count());
    if (state.changes < wanted) return;
    const model = await train({
      examples: await database.examples.toArray(),
      fields: configuration.case.fields,
      minimumExamples: configuration.prediction.learning.minimumExamples,
      pace: gently(),
    });
    await storeModel(database, model, state, context.now());
  });
}

/** One note after the other, so that an older one never replaces a newer. */
function takeNote(context: Context, note: () => Promise<void>): void {
  const noted = context.exclusively('learning', note);
  void keepAwake(noted.then(() => learn(context, 'enough')));
}

/** Learns from a case that a person changed or whose conversation moved on; nobody waits for it. */
export function learnFrom(context: Context, caseId: string): void {
  takeNote(context, () => noteCase(context, caseId));
}

/** The same for the case of a conversation, where it has one. */
export function learnFromConversation(context: Context, conversationKey: string): void {
  const { database } = context;
  takeNote(context, async () => {
    const stored = await database.conversations.get(conversationKey);
    const known = stored && (await caseOf(database, stored));
    if (known) await noteCase(context, known.id);
  });
}

/** The configuration may ask for other fields now: learns them again. */
export async function learnAnew(context: Context): Promise<void> {
  await markChanged(context.database, 0);
  await keepAwake(learn(context, 'now'));
}

/** Forgets all examples, and what was learned from them. */
export async function forgetExamples({ database }: Context): Promise<Result> {
  await forgetLearned(database);
  return ok(undefined);
}

/** What was learned, read once and again after it was trained anew. */
export function openLearned(database: Database) {
  let known: { from: string; model: Promise<LearnedModel | null> } | null = null;
  return {
    async read(): Promise<LearnedModel | null> {
      const { trainedFrom } = await learningState(database);
      if (trainedFrom === '') return null;
      if (known?.from !== trainedFrom) known = { from: trainedFrom, model: learnedModel(database) };
      return known.model;
    },
  };
}
