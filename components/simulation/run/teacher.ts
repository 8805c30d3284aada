import type { CaseField } from '@/lib/domain/case';
import type { Example, LearnedModel } from '@/lib/domain/learning';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { exampleOf, type Outcome } from '@/lib/prediction/learned/example';
import { gently } from '@/lib/prediction/learned/pace';
import { train } from '@/lib/prediction/learned/train';
import { folds, foldsOf } from './folds';

/** What the conversations of a simulation teach about each other. */
export interface Teacher {
  /** Their places in the order in which they are predicted, fold by fold. */
  places: number[];
  /** What all folds but that of the conversation at `place` teach. Rejects once the signal stops it. */
  learnedFor(place: number, signal: AbortSignal): Promise<LearnedModel | null>;
}

/** Nothing is learned. */
export const noTeacher = (total: number): Teacher => ({
  places: Array.from({ length: total }, (_, place) => place),
  learnedFor: async () => null,
});

function example(record: LabelledConversation, place: number, fields: CaseField[]): Example {
  const outcomes = Object.entries(record.gold).flatMap(([field, value]): Outcome[] =>
    value === null ? [] : [{ field, value, by: 'person' }],
  );
  return exampleOf(
    { id: String(place), source: 'import', at: 0 },
    record.conversation,
    outcomes,
    fields,
  );
}

interface TeacherParts {
  records: LabelledConversation[];
  fields: CaseField[];
  /** `prediction.learning.minimumExamples`. */
  minimumExamples: number;
  /** Told before it learns, which takes some seconds, and after. */
  onLearning: (now: boolean) => void;
}

/**
 * Cross-validation: learns for each fold from the others, by the very code that learns from closed
 * cases, when that fold is first asked for. What is learned depends on the conversations alone, so
 * that a run which is continued, or done again, comes out the same.
 */
export function openTeacher({
  records,
  fields,
  minimumExamples,
  onLearning,
}: TeacherParts): Teacher {
  const foldAt = foldsOf(records);
  const inFold = (fold: number) => foldAt.flatMap((one, place) => (one === fold ? [place] : []));
  const learn = async (fold: number, signal: AbortSignal): Promise<LearnedModel> => {
    const slowly = gently();
    const pace = () => {
      signal.throwIfAborted();
      return slowly();
    };
    const examples: Example[] = [];
    for (const [place, record] of records.entries()) {
      if (foldAt[place] !== fold) examples.push(example(record, place, fields));
      await pace();
    }
    return train({ examples, fields, minimumExamples, pace });
  };
  let last: { fold: number; model: LearnedModel } | null = null;
  return {
    places: Array.from({ length: folds }, (_, fold) => inFold(fold)).flat(),
    async learnedFor(place, signal) {
      const fold = foldAt[place] ?? 0;
      if (last?.fold === fold) return last.model;
      onLearning(true);
      try {
        const model = await learn(fold, signal);
        last = { fold, model };
        return model;
      } finally {
        onLearning(false);
      }
    },
  };
}
