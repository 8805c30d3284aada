import { browser } from 'wxt/browser';
import type { SiteDefinition } from '@/lib/config/site';
import { fail, ok, type Failure, type Result } from '@/lib/domain/result';
import {
  onMessage,
  sendMessage,
  type Data,
  type FormFill,
  type Observation,
  type SiteReport,
} from '@/lib/messages';
import { revealEvidence } from './evidence';
import { watchForm } from './form/watch';
import { Notices } from './notice';
import { deliver } from './outbox';
import { Overlay } from './overlay';
import { onNavigation } from './page';
import { startReading, type Join, type Reading } from './reading';
import { ShownFields } from './shown';

const gone = fail('gone', 'Sidecase was updated. Reload this tab to go on.');

/** How long predictions for a form are asked for before the agent is told, in milliseconds. */
const formPatience = 5_000;

/** Reads this page for the background and answers it, until the signal or an update ends it. */
export class Helpdesk {
  private readonly running = new AbortController();
  private readonly overlay: Overlay;
  private readonly notices: Notices;
  private sites: SiteDefinition[] = [];
  private reading: Reading | null = null;
  private shown: ShownFields[] = [];
  private stopReading = new AbortController();

  constructor(private readonly signal: AbortSignal) {
    this.overlay = new Overlay();
    this.notices = new Notices(this.overlay);
  }

  start(): void {
    this.signal.addEventListener('abort', () => this.end(), { once: true });
    this.answer();
    const { signal } = this.running;
    const comesBack = ({ persisted }: PageTransitionEvent) => persisted && this.read(this.sites);
    window.addEventListener('pageshow', comesBack, { signal });
    window.addEventListener('focus', () => isOrphaned() && this.leave(), { signal });
    onNavigation(() => void this.askForSites(), signal);
    void this.askForSites();
  }

  /** A page may move to another address, with other sites, without being loaded again. */
  private async askForSites(): Promise<void> {
    const ask = async () => {
      const sites = await sendMessage('hello', { url: location.href });
      if (JSON.stringify(sites) !== JSON.stringify(this.sites)) this.read(sites);
      return ok(undefined);
    };
    await deliver(() => this.unlessOrphaned(ask), this.running.signal);
  }

  /** Starts reading anew: everything is reported again, under the name of a new reader. */
  private read(sites: SiteDefinition[]): void {
    this.stopReading.abort();
    this.stopReading = new AbortController();
    this.sites = sites;
    const background = {
      observe: (data: Observation) => this.unlessOrphaned(() => sendMessage('observe', data)),
      reportSite: (data: SiteReport) => this.unlessOrphaned(() => sendMessage('reportSite', data)),
    };
    const signal = AbortSignal.any([this.stopReading.signal, this.running.signal]);
    const form = {
      predict: (data: Data<'predictForm'>) => this.predictForm(data, signal),
      report: (data: Data<'reportForm'>) => void this.reportForm(data, signal),
    };
    this.shown = [];
    const join: Join = (site, page) => {
      const watch = watchForm(site, { ...page, ...form }, this.overlay, signal);
      const shown = site.shown && new ShownFields(site.id, site.shown, page, this.overlay, signal);
      if (shown) this.shown.push(shown);
      return [watch, shown].filter((listener) => listener != null);
    };
    this.reading = startReading(sites, background, signal, join);
  }

  /** Asks again for a while: the background may not have stored yet what the page shows. */
  private async predictForm(
    data: Data<'predictForm'>,
    signal: AbortSignal,
  ): Promise<Result<FormFill>> {
    let answer: Result<FormFill> = fail('away', 'Sidecase did not answer.', true);
    const ask = () => this.unlessOrphaned(() => sendMessage('predictForm', data));
    const patience = AbortSignal.any([signal, AbortSignal.timeout(formPatience)]);
    await deliver(async () => (answer = await ask()), patience);
    return answer;
  }

  /** As patient: the conversation that the form is for may be news to the background. */
  private async reportForm(data: Data<'reportForm'>, signal: AbortSignal): Promise<void> {
    const report = () => this.unlessOrphaned(() => sendMessage('reportForm', data));
    await deliver(report, AbortSignal.any([signal, AbortSignal.timeout(formPatience)]));
  }

  private answer(): void {
    const absent = { present: false, revision: 0, reader: '' };
    const stops = [
      onMessage('confirmConversation', ({ data }) => this.reading?.confirm(data.key) ?? absent),
      onMessage('revealEvidence', ({ data }) => this.reveal(data)),
      onMessage('announce', ({ data }) => this.announce(data.text, data.action === 'openPanel')),
      onMessage('markFields', ({ data }) => {
        this.shown.find(({ siteId }) => siteId === data.siteId)?.show(data);
      }),
      onMessage('sitesChanged', ({ data }) => this.read(data)),
    ];
    const stop = () => stops.forEach((one) => one());
    this.running.signal.addEventListener('abort', stop, { once: true });
  }

  private reveal({
    key,
    messageId,
    quote,
  }: Record<'key' | 'messageId' | 'quote', string>): boolean {
    const row = this.reading?.rowOf(key, messageId);
    if (row) revealEvidence(row, quote, this.overlay, this.running.signal);
    return row != null;
  }

  private announce(text: string, opensPanel: boolean): void {
    const run = () => void sendMessage('openPanel', {}).catch(() => undefined);
    this.notices.show(text, opensPanel ? { label: 'Open panel', run } : null);
  }

  /** After an update this script stays in the page and can reach nobody. */
  private async unlessOrphaned<Answer extends Result<unknown>>(
    call: () => Promise<Answer>,
  ): Promise<Answer | Failure> {
    if (!isOrphaned()) return call();
    this.leave();
    return gone;
  }

  /** Nobody else reads this page yet: says so until the script of the new version takes over. */
  private leave(): void {
    if (this.running.signal.aborted) return;
    this.running.abort();
    this.notices.show(gone.message, null, { leaves: false });
  }

  private end(): void {
    this.running.abort();
    this.notices.dismiss();
    this.overlay.remove();
  }
}

function isOrphaned(): boolean {
  // The types do not know that an update takes the runtime away.
  return (browser.runtime as { id?: string } | undefined)?.id === undefined;
}
