import type { ReadRule, SiteDefinition } from '@/lib/config/site';
import { phases, type Phase, type Sender } from '@/lib/domain/conversation';
import { withoutLines } from '@/lib/domain/lines';
import { compileRule, type Place, type Read, type RuleLimits } from './rule';
import {
  chain,
  closest,
  firstInside,
  hasSelfOrInside,
  inside,
  joined,
  matches,
  selectorsOf,
} from './selectors';
import { looseLimits, messageLimits, strictLimits, type SenderOf } from './trust';

/** A site definition made ready: rules are functions, selectors are joined. */
export interface Site {
  definition: SiteDefinition;
  pane: string;
  item: string;
  id: Read;
  head: Record<HeadRule, Read>;
  /** The furthest phase first. */
  phases: [phase: Phase, selector: string][];
  phase: Read;
  message: Record<'id' | 'text' | 'at' | 'author', Read>;
  senderOf: SenderOf;
  /** Which elements may tell channel, direction and phase. */
  loose: RuleLimits;
  /** What, when it appears, is more than words: rows, panes, and what may change a head. */
  telling: string;
  /** What, when it appears or changes, may change the head or say that a pane loads. */
  headSelector: string | null;
  /** What, when the text in it changes, may change the head. */
  headTextSelector: string | null;
  /** What values in rows are compared with. */
  comparedSelector: string | null;
  /** Rows may have to be read again because an element around them changed. */
  rowsDependOnSurroundings: boolean;
}

export const headRules = [
  'channel',
  'direction',
  'subject',
  'customerName',
  'customerEmail',
  'caseId',
] as const;
export type HeadRule = (typeof headRules)[number];

/** Compiles a site definition whose selectors the browser accepts. */
export function compileSite(definition: SiteDefinition): Site {
  const { conversation, message } = definition;
  const ofMessage = compiler(messageLimits(definition));
  const senderOf = compileSender(definition, ofMessage);
  const loose = looseLimits(definition, senderOf);
  const told = compiler(loose);
  const own = compiler(strictLimits(definition));
  return {
    definition,
    pane: conversation.pane,
    item: message.item,
    id: told(conversation.id),
    head: {
      channel: told(conversation.channel),
      direction: told(conversation.direction),
      subject: own(conversation.subject),
      customerName: own(conversation.customerName),
      customerEmail: own(conversation.customerEmail),
      caseId: own(conversation.caseId),
    },
    phases: phaseSelectors(definition).reverse(),
    phase: told(conversation.phase?.read),
    message: {
      id: ofMessage(message.id),
      text: linesCut(ofMessage(message.text), message.ignoreLines),
      at: ofMessage(message.at),
      author: ofMessage(message.author),
    },
    senderOf,
    loose,
    ...watched(definition),
  };
}

function linesCut(read: Read, patterns: string[]): Read {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'u'));
  return (place) => withoutLines(read(place) ?? '', expressions) || null;
}

function compiler(limits: RuleLimits): (rule: ReadRule | undefined) => Read {
  return (rule) => (rule ? compileRule(rule, limits) : () => null);
}

const precedence: Sender[] = ['note', 'system', 'bot', 'agent', 'customer'];

/** If several senders match, the first of note, system, bot, agent, customer counts. */
function compileSender(
  { message: { sender, item } }: SiteDefinition,
  compile: (rule: ReadRule | undefined) => Read,
): SenderOf {
  const read = compile(sender.read);
  const rules = precedence.map((name) => [name, sender[name] ?? null] as const);
  const any = joined(rules.flatMap(([, selector]) => selector ?? []));
  const isOwn = (row: Element, element: Element) => closest(element, item) === row;
  const holds = (row: Element, selector: string): boolean => {
    const first = firstInside(row, selector);
    if (first === null || isOwn(row, first)) return first !== null;
    return inside(row, selector).some((element) => isOwn(row, element));
  };
  return (place: Place) => {
    const row = place.item;
    if (!row) return null;
    const word = read(place);
    // Mostly the row itself tells, and one question settles that nothing in it does.
    const looksInside = any !== null && firstInside(row, any) !== null;
    for (const [name, selector] of rules) {
      if (word === name) return name;
      if (selector === null) continue;
      if (matches(row, selector) || (looksInside && holds(row, selector))) return name;
    }
    return null;
  };
}

function phaseSelectors({ conversation }: SiteDefinition): [Phase, string][] {
  return phases.flatMap((phase): [Phase, string][] => {
    const selector = conversation.phase?.[phase];
    return selector === undefined ? [] : [[phase, selector]];
  });
}

function watched(definition: SiteDefinition) {
  const { conversation, message } = definition;
  const texts = [
    conversation.id,
    conversation.phase?.read,
    ...headRules.map((name) => conversation[name]),
  ]
    .flatMap((rule) => (rule ? [...chain(rule)] : []))
    .flatMap(([, rule]) => rule.selector ?? []);
  const signs = phaseSelectors(definition).map(([, selector]) => selector);
  const { loading, folded } = conversation;
  signs.push(...[loading, folded].filter((one) => one !== undefined));
  const compared = [...selectorsOf(definition)]
    .filter(([path]) => path.startsWith('message.') && path.includes('.among'))
    .map(([, selector]) => selector);
  return {
    telling: [conversation.pane, message.item, ...texts, ...signs, ...compared].join(','),
    comparedSelector: joined(compared),
    headSelector: joined([...texts, ...signs]),
    headTextSelector: joined(texts),
    rowsDependOnSurroundings: dependOnSurroundings(definition),
  };
}

/** Whether a selector for rows or in rows says anything but what the element itself is. */
function dependOnSurroundings(definition: SiteDefinition): boolean {
  return [...selectorsOf(definition)].some(
    ([path, selector]) =>
      path.startsWith('message.') &&
      (path.includes('.among') ||
        /[\s>+~:]/.test(selector.replace(/\[[^\]]*\]|\s*,\s*/g, '').trim())),
  );
}

/** Whether the element, or anything in it, shows that a pane is still loading. */
export function isLoading({ definition }: Site, pane: Element): boolean {
  const { loading } = definition.conversation;
  return loading !== undefined && hasSelfOrInside(pane, loading);
}

/** Whether a pane shows its messages only when the agent clicks somewhere in it. */
export function isFolded({ definition }: Site, pane: Element): boolean {
  const { folded } = definition.conversation;
  return folded !== undefined && firstInside(pane, folded) !== null;
}
