import { expect, it } from 'vitest';
import { withoutLines } from '@/lib/domain/lines';

it('cuts the lines that match, and the white space that is left around', () => {
  const quotes = [/^>/u, /^On .* wrote:$/u];
  const mail = 'It is 7 Elm Road.\n\nOn Monday Alex wrote:\n> Which?\n> address?';
  expect(withoutLines(mail, quotes)).toBe('It is 7 Elm Road.');
  expect(withoutLines('> Which?', quotes)).toBe('');
  expect(withoutLines(' as it is ', [])).toBe(' as it is ');
});
