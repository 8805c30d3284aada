/** A system of record: its kind, as `record.system` names it, and where its server is; null for this browser. */
export interface Keeper {
  system: string;
  server: string | null;
}

/** One record of a system: another server has others under the same ids. */
export interface RecordKey extends Keeper {
  id: string;
}

/** What settings of the `record` section tell of the system that they name. */
interface KeeperSettings {
  system: string;
  baseURL?: string;
  /** What the admin calls it. */
  name?: string | undefined;
  /** Its pages, where they are not beside its interface. */
  pages?: string | undefined;
}

export const thisBrowser: Keeper = { system: 'local', server: null };

/** The system of record that settings name. The same address is the same server, with a slash at its end or not. */
export function keeperOf({ system, baseURL }: KeeperSettings): Keeper {
  const server = baseURL === undefined ? null : new URL(baseURL).href.replace(/\/*$/, '/');
  return { system, server };
}

/** The server that settings name: its interface, and the pages in which people sign in; null for this browser. */
export function serverOf({
  baseURL,
  name,
  pages,
}: KeeperSettings): { name: string; baseURL: string; pages: string } | null {
  if (baseURL === undefined) return null;
  return { name: name ?? baseURL, baseURL, pages: pages ?? baseURL };
}

export function sameKeeper(one: Keeper, other: Keeper): boolean {
  return one.system === other.system && one.server === other.server;
}

export function sameRecord(one: RecordKey, other: RecordKey): boolean {
  return sameKeeper(one, other) && one.id === other.id;
}

/** Kinds that have a name of their own. */
const kinds: Readonly<Record<string, string>> = { 'request-tracker': 'Request Tracker' };

/**
 * What people call a system of record, within a sentence.
 *
 * @param settings the `record` section; a system that is not the configured one is told by its host.
 */
export function keeperWords(keeper: Keeper, settings: KeeperSettings): string {
  if (keeper.server === null) return 'this browser';
  const kind = kinds[keeper.system];
  const { host } = new URL(keeper.server);
  if (sameKeeper(keeper, keeperOf(settings))) return settings.name ?? kind ?? host;
  return kind === undefined ? host : `${kind} at ${host}`;
}
