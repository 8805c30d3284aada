import type { ReadRule } from '@/lib/config/site';
import type { Layout } from './layout';
import { frameBody, isFrame } from './frames';
import { documentRoot, firstInside, matches, selfOrInside } from './selectors';
import { readText, type Cut } from './text';

/** Where a rule is read. */
export interface Place {
  /** Null for the rules of a conversation. */
  item: Element | null;
  pane: Element;
  trace: Trace;
}

/** What goes along with every read. */
export interface Trace {
  layout: Layout;
  /** The element that a value came from. */
  source(element: Element): void;
  /** A frame that a rule reads, loaded or not. */
  frame(frame: HTMLIFrameElement): void;
}

/** What a rule takes from an element: its text, something else that it carries, or that it is there. */
export type Takes = 'text' | 'attribute' | 'presence';

export interface RuleLimits {
  /** Where the rule stands. */
  from: 'item' | 'pane';
  /** Elements that are cut from texts. */
  cut(place: Place): Cut;
  /** Whether a match counts. */
  allows(element: Element, takes: Takes, place: Place): boolean;
  /** For what a value is compared with: never what stands in a message. */
  outside?: RuleLimits;
}

/** The value that a rule yields at a place, or null. */
export type Read = (place: Place) => string | null;

/** Attributes and properties that carry what somebody wrote rather than what the helpdesk says. */
const writtenNames =
  /^(?:text|innerText|outerText|textContent|innerHTML|outerHTML|href|src|alt|title|value)$/;

/** Turns a read rule into a function; patterns are compiled once. */
export function compileRule(rule: ReadRule, limits: RuleLimits): Read {
  const otherwise = rule.otherwise && compileRule(rule.otherwise, limits);
  const read = compileAlone(rule, limits);
  return (place) => read(place) ?? otherwise?.(place) ?? null;
}

/** What an element yields to a rule. */
type Take = (element: Element, place: Place) => string | null;

function compileAlone(rule: ReadRule, limits: RuleLimits): Read {
  const { constant = '', from = limits.from } = rule;
  if (from === 'url') {
    const value = compileValue(rule, limits);
    return (place) => value(location.href, place);
  }
  if (takenBy(rule) === 'presence' && rule.selector === undefined) return () => constant || null;
  const find = compileFind(rule, compileTake(rule, limits));
  return (place) => {
    const root = rootOf(from, place);
    return root && find(root, place);
  };
}

function compileTake(rule: ReadRule, limits: RuleLimits): Take {
  const takes = takenBy(rule);
  const raw = compileRaw(rule, limits);
  const value = compileValue(rule, limits);
  const yields: Take = (element, place) => {
    if (takes === 'presence') return rule.constant || null;
    const target = rule.frame ? bodyOf(element, place) : element;
    return target && value(raw(target, place), place);
  };
  return (element, place) => {
    if (!limits.allows(element, takes, place)) return null;
    const found = yields(element, place);
    if (found !== null) place.trace.source(element);
    return found;
  };
}

function takenBy(rule: ReadRule): Takes {
  const name = rule.attribute ?? rule.property;
  if (name !== undefined) return writtenNames.test(name) ? 'text' : 'attribute';
  const { pattern, map, among, frame = false } = rule;
  const needsText = frame || [pattern, map, among].some((part) => part !== undefined);
  return rule.constant !== undefined && !needsText ? 'presence' : 'text';
}

function rootOf(from: 'item' | 'pane' | 'document', place: Place): Element | null {
  if (from === 'item') return place.item;
  return from === 'pane' ? place.pane : documentRoot();
}

function bodyOf(element: Element, place: Place): HTMLElement | null {
  if (isFrame(element)) place.trace.frame(element);
  return frameBody(element);
}

/** Tries the matches in the order that the rule picks; looks for more only when the first yields nothing. */
function compileFind({ selector, pick }: ReadRule, take: Take): Take {
  if (selector === undefined) return take;
  if (pick === 'last')
    return (root, place) => firstOf(selfOrInside(root, selector).reverse(), take, place);
  return (root, place) => {
    const first = matches(root, selector) ? root : firstInside(root, selector);
    if (!first) return null;
    return take(first, place) ?? firstOf(selfOrInside(root, selector).slice(1), take, place);
  };
}

function firstOf(elements: Element[], take: Take, place: Place): string | null {
  for (const element of elements) {
    const value = take(element, place);
    if (value !== null) return value;
  }
  return null;
}

function compileRaw(
  { attribute, property }: ReadRule,
  limits: RuleLimits,
): (element: Element, place: Place) => string {
  if (attribute !== undefined) return (element) => element.getAttribute(attribute) ?? '';
  if (property !== undefined) return (element) => plain(Reflect.get(element, property));
  return (element, place) => readText(element, limits.cut(place), place.trace.layout);
}

function plain(property: unknown): string {
  return typeof property === 'string' ||
    typeof property === 'number' ||
    typeof property === 'boolean'
    ? String(property)
    : '';
}

/** Pattern, map, among and constant, in this order. */
function compileValue({ pattern, map, among, constant }: ReadRule, limits: RuleLimits) {
  const expression = pattern === undefined ? null : new RegExp(pattern, 'u');
  const words = map && new Map(Object.entries(map));
  const others = among && compileAll(among, limits.outside ?? limits);
  return (text: string, place: Place): string | null => {
    let value: string | undefined = text.trim();
    if (expression) {
      const match = expression.exec(value);
      value = (match?.[1] ?? match?.[0])?.trim();
    }
    if (words && value !== undefined) value = words.get(value);
    if (!value || others?.(place).has(value) === false) return null;
    return constant ?? value;
  };
}

/** Every value that a rule yields, one for each match that yields; what it has in `otherwise`, too. */
function compileAll(rule: ReadRule, limits: RuleLimits): (place: Place) => Set<string> {
  const { selector, from = limits.from, otherwise } = rule;
  const more = otherwise && compileAll(otherwise, limits);
  const take = compileTake(rule, limits);
  return (place) => {
    const root = from === 'url' ? null : rootOf(from, place);
    const found = root && selector !== undefined ? selfOrInside(root, selector) : [];
    const values = found.flatMap((element) => take(element, place) ?? []);
    return new Set([...values, ...(more?.(place) ?? [])]);
  };
}
