import { momentOf } from '@/lib/domain/decide';
import type { Configuration } from '@/lib/config/schema';
import type { SiteDefinition } from '@/lib/config/site';
import type { Message } from '@/lib/domain/conversation';
import type { Keeper } from '@/lib/domain/keeper';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data } from '@/lib/messages';
import { asksServer } from '@/lib/domain/modelServer';
import { applyDelta } from '@/lib/storage/conversations';
import type { StoredConversation } from '@/lib/storage/rows';
import { keyAt, storedKey } from '@/lib/storage/identity';
import { queueJob } from '@/lib/storage/jobs';
import type { Context } from './context';
import { keeperShown } from './systems';

/**
 * There are new words to predict from, a moment that was not decided yet, or a record that was
 * opened just now.
 */
function needsLook(stored: StoredConversation, opened: boolean): boolean {
  // Somebody may have changed the record since; what they set counts before anything is predicted.
  if (opened && stored.shows !== null) return true;
  if (stored.evidenceVersion !== stored.predictedVersion) return true;
  switch (momentOf(stored, stored)) {
    case 'accepted':
      return stored.accept === 'open';
    case 'ended':
      return true;
    case 'between':
      return false;
  }
}

type ObservedSite = SiteDefinition & {
  /** The system whose records its pages show; null where they show none. */
  keeper: Keeper | null;
};

async function siteOf(context: Context, siteId: string): Promise<ObservedSite | null> {
  const { configuration } = await context.configuration();
  const site = configuration.sites.find(({ id, enabled }) => id === siteId && enabled);
  return site ? { ...site, keeper: keeperShown(configuration, site) } : null;
}

const notConfigured = () => fail('unknownSite', 'This site is not part of the configuration.');

const minute = 60_000;

/**
 * Milliseconds in which a customer who types in bursts may go on before a model is asked; shorter
 * where the agent waits for a case.
 */
const quiet = { deciding: 400, following: 1500 };

function quietFor(settings: Configuration['prediction'], stored: StoredConversation): number {
  const asksModel = asksServer(settings) || settings.provider === 'builtin';
  if (!asksModel || stored.onDevice) return 0;
  return momentOf(stored, stored) === 'between' ? quiet.following : quiet.deciding;
}

/** The key under which what the page calls `pageKey` is stored. */
async function keyOf(
  { database }: Context,
  { keeper, conversation: { restartMinutes } }: ObservedSite,
  pageKey: string,
  seen: Message[],
): Promise<string> {
  const key =
    restartMinutes === undefined
      ? pageKey
      : await storedKey(database, pageKey, seen, restartMinutes * minute);
  return keeper ? keyAt(database, key, keeper) : key;
}

/** The key under which what a page calls `pageKey` is stored; null where its site is not read. */
export async function keyOnPage(
  context: Context,
  siteId: string,
  pageKey: string,
): Promise<string | null> {
  const site = await siteOf(context, siteId);
  return site && keyOf(context, site, pageKey, []);
}

/**
 * Stores what a content script saw and, in the same transaction, the work that follows from it.
 * Answers the key of the conversation, and whether there is such work.
 */
export async function handleObservation(
  context: Context,
  observation: Data<'observe'>,
  tabId: number,
): Promise<Result<{ key: string; queued: boolean }>> {
  const site = await siteOf(context, observation.siteId);
  if (!site) return notConfigured();
  const { database } = context;
  const { prediction } = (await context.configuration()).configuration;
  const { conversations, messages, jobs } = database;
  const answer = await database.transaction('rw', conversations, messages, jobs, async () => {
    const pageKey = observation.key;
    const seen = observation.added.map(({ message }) => message);
    const key = await keyOf(context, site, pageKey, seen);
    const stored = await applyDelta(database, {
      ...observation,
      key,
      pageKey,
      tabId,
      keeper: site.keeper,
    });
    const queued = needsLook(stored, observation.full);
    if (queued) await queueJob(database, key, context.now(), quietFor(prediction, stored));
    return { key, queued };
  });
  return ok(answer);
}

/** Stores how the reading of a tab goes, for the panel. */
export async function handleSiteReport(
  context: Context,
  report: Data<'reportSite'>,
  tabId: number,
): Promise<Result> {
  const site = await siteOf(context, report.siteId);
  if (!site) return notConfigured();
  const { activeKey: pageKey } = report;
  const activeKey = pageKey && (await keyOf(context, site, pageKey, []));
  await context.database.tabs.put({ ...report, activeKey, tabId, at: context.now() });
  return ok(undefined);
}

/** The configuration changed: what the tabs show is predicted and decided anew. */
export async function queueShown({ database, now }: Context): Promise<void> {
  const { conversations, jobs, tabs } = database;
  await database.transaction('rw', conversations, jobs, tabs, async () => {
    for (const { activeKey } of await tabs.toArray()) {
      if (activeKey === null) continue;
      await conversations.update(activeKey, { predictedVersion: -1, accept: 'open' });
      await queueJob(database, activeKey, now());
    }
  });
}
