import type * as z from 'zod';
import type { ConfigurationProblem } from './schema';

/** Anything of a document that has keys. */
export type Part = Record<string, unknown>;

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `['case', 'fields', 2, 'value']` as `case.fields[2].value`. */
export function pathOf(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`;
    return path ? `${path}.${String(part)}` : String(part);
  }, '');
}

function list(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : `must be a ${issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined ? 'required' : `must be one of ${list(issue.values)}`;
    case 'too_small':
      return issue.minimum === 1 && issue.origin !== 'number'
        ? 'must not be empty'
        : `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** What Zod found, in words for an admin, each with its path below `parent`. */
export function problemsOf(
  error: z.core.$ZodError,
  parent: readonly PropertyKey[],
): ConfigurationProblem[] {
  return error.issues.flatMap((issue) => {
    const path = [...parent, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: pathOf([...path, key]), message: 'unknown key' }));
    }
    return [{ path: pathOf(path), message: messageOf(issue) }];
  });
}
