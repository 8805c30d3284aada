/* eslint-disable @typescript-eslint/no-deprecated -- through `call` the types see only the last overload, which is. */
import type { ReadRule, SiteDefinition } from '@/lib/config/site';

/*
 * A form answers `form.closest` with an input of that name, and a customer may put one into an
 * e-mail: the DOM's own methods are therefore called from their prototypes.
 */

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function contains(element: Element, other: Element): boolean {
  return Node.prototype.contains.call(element, other);
}

export function inside(root: Element, selector: string): Element[] {
  return [...Element.prototype.querySelectorAll.call(root, selector)];
}

export function firstInside(root: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(root, selector);
}

export function inDocument(selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(document, selector)];
}

export function documentRoot(): Element {
  return Reflect.get(Document.prototype, 'documentElement', document);
}

/** The element itself, if it matches, then everything in it that does, in page order. */
export function selfOrInside(root: Element, selector: string): Element[] {
  const found = inside(root, selector);
  return matches(root, selector) ? [root, ...found] : found;
}

/** Whether the element itself or anything in it matches. */
export function hasSelfOrInside(root: Element, selector: string): boolean {
  return matches(root, selector) || firstInside(root, selector) !== null;
}

/** One selector that matches what any of them matches, or null for none. */
export function joined(selectors: string[]): string | null {
  return selectors.length === 0 ? null : [...new Set(selectors)].join(',');
}

/** A rule and every rule in it or tried after it, each with its path. */
export function* chain(rule: ReadRule, path = ''): Generator<[path: string, rule: ReadRule]> {
  yield [path, rule];
  if (rule.among) yield* chain(rule.among, `${path}.among`);
  if (rule.otherwise) yield* chain(rule.otherwise, `${path}.otherwise`);
}

/** Every selector by which pages are read, with its path in the site definition. */
export function* selectorsOf(site: SiteDefinition): Generator<[path: string, selector: string]> {
  yield* selectorsIn(site.conversation, 'conversation');
  yield* selectorsIn(site.message, 'message');
}

/** Keys of a site definition whose strings are not selectors. */
const words = new Set(['removed', 'order', 'ignoreLines']);

function* selectorsIn(part: object, path: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    const at = `${path}.${key}`;
    if (words.has(key)) continue;
    if (typeof value === 'string') {
      yield [at, value];
    } else if (Array.isArray(value)) {
      for (const [index, selector] of value.entries())
        yield [`${at}[${index}]`, selector as string];
    } else if (key === 'phase' || key === 'sender') {
      yield* selectorsIn(value as object, at);
    } else if (typeof value === 'object' && value !== null) {
      for (const [where, rule] of chain(value, at)) {
        if (rule.selector !== undefined) yield [`${where}.selector`, rule.selector];
      }
    }
  }
}

/** Whether this browser accepts a selector. */
export function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** The path of the first selector that this browser refuses, or null. */
export function findBadSelector(site: SiteDefinition): string | null {
  for (const [path, selector] of selectorsOf(site)) if (!isSelector(selector)) return path;
  return null;
}
