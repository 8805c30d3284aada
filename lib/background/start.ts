import { fail, ok, type Result } from '@/lib/domain/result';
import { onMessage, sendMessage, type ConfigurationState } from '@/lib/messages';
import { predictFields } from '@/lib/prediction/predict';
import { systemOfRecord } from '@/lib/records/systems';
import { database } from '@/lib/storage/database';
import { resumeStopped } from '@/lib/storage/outbox';
import { openLocalRecords } from '@/lib/storage/records';
import { workAlarm } from './alarm';
import {
  createByHand,
  giveFeedback,
  markNotACase,
  retry,
  showEvidence,
  suggestValues,
} from './cases';
import { openConfiguration, ownKey } from './configuration';
import type { Context, Tabs } from './context';
import {
  acceptAll,
  acceptSuggestion,
  dismissSuggestion,
  setField,
  touchField,
  undoField,
  undoRun,
} from './fields';
import { predictForm } from './form';
import { importExamples } from './importExamples';
import { startJobs } from './jobs';
import { keepAwake } from './keepAwake';
import { forgetExamples, learn, learnAnew, openLearned } from './learn';
import { linkCase, unlinkCase } from './link';
import { fromContent, fromPage } from './listen';
import { watchMarks } from './marks';
import { handleObservation, handleSiteReport, queueShown } from './observe';
import { keepHere, retryDelivery } from './outbox';
import { pasteText } from './paste';
import { keepOnDevice, previewPrediction } from './privacy';
import { forgetOld, planRetention, retentionAlarm } from './retention';
import { recordEntered } from './shadow';
import { sitesAt, syncSites } from './sites';
import { checkRecord } from './systems';

const tabs: Tabs = {
  confirm: (tabId, key) => sendMessage('confirmConversation', { key }, tabId),
  reveal: (tabId, evidence) => sendMessage('revealEvidence', evidence, tabId),
  announce: (tabId, text) => sendMessage('announce', { text, action: 'openPanel' }, tabId),
  mark: (tabId, marks) => sendMessage('markFields', marks, tabId),
  others: otherTabs,
};

async function otherTabs(tabId: number): Promise<number[]> {
  const { openerTabId } = await chrome.tabs.get(tabId);
  const lastSeen = ({ id, lastAccessed }: chrome.tabs.Tab) =>
    id === openerTabId ? Infinity : lastAccessed;
  const others = (await chrome.tabs.query({})).filter(({ id }) => id !== tabId);
  return others.sort((a, b) => lastSeen(b) - lastSeen(a)).flatMap(({ id }) => id ?? []);
}

/**
 * Starts the background. Registers every listener before the first await: the browser only wakes a
 * worker for listeners that were there when its script had run.
 */
export function startBackground(): void {
  const settings = openConfiguration();
  const localRecords = openLocalRecords(database);
  const learned = openLearned(database);
  const context: Context = {
    database,
    configuration: settings.read,
    predict: async (request, settings, signal, environment) =>
      predictFields(
        { ...request, learned: settings.learning.enabled ? await learned.read() : null },
        settings,
        signal,
        environment,
      ),
    record: (settings, fields) => systemOfRecord(settings, fields, localRecords),
    tabs,
    exclusively: async (name, work) => await navigator.locks.request(name, work),
    now: Date.now,
  };
  const jobs = startJobs(context);

  listenToContent(context, jobs);
  listenToPages(context, jobs);
  listenToSettings(context, settings, reload);
  listenToBrowser(context, jobs, reload, reconsider);
  void jobs.runDue();
  watchMarks(context);
  void keepAwake(learn(context, 'enough'));

  /** Takes a changed configuration or permission into force, and says so to the pages. */
  async function reload(): Promise<ConfigurationState> {
    settings.forget();
    const state = await settings.read();
    await syncSites(state);
    await sendMessage('configurationChanged', state).catch(() => undefined); // no page is open
    return state;
  }

  /** Looks again, by the new rules, at what the tabs show and at what could not be written. */
  async function reconsider(): Promise<void> {
    await reload();
    await queueShown(context);
    await resumeStopped(database, context.now());
    await jobs.runDue();
    await learnAnew(context);
  }
}

type Jobs = ReturnType<typeof startJobs>;
type Settings = ReturnType<typeof openConfiguration>;

