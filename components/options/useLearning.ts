import { useLiveQuery } from 'dexie-react-hooks';
import type { Example, LearnedModel } from '@/lib/domain/learning';
import { database } from '@/lib/storage/database';
import type { LearningState } from '@/lib/storage/rows';
import { learnedModel, learningState } from '@/lib/storage/learning';

/** All there is to say about learning in this browser. */
export interface Learning {
  examples: Example[];
  state: LearningState;
  model: LearnedModel | null;
}

/** What was learned, as it stands now; undefined until it is read. */
export function useLearning(): Learning | undefined {
  return useLiveQuery(async () => ({
    examples: await database.examples.toArray(),
    state: await learningState(database),
    model: await learnedModel(database),
  }));
}
