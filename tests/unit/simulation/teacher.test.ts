import { expect, test } from 'vitest';
import { folds, foldsOf } from '@/components/simulation/run/folds';
import { openTeacher } from '@/components/simulation/run/teacher';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { chat, topic } from './conversation';

const signal = new AbortController().signal;

/** Customers who call the same topics by other words than its options. */
const records = Array.from({ length: 60 }, (_, n): LabelledConversation => {
  const [words, value] = n % 2 === 0 ? ['the doohickey limps', 'late'] : ['my gizmo sulks', 'bill'];
  return {
    conversation: chat(`customer: ${words} number${n} of ${n % 7}`),
    gold: { topic: value },
  };
});

const teacherOf = (taught: LabelledConversation[], onLearning = (_now: boolean) => {}) =>
  openTeacher({ records: taught, fields: [topic], minimumExamples: 20, onLearning });

test('neighbours are of different folds, and every conversation is predicted once', () => {
  expect(foldsOf(records).slice(0, 6)).toEqual([0, 1, 2, 3, 4, 0]);
  const { places } = teacherOf(records);
  expect([...places].sort((a, b) => a - b)).toEqual(records.map((_, place) => place));
});

test('conversations that say the same are of one fold', () => {
  const twice = [...records, ...records];
  const fold = foldsOf(twice);
  expect(fold.slice(records.length)).toEqual(fold.slice(0, records.length));
});

test('what is learned for a conversation is nothing of its own fold', async () => {
  const fold = foldsOf(records);
  const marked = records.map((record, place) =>
    fold[place] === 0
      ? { ...record, conversation: chat(`customer: the zyzzyva limps number${place}`) }
      : record,
  );
  expect(foldsOf(marked)).toEqual(fold);
  const teacher = teacherOf(marked);
  const wordsFor = async (place: number) =>
    (await teacher.learnedFor(place, signal))?.features.join(' ');
  expect(await wordsFor(0)).not.toContain('zyzzyv');
  expect(await wordsFor(1)).toContain('zyzzyv');
});

test('each fold is learned for once', async () => {
  const told: boolean[] = [];
  const teacher = teacherOf(records, (now) => told.push(now));
  for (const place of teacher.places) await teacher.learnedFor(place, signal);
  expect(told.filter((now) => now)).toHaveLength(folds);
  expect(told.at(-1)).toBe(false);
});

test('stopping ends the learning', async () => {
  const told: boolean[] = [];
  const teacher = teacherOf(records, (now) => told.push(now));
  await expect(teacher.learnedFor(0, AbortSignal.abort())).rejects.toThrow();
  expect(told).toEqual([true, false]);
});
