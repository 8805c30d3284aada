import { describe, expect, it } from 'vitest';
import { readablePatterns, sitesAt } from '@/lib/background/sites';
import { loadConfiguration } from '@/lib/config/load';
import type { ConfigurationState } from '@/lib/messages';
import { document } from './world';

function sitesWith(matches: string[], enabled = true) {
  const [site] = document.sites;
  return loadConfiguration({ sites: [{ ...site, matches, enabled }] }).configuration.sites;
}

describe('the sites of an address', () => {
  it.each([
    ['https://acme.example/*', 'https://acme.example/chat/1?x=y#z', true],
    ['https://acme.example/*', 'https://acme.example.evil.test/', false],
    ['https://acme.example/*', 'http://acme.example/', false],
    ['https://acme.example/*', 'https://other.test/https://acme.example/', false],
    ['https://acme.example/desk/*', 'https://acme.example/admin', false],
    ['https://acme.example/*', 'https://acme.example:8443/chat', true],
    ['http://127.0.0.1/*', 'http://127.0.0.1:5280/files/index.html', true],
    ['https://acme.example/a.b/*', 'https://acme.example/aXb/', false],
  ])('%s at %s: %s', (pattern, url, matches) => {
    expect(sitesAt(url, sitesWith([pattern])).length > 0).toBe(matches);
  });

  it('leaves out a site that is switched off', () => {
    expect(sitesAt('https://acme.example/', sitesWith(['https://acme.example/*'], false))).toEqual(
      [],
    );
  });
});

it('only what the browser allows is read', () => {
  const matches = ['https://acme.example/*', 'https://second.example/*'];
  const { configuration } = loadConfiguration({ sites: [{ ...document.sites[0], matches }] });
  const state: ConfigurationState = {
    configuration,
    own: null,
    problems: [],
    managed: [],
    origins: [
      { pattern: 'https://acme.example/*', purpose: 'Acme', granted: true },
      { pattern: 'https://second.example/*', purpose: 'Acme', granted: false },
    ],
  };
  expect(readablePatterns(state)).toEqual(['https://acme.example/*']);
});
