import OpenAI from 'openai';
import type { Configuration } from '@/lib/config/schema';

export type ServerSettings = NonNullable<Configuration['prediction']['openai']>;

/** What the package tells of itself and the machine: nothing that the server needs. */
const telling = [
  'lang',
  'package-version',
  'os',
  'arch',
  'runtime',
  'runtime-version',
  'retry-count',
  'timeout',
];

/** Azure takes its key in a header of its own and its API version in the address. */
function isAzure({ hostname, searchParams }: URL): boolean {
  return searchParams.has('api-version') || /\.azure\.com$/i.test(hostname);
}

/** Where completions are asked for, as it is sent. */
export function addressOf({ baseURL }: ServerSettings): string {
  const address = new URL(baseURL);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/chat/completions`;
  return address.href;
}

/** A client of the configured server. It tries nothing again: jobs do, where it is seen and counted. */
export function clientFor(settings: ServerSettings): OpenAI {
  const address = new URL(settings.baseURL);
  const query = Object.fromEntries(address.searchParams);
  const azure = isAzure(address);
  address.search = '';
  return new OpenAI({
    baseURL: address.href.replace(/\/$/, ''),
    apiKey: settings.apiKey ?? 'none',
    timeout: settings.timeoutSeconds * 1000,
    maxRetries: 0,
    defaultQuery: query,
    defaultHeaders: {
      ...Object.fromEntries(telling.map((name) => [`x-stainless-${name}`, null])),
      ...(azure && { authorization: null, 'api-key': settings.apiKey ?? null }),
      ...(!settings.apiKey && { authorization: null }),
    },
    // The key is the admin's and stays in the extension; pages cannot reach it.
    dangerouslyAllowBrowser: true,
  });
}
