// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { NoticeBar } from '@/components/NoticeBar';
import { StartButton } from '@/components/simulation/start/StartButton';
import { sections } from '@/lib/config/schema';
import { ok } from '@/lib/domain/result';
import { show, tidy } from './screen';

afterEach(tidy);

const settings = sections.prediction.parse({});
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** A start that takes until it is let go on, or breaks off. */
function start(requests: number) {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const onStart = () => new Promise<void>((resolve, reject) => void ends.push({ resolve, reject }));
  const cost = ok({ predictor: 'openai' as const, requests, tokens: 0 });
  show(
    <>
      <NoticeBar />
      <StartButton label="Start" cost={cost} settings={settings} onStart={onStart} />
    </>,
  );
  return ends;
}

test('two clicks start one simulation', async () => {
  const ends = start(0);
  press('Start');
  press('Start');
  expect(ends).toHaveLength(1);
  await act(async () => ends[0]?.resolve());
  press('Start');
  expect(ends).toHaveLength(2);
});

test('two clicks on what asks first start one, and one that fails can be tried again', async () => {
  const ends = start(12);
  press('Start');
  press('Send them');
  press('Send them');
  expect(ends).toHaveLength(1);
  await act(async () => ends[0]?.reject(new Error('full')));
  expect(screen.getByRole('alert').textContent).toContain('That did not work');
  expect(screen.queryByRole('button', { name: 'Send them' })).toBeNull();
  press('Try again');
  expect(ends).toHaveLength(2);
});
