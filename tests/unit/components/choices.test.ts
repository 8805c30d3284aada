import { expect, test } from 'vitest';
import { offeredOptions } from '@/components/case/choices';
import type { CaseField } from '@/lib/domain/case';

const option = (value: string, parent?: string, enabled = true) => ({
  value,
  label: value,
  parent,
  enabled,
});
const room: CaseField = {
  name: 'room',
  label: 'Room',
  type: 'choice',
  required: false,
  dependsOn: 'floor',
  options: [
    option('101', 'first'),
    option('201', 'second'),
    option('102', 'first', false),
    option('lobby'),
  ],
};
const offered = (current: string | null, floor: string | null) =>
  offeredOptions(room, current, () => floor).map(({ value }) => value);

test.each([
  ['only those under the chosen parent, and those without one', null, 'first', ['101', 'lobby']],
  ['all while the parent is not known', null, null, ['101', '201', 'lobby']],
  ['the present value, though it was removed', 'attic', 'first', ['101', 'lobby', 'attic']],
  ['the present value, though it is disabled', '102', 'first', ['101', '102', 'lobby']],
  [
    'the present value, though it stands under another parent',
    '201',
    'first',
    ['101', '201', 'lobby'],
  ],
])('offers %s', (_what, current, floor, expected) => {
  expect(offered(current, floor)).toEqual(expected);
});
