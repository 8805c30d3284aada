import type { ConfigurationProblem } from '@/lib/config/schema';

/** The keys of a site definition whose text is a CSS selector. */
const selectorKeys = new Set(
  'selector pane active loading offered wrapUp closed item customer agent bot system note pending root submit ignore'.split(
    ' ',
  ),
);

function isRefused(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return false;
  } catch {
    return true;
  }
}

/** Texts in a part of a site definition that are selectors, with their paths. */
function* selectorsIn(
  part: unknown,
  path: string,
  isSelector: boolean,
): Generator<[string, string]> {
  if (typeof part === 'string') {
    if (isSelector) yield [path, part];
  } else if (Array.isArray(part)) {
    for (const [index, item] of part.entries()) {
      yield* selectorsIn(item, `${path}[${index}]`, isSelector);
    }
  } else if (typeof part === 'object' && part !== null) {
    for (const [key, value] of Object.entries(part)) {
      // The words of a `map` are the page's.
      if (key !== 'map') yield* selectorsIn(value, `${path}.${key}`, selectorKeys.has(key));
    }
  }
}

function sitesOf(text: string): unknown {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null && 'sites' in document
      ? document.sites
      : undefined;
  } catch {
    return undefined; // said as a problem of its own
  }
}

/** The selectors of a configuration text that this browser does not understand. */
export function refusedSelectors(text: string): ConfigurationProblem[] {
  return [...selectorsIn(sitesOf(text), 'sites', false)]
    .filter(([, selector]) => selector.trim() !== '' && isRefused(selector))
    .map(([path, selector]) => ({
      path,
      message: `the browser refuses the selector "${selector}"`,
    }));
}
