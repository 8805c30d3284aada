import type { Result } from '@/lib/domain/result';
import type { Observation, SiteReport } from '@/lib/messages';
import type { Conversation } from './conversation';

/** The background, as a reader sees it. A promise that rejects counts as retryable. */
export interface Background {
  observe(observation: Observation): Promise<Result>;
  reportSite(report: SiteReport): Promise<Result>;
}

const firstDelay = 500;
const longestDelay = 30_000;

/**
 * Sends what conversations have to report: in order, one report of a conversation under way at a
 * time, the same one again until it arrives; what changes meanwhile waits and is merged.
 */
export class Outbox {
  private readonly busy = new Set<Conversation>();
  private readonly siteReports = new Map<string, SiteReport>();
  private reportingSites = false;

  constructor(
    private readonly background: Background,
    private readonly signal: AbortSignal,
  ) {}

  push(conversation: Conversation): void {
    if (!conversation.isPending || this.busy.has(conversation)) return;
    this.busy.add(conversation);
    void this.drain(conversation);
  }

  /** Only the latest report on a site matters. */
  pushSite(report: SiteReport): void {
    this.siteReports.set(report.siteId, report);
    if (!this.reportingSites) void this.drainSites();
  }

  private async drain(conversation: Conversation): Promise<void> {
    let arrived = true;
    for (let next = conversation.take(); next; next = arrived ? conversation.take() : null) {
      const observation = next;
      arrived = await deliver(() => this.background.observe(observation), this.signal);
    }
    if (!arrived) conversation.reportWhole();
    this.busy.delete(conversation);
  }

  private async drainSites(): Promise<void> {
    this.reportingSites = true;
    for (const [siteId, report] of this.siteReports) {
      this.siteReports.delete(siteId);
      await deliver(() => this.background.reportSite(report), this.signal);
    }
    this.reportingSites = false;
  }
}

/** Calls until it succeeds; false when it failed for good or the signal ended it. */
export async function deliver(
  call: () => Promise<Result<unknown>>,
  signal: AbortSignal,
): Promise<boolean> {
  for (let delay = firstDelay; !signal.aborted; delay = Math.min(2 * delay, longestDelay)) {
    const result = await call().catch(() => null);
    if (result?.ok) return true;
    if (result && !result.retryable) return false;
    await pause(delay, signal);
  }
  return false;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
