// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Row } from '@/lib/helpdesk/order';
import { keyOf } from '@/lib/helpdesk/restart';
import { compiled } from './page';

const row = (told: number | null): Row => ({
  element: document.createElement('p'),
  message: { id: 'm', sender: 'customer', author: null, text: 'Hi', at: told ?? 5 },
  told,
});

const site = compiled();
const base = (key: string) => key.slice(0, key.lastIndexOf('@'));

it('a key is the site and the id where ids are not used again', () => {
  expect(keyOf(site, 'ann@chat.example', null)).toBe('acme:ann@chat.example');
});

it('a key begins alike for all conversations of an id that is used again', () => {
  const keys = [Date.UTC(2026, 2, 1, 10), null].map((at) =>
    keyOf(site, 'ann@chat.example', row(at)),
  );
  expect(keys).toEqual(['acme:ann@chat.example@2026-03-01T10:00', 'acme:ann@chat.example@0']);
  expect(keys.map(base)).toEqual(['acme:ann@chat.example', 'acme:ann@chat.example']);
});

it('a key stays within the protocol and ends with the time however long the id is', () => {
  const key = keyOf(site, 'x'.repeat(5_000), row(0));
  expect(key.length).toBeLessThanOrEqual(2_000);
  expect(key).toMatch(/@1970-01-01T00:00$/);
});
