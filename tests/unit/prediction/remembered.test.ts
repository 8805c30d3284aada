import { expect, it } from 'vitest';
import { remembered } from '@/lib/prediction/remembered';

function counting() {
  const calls: unknown[][] = [];
  const search = (...told: [text: string, at?: number | null]) => {
    calls.push(told);
    return [told];
  };
  return { calls, search: remembered(search) };
}

it('a text is searched once, and again for other arguments', () => {
  const { calls, search } = counting();
  const first = search('a', 1);
  expect(search('a', 1)).toBe(first);
  search('a', 2);
  search('a');
  search('1 a');
  expect(calls).toEqual([['a', 1], ['a', 2], ['a'], ['1 a']]);
});

it('what was found long ago is searched anew, so that memory stays bounded', () => {
  const { calls, search } = counting();
  for (let place = 0; place <= 2000; place += 1) search(`text ${place}`);
  search('text 2000');
  expect(calls).toHaveLength(2001);
  search('text 0');
  expect(calls).toHaveLength(2002);
});
