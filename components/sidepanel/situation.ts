import type { ConfigurationState, Origin } from '@/lib/messages';
import type { TabView } from '@/lib/storage/rows';
import { hasSettings } from '../ownSettings';
import { isUnder } from './pattern';
import type { ActiveTab } from './useActiveTab';

/** What the panel stands before, leaving aside the conversation itself. */
export type Situation =
  | { kind: 'starting' }
  | { kind: 'noConfiguration' }
  /** Nothing can be read: the configuration has parts, but no usable site or no field. */
  | { kind: 'nothingUsable' }
  | { kind: 'notAllowed'; origins: Origin[] }
  | { kind: 'reload'; site: string }
  | { kind: 'notHelpdesk'; sites: string[]; withheld: Origin[] }
  | { kind: 'site'; view: TabView; site: string };

type Sites = ConfigurationState['configuration']['sites'];

/** Sites that are switched on and match the address. */
function sitesAt(sites: Sites, url: string | null): Sites {
  if (url === null) return [];
  return sites.filter((site) => site.matches.some((pattern) => isUnder(pattern, url)));
}

function withoutView(state: ConfigurationState, sites: Sites, url: string | null): Situation {
  const withheld = state.origins.filter((origin) => !origin.granted);
  const here = sitesAt(sites, url)[0];
  const lacking = withheld.filter((origin) => url !== null && isUnder(origin.pattern, url));
  if (here && lacking.length > 0) return { kind: 'notAllowed', origins: lacking };
  if (here) return { kind: 'reload', site: here.name };
  return { kind: 'notHelpdesk', sites: sites.map((site) => site.name), withheld };
}

/**
 * Which of the panel's situations holds. `view` is what the active tab's content script reported:
 * null when there is none, undefined while it is being read.
 */
export function situationOf(
  state: ConfigurationState | null,
  tab: ActiveTab | null,
  view: TabView | null | undefined,
): Situation {
  if (!state) return { kind: 'starting' };
  const sites = state.configuration.sites.filter((site) => site.enabled);
  if (!hasSettings(state.own) && state.managed.length === 0) {
    return { kind: 'noConfiguration' };
  }
  if (sites.length === 0 || state.configuration.case.fields.length === 0) {
    return { kind: 'nothingUsable' };
  }
  if (!tab || view === undefined) return { kind: 'starting' };
  const site = view && sites.find((candidate) => candidate.id === view.siteId);
  if (!view || !site) return withoutView(state, sites, tab.url);
  return { kind: 'site', view, site: site.name };
}
