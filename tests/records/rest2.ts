import type { Tokens } from '../helpdesks/rt5/template';

/** Where a Request Tracker is, and who may use it. */
export interface Reached {
  /** With a slash at the end. */
  url: string;
  tokens: Tokens;
}

/** Sends one request to REST2 as a user, past Sidecase; answers its JSON. */
export async function rest2(
  { url, tokens }: Reached,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${url}REST/2.0/${path}`, {
    method,
    headers: { Authorization: `token ${tokens.agent2}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}
