import { channels, directions, phases, type ConversationHead } from '@/lib/domain/conversation';
import { cutTo, longestName, longestSubject } from './limits';
import type { Trace } from './rule';
import { closest, inDocument, selfOrInside } from './selectors';
import type { Site } from './site';

/** What the page says of a conversation besides its messages. */
export function readHead(site: Site, pane: Element, trace: Trace): Partial<ConversationHead> {
  const place = { item: null, pane, trace };
  const { head } = site;
  const channel = oneOf(channels, head.channel(place));
  const direction = oneOf(directions, head.direction(place));
  const told = {
    subject: limited(longestSubject, head.subject(place)),
    customerName: limited(longestName, head.customerName(place)),
    customerEmail: limited(longestName, head.customerEmail(place)),
    caseId: limited(longestName, head.caseId(place)),
  };
  return {
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)),
    ...(channel && { channel }),
    ...(direction && { direction }),
    ...readPhase(site, pane, trace),
  };
}

type PhaseHead = Pick<ConversationHead, 'phase' | 'phaseFrom'>;

/** The furthest phase that the page shows; unknown when it could show one and does not. */
function readPhase(site: Site, pane: Element, trace: Trace): PhaseHead {
  const rules = site.definition.conversation.phase;
  if (!rules || Object.keys(rules).length === 0) return { phase: 'active', phaseFrom: 'assumed' };
  const word = oneOf(phases, site.phase({ item: null, pane, trace }));
  const shown = site.phases.find(([, selector]) => shows(site, pane, selector, trace))?.[0] ?? null;
  const furthest = Math.max(...[word, shown].map((phase) => (phase ? phases.indexOf(phase) : -1)));
  return { phase: phases[furthest] ?? 'unknown', phaseFrom: 'page' };
}

/** In the pane, itself included, else in the document outside every pane. */
function shows(site: Site, pane: Element, selector: string, trace: Trace): boolean {
  const place = { item: null, pane, trace };
  const sign =
    selfOrInside(pane, selector).find((element) => site.loose.allows(element, 'presence', place)) ??
    inDocument(selector).find((element) => closest(element, site.pane) === null);
  if (sign) trace.source(sign);
  return sign !== undefined;
}

function oneOf<Word extends string>(words: readonly Word[], word: string | null): Word | null {
  return words.find((known) => known === word) ?? null;
}

function limited(length: number, value: string | null): string | null {
  return value === null ? null : cutTo(length, value);
}
