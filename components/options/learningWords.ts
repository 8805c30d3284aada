import type { Configuration } from '@/lib/config/schema';
import type { LearnedField, LearningCheck } from '@/lib/domain/learning';
import { clock } from '../times';
import { count } from '../words';
import type { Learning } from './useLearning';

/** How many examples there are, and whether they have been learned from. */
export function stateSentence(
  { examples, state }: Learning,
  { enabled }: Configuration['prediction']['learning'],
): string {
  if (examples.length === 0) return enabled ? 'No example yet.' : 'Nothing is kept.';
  const imported = examples.filter(({ source }) => source === 'import').length;
  const parts = [
    ...(examples.length > imported ? [count(examples.length - imported, 'closed case')] : []),
    ...(imported > 0 ? [count(imported, 'imported case')] : []),
  ];
  const kept = `${parts.join(' and ')} kept`;
  if (!enabled) return `${kept}, but not used.`;
  if (state.trainedAt === null) return `${kept}; learning from them now.`;
  return state.ticket === state.trainedFrom
    ? `${kept}. Learned from all of them, last at ${clock(state.trainedAt)}.`
    : `${kept}. Learned at ${clock(state.trainedAt)}; ${count(state.changes, 'change')} since.`;
}

/** How well a field was chosen on cases that had not been learned from. */
export function checkSentence({ examples, right, rightBefore }: LearningCheck): string {
  const percent = (part: number) => `${Math.round((100 * part) / Math.max(1, examples))} %`;
  return `Right in ${percent(right)} of ${count(examples, 'reviewed case')} that it had not seen; by labels and descriptions alone ${percent(rightBefore)}.`;
}

/** Why nothing counts yet, where that is so. */
export function notLearned(
  learned: LearnedField | undefined,
  reviewed: number,
  minimum: number,
): string | null {
  if (learned && learned.blend.learned > 0) return null;
  if (learned) return 'What was learned does not foresee more than labels and descriptions do yet.';
  return reviewed >= minimum
    ? 'Not learned yet.'
    : `${reviewed} of ${minimum} reviewed examples: labels and descriptions decide.`;
}

/** A feature as people read it. */
export function wordsOf(feature: string): string {
  if (feature.startsWith('#')) return `“${feature.slice(1).replaceAll('_', ' ')}” in other words`;
  if (feature.startsWith('!')) return `not ${feature.slice(1)}`;
  return feature.replace('_', ' ');
}