function listenToContent(context: Context, jobs: Jobs): void {
  // Synchronous up to the call: an await would lose the user's gesture that opening needs.
  onMessage('openPanel', ({ sender }) => openPanel(sender.tab?.id));
  fromContent('hello', async ({ url }) => {
    const { configuration } = await context.configuration();
    return sitesAt(url, configuration.sites);
  });
  fromContent('observe', async (observation, tabId) => {
    const stored = await handleObservation(context, observation, tabId);
    if (!stored.ok) return stored;
    if (stored.value.queued) void jobs.run(stored.value.key);
    return ok(undefined);
  });
  fromContent('reportSite', (report, tabId) => handleSiteReport(context, report, tabId));
  fromContent('predictForm', (data, tabId) => predictForm(context, data, tabId));
  fromContent('reportForm', (data) => recordEntered(context, data));
}

async function openPanel(tabId: number | undefined): Promise<Result> {
  if (tabId === undefined) return fail('refused', 'Only a page can ask for the panel.');
  await chrome.sidePanel.open({ tabId });
  return ok(undefined);
}

function listenToPages(context: Context, jobs: Jobs): void {
  fromPage('createCase', (data) => createByHand(context, data));
  fromPage('markNotACase', (data) => markNotACase(context, data));
  fromPage('retry', async (data) => {
    const queued = await retry(context, data);
    if (queued.ok) void jobs.run(data.conversationKey);
    return queued;
  });
  fromPage('linkCase', (data) => linkCase(context, data));
  fromPage('unlinkCase', (data) => unlinkCase(context, data));
  fromPage('pasteText', (data) => pasteText(context, data));
  fromPage('touchField', (data) => touchField(context, data));
  fromPage('setField', (data) => setField(context, data));
  fromPage('acceptSuggestion', (data) => acceptSuggestion(context, data));
  fromPage('dismissSuggestion', (data) => dismissSuggestion(context, data));
  fromPage('acceptAll', (data) => acceptAll(context, data));
  fromPage('undoField', (data) => undoField(context, data));
  fromPage('undoRun', (data) => undoRun(context, data));
  fromPage('suggestValues', (data) => suggestValues(context, data));
  fromPage('retryDelivery', (data) => retryDelivery(context, data));
  fromPage('keepHere', (data) => keepHere(context, data));
  fromPage('keepOnDevice', async (data) => {
    const kept = await keepOnDevice(context, data);
    if (kept.ok) void jobs.run(data.conversationKey);
    return kept;
  });
  fromPage('previewPrediction', (data) => previewPrediction(context, data));
  fromPage('giveFeedback', (data) => giveFeedback(context, data));
  fromPage('showEvidence', (data) => showEvidence(context, data));
  fromPage('dismissBanner', async ({ caseId }) => {
    await context.database.cases.update(caseId, { bannerDismissed: true });
    return ok(undefined);
  });
}

function listenToSettings(
  context: Context,
  settings: Settings,
  reload: () => Promise<ConfigurationState>,
): void {
  fromPage('getConfiguration', () => settings.read());
  fromPage('checkConfiguration', ({ text }) => settings.check(text));
  fromPage('checkRecord', () => checkRecord(context));
  fromPage('saveConfiguration', ({ text }) => settings.save(text));
  fromPage('useDemoConfiguration', () => settings.useDemo());
  fromPage('importExamples', (data) => importExamples(context, data));
  fromPage('forgetExamples', () => forgetExamples(context));
  fromPage('originsChanged', async () => {
    await reload();
    return ok(undefined);
  });
}

function listenToBrowser(
  context: Context,
  jobs: Jobs,
  reload: () => Promise<ConfigurationState>,
  reconsider: () => Promise<void>,
): void {
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && ownKey in changes)) void reconsider();
  });
  chrome.permissions.onAdded.addListener(() => void reload());
  chrome.permissions.onRemoved.addListener(() => void reload());
  chrome.runtime.onInstalled.addListener(() => {
    void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    void planRetention();
    void reload();
  });
  chrome.runtime.onStartup.addListener(() => {
    void context.database.tabs.clear();
    void reload();
  });
  chrome.tabs.onRemoved.addListener((tabId) => void context.database.tabs.delete(tabId));
  chrome.commands.onCommand.addListener((command) => {
    if (command !== 'accept-all' && command !== 'next-suggestion') return;
    void sendMessage('commandPressed', { command }).catch(() => undefined); // no panel is open
  });
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === workAlarm) void jobs.runDue();
    if (name === retentionAlarm)
      void keepAwake(forgetOld(context).then(() => learn(context, 'now')));
  });
}
