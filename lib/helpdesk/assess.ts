import type { SiteState } from '@/lib/domain/site';
import type { PaneReader } from './pane';
import { matches } from './selectors';
import { isFolded, type Site } from './site';

/** How reading goes, by the rule that it hangs on. */
export interface Assessment {
  state: SiteState;
  /** The path in the site definition, null when all is well. */
  rule: string | null;
  activeKey: string | null;
}

/** States that a page passes through while it is built: they count once the page is quiet. */
export const passing: ReadonlySet<SiteState> = new Set([
  'noConversation',
  'noMessage',
  'folded',
  'ambiguous',
  'phaseUnknown',
]);

/** The pane that the agent looks at: of several left, the one last clicked or typed in. */
export function chooseActive(
  { definition: { conversation } }: Site,
  panes: PaneReader[],
  lastUsed: Element | null,
): PaneReader | 'ambiguous' | null {
  const { active } = conversation;
  const candidates = panes.filter(
    ({ id, element }) => id !== null && (active === undefined || matches(element, active)),
  );
  const [first] = candidates;
  if (!first || candidates.every(({ id }) => id === first.id)) return first ?? null;
  return candidates.find(({ element }) => element === lastUsed) ?? 'ambiguous';
}

/** Says how reading goes for the pane that the agent looks at. */
export function assess(
  site: Site,
  panes: PaneReader[],
  active: PaneReader | 'ambiguous' | null,
): Assessment {
  const about = (state: SiteState, rule: string | null): Assessment => ({ state, rule, activeKey });
  const activeKey = active === 'ambiguous' ? null : (active?.conversation?.key ?? null);

  if (active === 'ambiguous') return about('ambiguous', 'conversation.active');
  if (active === null) return about('noConversation', absent(panes));
  if (active.loading !== 'no') {
    return about('loading', active.loading === 'late' ? 'conversation.loading' : null);
  }
  const { missing } = active.rows;
  if (missing !== null) {
    return isFolded(site, active.element) ? about('folded', null) : about('noMessage', missing);
  }
  const { conversation } = active;
  if (conversation?.channel === undefined) return about('noConversation', 'conversation.channel');
  return conversation.phase === 'unknown'
    ? about('phaseUnknown', 'conversation.phase')
    : about('reading', null);
}

/** The rule because of which no pane counts. */
function absent(panes: PaneReader[]): string {
  if (panes.length === 0) return 'conversation.pane';
  return panes.some(({ id }) => id !== null) ? 'conversation.active' : 'conversation.id';
}
