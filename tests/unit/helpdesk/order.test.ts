// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { comparing, lastStretch, positionOf, type Row } from '@/lib/helpdesk/order';

function row(id: string, at: number): Row {
  const element = document.body.appendChild(document.createElement('p'));
  return { element, message: { id, sender: 'customer', author: null, text: id, at }, told: at };
}

describe('the order of rows', () => {
  it.each([
    ['oldestFirst', ['a', 'b', 'c']],
    ['newestFirst', ['c', 'b', 'a']],
    ['byTime', ['b', 'a', 'c']],
    ['byId', ['a', 'b', 'c']],
  ] as const)('%s', (order, ids) => {
    document.body.replaceChildren();
    const compare = comparing(order);
    const sorted: Row[] = [];
    for (const one of [row('a', 2), row('b', 1), row('c', 3)]) {
      sorted.splice(positionOf(one, sorted, compare), 0, one);
    }
    expect(sorted.map(({ message }) => message.id)).toEqual(ids);
  });

  it('takes digits in ids as numbers where times are equal', () => {
    expect(comparing('byTime')(row('m9', 1), row('m10', 1))).toBeLessThan(0);
  });
});

it.each([
  [[], 0],
  [[0, 5, 10], 0],
  [[0, 5, 30, 35], 2],
  [[0, 30, 60], 2],
  [[0, null, 60], 0],
])('of %j, with a gap of 20, the last stretch begins at %i', (times, start) => {
  expect(lastStretch(times, 20)).toBe(start);
});
