import { jsonrepair } from 'jsonrepair';

/** What a reasoning model thinks aloud is no answer. */
const thought = /<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gi;

/** The texts that begin with a brace and end with the one that closes it; the last may be cut off. */
function bracedParts(text: string): string[] {
  const parts: string[] = [];
  const token = /"(?:[^"\\]|\\.)*(?:"|$)|[{}]/g;
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(token)) {
    if (sign === '{' && depth++ === 0) start = index;
    if (sign === '}' && depth > 0 && --depth === 0) parts.push(text.slice(start, index + 1));
  }
  return depth > 0 ? [...parts, text.slice(start)] : parts;
}

function parsed(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(jsonrepair(part));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * The JSON object in a model's answer, or null. Models without structured output wrap it in prose or
 * a fence, think aloud before it, give it twice (the last counts), cut it off or forget a comma.
 */
export function objectIn(text: string): Record<string, unknown> | null {
  const objects = bracedParts(text.replace(thought, '')).map(parsed);
  return objects.findLast((object) => object !== null) ?? null;
}
