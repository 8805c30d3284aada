// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { yields } from './page';

describe('a read rule', () => {
  it.each([
    ['the text of a match', { selector: '.a' }, '<p class="a"> One </p>', 'One'],
    [
      'the first match that yields',
      { selector: '.a' },
      '<p class="a"> </p><p class="a">Two</p>',
      'Two',
    ],
    [
      'the last match that yields',
      { selector: '.a', pick: 'last' },
      '<p class="a">1</p><p class="a">2</p><p class="a"></p>',
      '2',
    ],
    ['the pane itself', { selector: '.pane', pattern: 'O.e' }, 'One', 'One'],
    ['an attribute', { selector: 'i', attribute: 'title' }, '<i title=" T "></i>', 'T'],
    ['a property', { selector: 'input', property: 'value' }, '<input value="typed">', 'typed'],
    ['the first group', { pattern: 'no (\\d+)' }, 'no 42', '42'],
    ['the whole match', { pattern: '\\d+' }, 'no 42', '42'],
    ['nothing where no pattern matches', { pattern: '\\d+' }, 'none', null],
    ['a mapped word', { map: { Mail: 'email' } }, 'Mail', 'email'],
    ['nothing for a word that is not mapped', { map: { Mail: 'email' } }, 'constructor', null],
    ['a constant', { constant: 'x' }, '', 'x'],
    ['a constant where a selector matches', { selector: 'i', constant: 'x' }, '<i></i>', 'x'],
    ['nothing where it does not', { selector: 'b', constant: 'x' }, '<i></i>', null],
    ['a constant where a pattern matches', { pattern: '^Re', constant: 'reply' }, 'Re: x', 'reply'],
    ['what is tried otherwise', { selector: 'b', otherwise: { selector: 'i' } }, '<i>I</i>', 'I'],
    [
      'a place in the document',
      { from: 'document', selector: 'body', pattern: 'One' },
      'One',
      'One',
    ],
    [
      'what is among other values',
      { selector: '.a', among: { selector: '.b' }, constant: 'yes' },
      '<p class="a">1</p><p class="a">3</p><p class="b">2</p><p class="b">3</p>',
      'yes',
    ],
    [
      'nothing that is not among them',
      { selector: '.a', among: { selector: '.b', otherwise: { selector: '.c' } } },
      '<p class="a">1</p><p class="b">2</p><p class="c">3</p>',
      null,
    ],
    ['nothing from a frame that is none', { selector: 'i', frame: true }, '<i>I</i>', null],
  ] as const)('yields %s', (_what, rule, html, value) => {
    expect(yields(rule as never, html)).toBe(value);
  });
});

describe('what customers write', () => {
  const row = '<div class="row customer"><p class="text"><b class="v">theirs</b></p></div>';

  it('never becomes a subject, also not through a rule for the whole pane', () => {
    expect(yields({ selector: '.v' }, row)).toBeNull();
    expect(yields({}, `Ours ${row}`)).toBe('Ours');
  });

  it('is never what a value is compared with', () => {
    const compared = { selector: '.a', among: { selector: '.v' } };
    expect(yields(compared, `<p class="a">theirs</p>${row}`, 'channel')).toBeNull();
    expect(yields(compared, '<p class="a">ours</p><p class="v">ours</p>', 'channel')).toBe('ours');
  });

  it('never becomes a channel, while the row itself may tell it', () => {
    expect(yields({ selector: '.v' }, row, 'channel')).toBeNull();
    expect(yields({ selector: '.v', constant: 'email' }, row, 'channel')).toBeNull();
    const told = '<div class="row customer" data-via="email"><p class="text">Hi</p></div>';
    expect(yields({ selector: '.row', attribute: 'data-via' }, told, 'channel')).toBe('email');
  });

  it('is not confused with what the system writes', () => {
    const system = '<div class="row system"><p class="text"><b class="v">email</b></p></div>';
    expect(yields({ selector: '.v' }, system, 'channel')).toBe('email');
  });
});
