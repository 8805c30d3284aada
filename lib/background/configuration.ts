import { demoConfiguration } from '@/lib/config/demo';
import { loadLayers, loadText } from '@/lib/config/load';
import type { Configuration, ConfigurationProblem } from '@/lib/config/schema';
import { fail, ok, type Result } from '@/lib/domain/result';
import { serverOf } from '@/lib/domain/keeper';
import type { ConfigurationState, Origin } from '@/lib/messages';

/** Where the agent's own settings are kept, as the text that was saved. */
export const ownKey = 'configuration';

/** The origin of an address as a match pattern. */
function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address.replace(/:\*(?=\/)/, ''));
  return `${protocol}//${hostname}/*`;
}

function neededOrigins(configuration: Configuration): Omit<Origin, 'granted'>[] {
  const sites = configuration.sites
    .filter((site) => site.enabled)
    .flatMap((site) =>
      site.matches.map((pattern) => ({ pattern: originPattern(pattern), purpose: site.name })),
    );
  const { openai, provider } = configuration.prediction;
  const model =
    openai && (provider === 'auto' || provider === 'openai')
      ? [{ pattern: originPattern(openai.baseURL), purpose: `Model ${openai.model}` }]
      : [];
  const server = serverOf(configuration.record);
  const system = server
    ? [{ pattern: originPattern(server.baseURL), purpose: `Cases in ${server.name}` }]
    : [];
  const all = [...sites, ...model, ...system];
  return all.filter(({ pattern }, index) => all.findIndex((o) => o.pattern === pattern) === index);
}

async function withGrants(origins: Omit<Origin, 'granted'>[]): Promise<Origin[]> {
  return Promise.all(
    origins.map(async (origin) => ({
      ...origin,
      granted: await chrome.permissions.contains({ origins: [origin.pattern] }),
    })),
  );
}

async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return await chrome.storage.managed.get(null);
  } catch {
    return {}; // the browser has no managed storage
  }
}

async function readState(): Promise<ConfigurationState> {
  const [policy, local] = await Promise.all([readPolicy(), chrome.storage.local.get(ownKey)]);
  const saved: unknown = local[ownKey];
  const own = typeof saved === 'string' ? saved : null;
  const { configuration, problems, managed } = loadLayers(
    policy,
    own === null ? null : JSON.parse(own),
  );
  return {
    configuration,
    own,
    problems,
    managed,
    origins: await withGrants(neededOrigins(configuration)),
  };
}

async function save(text: string): Promise<Result<ConfigurationProblem[]>> {
  const { problems } = loadText(text);
  const syntax = problems.find(({ path }) => path === '');
  if (syntax) return fail('invalid', `Nothing was saved: the text is ${syntax.message}`);
  await chrome.storage.local.set({ [ownKey]: text });
  return ok(problems);
}

/** The configuration: read once, and again after `forget`. */
export function openConfiguration() {
  let state: Promise<ConfigurationState> | null = null;
  return {
    read: (): Promise<ConfigurationState> => (state ??= readState()),
    forget: (): void => void (state = null),
    check: (text: string): ConfigurationProblem[] => loadText(text).problems,
    save,
    /** Saves the demo configuration as the agent's own settings. */
    useDemo: async (): Promise<Result> => {
      await save(JSON.stringify(demoConfiguration, null, 2));
      return ok(undefined);
    },
  };
}
