// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useTrouble } from '@/components/sidepanel/useTrouble';
import { show, tidy } from './screen';

afterEach(tidy);

function Trouble({ state, at }: { state: 'noMessage' | 'ambiguous'; at: number }) {
  const view = { tabId: 1, siteId: 's', reader: 'r', state, rule: null, activeKey: 'k', at };
  return <p role="status">{useTrouble(view, 'Shop chat')?.title ?? 'all well'}</p>;
}
const said = () => screen.getByRole('status').textContent;

test('that there is no message alarms only when it stays so for a minute', async () => {
  vi.useFakeTimers();
  show(<Trouble state="noMessage" at={Date.now()} />);
  expect(said()).toBe('all well');
  await act(() => vi.advanceTimersByTimeAsync(59_000));
  expect(said()).toBe('all well');
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(said()).toBe('Shop chat is not read: no message found by `message.item`.');
});

test('other trouble is said at once', () => {
  show(<Trouble state="ambiguous" at={Date.now()} />);
  expect(said()).toBe('Several conversations are open at once.');
});
