import { expect, it } from 'vitest';
import { parseTime } from '@/lib/helpdesk/time';

const noon = Date.UTC(2026, 2, 1, 12);

it.each([
  ['2026-03-01T12:00:00Z', noon],
  ['2026-03-01 12:00:00.000Z', noon],
  ['2026-03-01T13:00:00+01:00', noon],
  ['2026-03-01T13:00:00+0100', noon],
  ['Sun, 1 Mar 2026 13:00:00 +0100', noon],
  [String(noon), noon],
  [String(noon / 1000), noon],
  [`${noon / 1000}.000100`, noon],
  [`${noon}000`, noon],
  ['2026-03-01T12:00:00', new Date(2026, 2, 1, 12).getTime()],
  ['2026-03-01', new Date(2026, 2, 1).getTime()],
])('places %s', (text, time) => {
  expect(parseTime(text)).toBe(time);
});

it.each([
  '',
  '12:00',
  'just now',
  'vor 2 Minuten',
  '1. März 2026',
  '03/01/2026',
  '2026-13-45T99:00',
  '42',
])('does not guess at "%s"', (text) => {
  expect(parseTime(text)).toBeNull();
});
