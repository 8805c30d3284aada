import { expect, test } from 'vitest';
import { actionOf, fieldShortcuts, keyName, panelShortcuts } from '@/components/case/keys';

const press = (code: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', true>>) => ({
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

test('no key stands for two actions', () => {
  const codes = [...fieldShortcuts, ...panelShortcuts].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test.each([
  ['Alt and a letter', press('KeyU', { altKey: true }), 'undo'],
  ['the Enter of the number block', press('NumpadEnter', { altKey: true }), 'accept'],
  ['a letter that is typed', press('KeyU', {}), undefined],
  ['AltGr, which types characters', press('KeyU', { altKey: true, ctrlKey: true }), undefined],
  ['a key of the browser', press('KeyU', { altKey: true, shiftKey: true }), undefined],
])('%s', (_, event, action) => {
  expect(actionOf(fieldShortcuts, event, false)).toBe(action);
});

test('on a Mac, Option is left to typing', () => {
  expect(actionOf(fieldShortcuts, press('KeyU', { altKey: true }), true)).toBeUndefined();
  const held = press('KeyU', { ctrlKey: true, shiftKey: true });
  expect(actionOf(fieldShortcuts, held, true)).toBe('undo');
  expect([keyName('KeyU', true), keyName('KeyU', false)]).toEqual(['⌃⇧U', 'Alt+U']);
});
