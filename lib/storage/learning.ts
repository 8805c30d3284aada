import type { Example, LearnedModel } from '@/lib/domain/learning';
import type { Database } from './database';
import type { LearningState } from './rows';

const untouched: LearningState = {
  id: 'state',
  ticket: '',
  changes: 0,
  trainedFrom: '',
  trainedAt: null,
};

/** How learning stands: what changed since the model was trained. */
export async function learningState({ learning }: Database): Promise<LearningState> {
  const row = await learning.get('state');
  return row?.id === 'state' ? row : untouched;
}

/** What was learned last, or null. */
export async function learnedModel({ learning }: Database): Promise<LearnedModel | null> {
  const row = await learning.get('model');
  return row?.id === 'model' ? row.model : null;
}

/** Notes that the examples, or the fields to learn, are others than the model was trained from. */
export async function markChanged(database: Database, changes: number): Promise<void> {
  const { learning } = database;
  await database.transaction('rw', learning, async () => {
    const state = await learningState(database);
    const ticket = crypto.randomUUID();
    await learning.put({ ...state, ticket, changes: state.changes + changes });
  });
}

/** Keeps examples, each in the place of an older one of the same id. */
export async function putExamples(database: Database, examples: Example[]): Promise<void> {
  const { examples: table, learning } = database;
  await database.transaction('rw', table, learning, async () => {
    await table.bulkPut(examples);
    await markChanged(database, examples.length);
  });
}

/** Forgets the example of a case, where there is one. */
export async function dropExample(database: Database, id: string): Promise<void> {
  const { examples, learning } = database;
  await database.transaction('rw', examples, learning, async () => {
    if (!(await examples.get(id))) return;
    await examples.delete(id);
    await markChanged(database, 1);
  });
}

/** Forgets all examples and all that was learned from them. */
export function forgetLearned(database: Database): Promise<void> {
  const { examples, learning } = database;
  return database.transaction('rw', examples, learning, async () => {
    await examples.clear();
    await learning.clear();
  });
}

/** Stores a model with the ticket of what it was trained from; changes made meanwhile stay pending. */
export async function storeModel(
  database: Database,
  model: LearnedModel,
  trainedFrom: LearningState,
  now: number,
): Promise<void> {
  const { learning } = database;
  await database.transaction('rw', learning, async () => {
    const state = await learningState(database);
    // A reset while it was being trained: what was forgotten does not come back.
    if (state.ticket === '') return;
    const changes = Math.max(0, state.changes - trainedFrom.changes);
    await learning.bulkPut([
      { ...state, changes, trainedFrom: trainedFrom.ticket, trainedAt: now },
      { id: 'model', model },
    ]);
  });
}
