import { expect, test } from 'vitest';
import { isUnder } from '@/components/sidepanel/pattern';
import { situationOf } from '@/components/sidepanel/situation';
import { siteSentence } from '@/components/words';
import { siteStates } from '@/lib/domain/site';
import type { ConfigurationState } from '@/lib/messages';
import { configurationWith } from './screen';

const site = {
  id: 'shop',
  name: 'Shop chat',
  enabled: true,
  matches: ['https://chat.shop.example/*'],
} as ConfigurationState['configuration']['sites'][number];
const fields = [{ name: 'title', label: 'Title', type: 'text' as const, required: true }];
const state = (granted: boolean, parts: Partial<ConfigurationState> = {}): ConfigurationState => ({
  configuration: { ...configurationWith(fields), sites: [site] },
  own: '{"sites":[]}',
  problems: [],
  managed: [],
  origins: [{ pattern: 'https://chat.shop.example/*', purpose: 'Shop chat', granted }],
  ...parts,
});
const tab = (url: string | null) => ({ id: 1, url });
const here = 'https://chat.shop.example/inbox';
const view = {
  tabId: 1,
  siteId: 'shop',
  reader: 'r',
  state: 'reading' as const,
  rule: null,
  activeKey: null,
  at: 1,
};
const nothing = { ...state(true), configuration: configurationWith([]) };

test.each([
  ['starting', null, tab(here), null],
  ['starting', state(true), tab(here), undefined],
  ['noConfiguration', { ...nothing, own: null }, tab(here), null],
  ['noConfiguration', { ...nothing, own: '{}' }, tab(here), null],
  ['nothingUsable', nothing, tab(here), null],
  ['nothingUsable', { ...nothing, own: null, managed: ['sites' as const] }, tab(here), null],
  ['notAllowed', state(false), tab(here), null],
  ['reload', state(true), tab(here), null],
  ['notHelpdesk', state(true), tab('https://elsewhere.example/'), null],
  ['notHelpdesk', state(false), tab(null), null],
  ['notHelpdesk', state(true), tab(null), { ...view, siteId: 'gone' }],
  ['site', state(true), tab(null), view],
])('is %s', (kind, configuration, active, tabView) => {
  expect(situationOf(configuration, active, tabView).kind).toBe(kind);
});

test('where the address is not known, what is not allowed yet is offered', () => {
  expect(situationOf(state(false), tab(null), null)).toMatchObject({
    withheld: [{ purpose: 'Shop chat' }],
  });
});

test.each([
  ['https://a.example/*', 'https://a.example/x?y', true],
  ['https://a.example/*', 'http://a.example/', false],
  ['https://a.example/*', 'https://a.example.evil.example/', false],
  ['http://127.0.0.1/*', 'http://127.0.0.1:4700/', true],
  ['http://127.0.0.1:4700/*', 'http://127.0.0.1:4701/', false],
  ['http://127.0.0.1:*/desk*', 'http://127.0.0.1:4701/desk/1', true],
  ['https://a.example/x.y/*', 'https://a.example/xzy/', false],
  ['https://a.example/*', 'not an address', false],
])('%s covers %s: %s', (pattern, address, expected) => {
  expect(isUnder(pattern, address)).toBe(expected);
});

test.each(siteStates.filter((name) => name !== 'reading'))(
  'the state %s is said with what to do next',
  (name) => {
    const advice = siteSentence(name, 'Shop chat', null);
    expect(advice?.title).toMatch(/\.$/);
    expect(advice?.next).toMatch(/\.$/);
  },
);

test('a rule that finds nothing is named by its path', () => {
  expect(siteSentence('noMessage', 'Shop chat', 'message.item')?.title).toBe(
    'Shop chat is not read: no message found by `message.item`.',
  );
});
