import type { SiteDefinition } from '@/lib/config/site';
import { sendMessage, type ConfigurationState } from '@/lib/messages';

const scriptId = 'helpdesk';
const scriptFile = '/content-scripts/helpdesk.js';

function isGranted(pattern: string, state: ConfigurationState): boolean {
  const host = (text: string) => /^(https?:\/\/[^/:]+)/.exec(text)?.[1];
  return state.origins.some((origin) => origin.granted && host(origin.pattern) === host(pattern));
}

/** The match patterns of all enabled sites that this browser may read. */
export function readablePatterns(state: ConfigurationState): string[] {
  const patterns = state.configuration.sites
    .filter((site) => site.enabled)
    .flatMap((site) => site.matches)
    .filter((pattern) => isGranted(pattern, state));
  return [...new Set(patterns)];
}

/** A match pattern as a regular expression, with `*` as any text. */
function expression(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  // A pattern without a port covers every port.
  return new RegExp(`^${escaped.replace(/^(https?:\/\/[^/:]+)\//, '$1(?::\\d+)?/')}$`);
}

/** The enabled sites whose patterns match an address. */
export function sitesAt(url: string, sites: SiteDefinition[]): SiteDefinition[] {
  return sites.filter(
    (site) => site.enabled && site.matches.some((pattern) => expression(pattern).test(url)),
  );
}

async function register(patterns: string[]): Promise<void> {
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (patterns.length === 0) return;
  await chrome.scripting.registerContentScripts([
    { id: scriptId, js: [scriptFile], matches: patterns, runAt: 'document_idle' },
  ]);
}

/** Tells a tab that is being read which sites it has now; starts reading one that is not. */
async function refresh(tab: chrome.tabs.Tab, sites: SiteDefinition[]): Promise<void> {
  if (tab.id === undefined || tab.url === undefined) return;
  try {
    await sendMessage('sitesChanged', sitesAt(tab.url, sites), tab.id);
  } catch {
    // No content script yet: the tab was open before the site was allowed.
    await chrome.scripting
      .executeScript({ target: { tabId: tab.id }, files: [scriptFile] })
      .catch(() => undefined);
  }
}

/** Registers the content script for what may be read, and brings open tabs up to date. */
export async function syncSites(state: ConfigurationState): Promise<void> {
  const patterns = readablePatterns(state);
  await register(patterns);
  const granted = state.origins.filter((origin) => origin.granted).map(({ pattern }) => pattern);
  if (granted.length === 0) return;
  const tabs = await chrome.tabs.query({ url: granted });
  const sites = state.configuration.sites;
  await Promise.all(tabs.map((tab) => refresh(tab, sites)));
}
