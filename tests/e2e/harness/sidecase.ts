import type { BrowserContext, Page } from '@playwright/test';
import type { Data, schemas } from '@/lib/messages';
import type { Result } from '@/lib/domain/result';
import type { ConfigurationProblem } from '@/lib/config/schema';
import type { Case } from '@/lib/domain/case';
import type {
  AuditEntry,
  EnteredForm,
  Feedback,
  Job,
  ModelUsage,
  ShadowPrediction,
  StoredConversation,
  StoredMessage,
  TabView,
} from '@/lib/storage/rows';
import type { Launched } from './launch';
import { openPanel, type Panel } from './panel';

/** Milliseconds; a cold worker on a busy machine takes a second or two. */
const answerTimeout = 15_000;

interface Rows {
  conversations: StoredConversation;
  messages: StoredMessage;
  cases: Case;
  audit: AuditEntry;
  feedback: Feedback;
  jobs: Job;
  tabs: TabView;
  usage: ModelUsage;
  shadow: ShadowPrediction;
  entered: EnteredForm;
}

/** The running extension as a test sees it: commanded and looked into through a page of its own. */
export class Sidecase {
  readonly context: BrowserContext;
  readonly #launched: Launched;
  #panel: Promise<Panel> | undefined;

  constructor(launched: Launched) {
    this.#launched = launched;
    this.context = launched.context;
  }

  /** Opens a page in a new tab, which becomes the one that the agent looks at. */
  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** Opens one of the extension's own pages, as `options.html`, in a new tab. */
  openOwn(path: string): Promise<Page> {
    return this.open(new URL(path, this.#launched.control.url()).href);
  }

  /** The real side panel beside the current tab; opened at the first call. */
  panel(): Promise<Panel> {
    return (this.#panel ??= openPanel(this.#launched));
  }

  /** Sends a command to the background as the extension's own pages do; throws if none answers. */
  async send<Answer = Result>(name: keyof typeof schemas, data: unknown): Promise<Answer> {
    const message = { id: 1, type: name, data, timestamp: Date.now() };
    const { control } = this.#launched;
    const answer = await control.evaluate(ask, { message, timeout: answerTimeout });
    if (answer === null) throw new Error(`${name}: the background did not answer`);
    if (answer.err !== undefined) throw new Error(`${name}: ${JSON.stringify(answer.err)}`);
    return answer.res as Answer;
  }

  /** Saves a configuration as the agent's own; throws if any of it is refused. */
  async configure(configuration: object): Promise<void> {
    const data: Data<'saveConfiguration'> = { text: JSON.stringify(configuration) };
    const saved = await this.send<Result<ConfigurationProblem[]>>('saveConfiguration', data);
    if (!saved.ok) throw new Error(saved.message);
    const [problem] = saved.value;
    if (problem) throw new Error(`${problem.path}: ${problem.message}`);
  }

  /** Every row of a table, in the order of its primary key; none while there is no database. */
  readDatabase<Table extends keyof Rows>(table: Table): Promise<Rows[Table][]> {
    return this.#launched.control.evaluate(readTable, table) as Promise<Rows[Table][]>;
  }

  /** Ends the service worker as the browser does when it is idle: whatever it held is lost. */
  async killWorker(): Promise<void> {
    const session = await this.context.newCDPSession(this.#launched.control);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Whether a side panel is open in any window. */
  async hasPanel(): Promise<boolean> {
    const answer = await fetch(`${this.#launched.debugUrl}/json/list`);
    const targets = (await answer.json()) as { url: string }[];
    return targets.some(({ url }) => url.endsWith('/sidepanel.html'));
  }

  /** Starts the extension anew as an update does: its own pages close, those of helpdesks stay. */
  reload(): Promise<void> {
    return this.#launched.reload();
  }

  /** Takes the extension away; helpdesks stay open. */
  async uninstall(): Promise<void> {
    const { control } = this.#launched;
    const session = await this.context.browser()?.newBrowserCDPSession();
    await session?.send('Extensions.uninstall', { id: new URL(control.url()).host });
  }

  /** Replaces the policy of a browser that was launched with one; noticed within some seconds. */
  changePolicy: Launched['changePolicy'] = (policy) => this.#launched.changePolicy(policy);

  /** Ends the browser; may be called again. */
  async close(): Promise<void> {
    await this.#launched.close();
  }
}

/** Runs in the page: the answer of the background in the wire format of messages, null if none came in time. */
function ask({ message, timeout }: { message: unknown; timeout: number }) {
  const late = new Promise<null>((resolve) => setTimeout(resolve, timeout, null));
  const answer = chrome.runtime.sendMessage<unknown, { res?: unknown; err?: unknown }>(message);
  return Promise.race([answer, late]);
}

/**
 * Runs in the page: IndexedDB without Dexie, so that the test sees what is really stored. No
 * function in it has a name, because tsx would mark that with a helper which the page lacks.
 */
async function readTable(table: string): Promise<unknown[]> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'sidecase')) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sidecase');
    opening.onerror = () => reject(new Error(opening.error?.message));
    opening.onsuccess = () => {
      const database = opening.result;
      const rows = database.transaction(table).objectStore(table).getAll();
      rows.onerror = () => reject(new Error(rows.error?.message));
      rows.onsuccess = () => resolve(rows.result);
      database.close(); // once the read is done
    };
  });
}
