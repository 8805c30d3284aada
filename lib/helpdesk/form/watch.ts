import type { SiteDefinition } from '@/lib/config/site';
import { inTopDocument } from '../frames';
import type { Overlay } from '../overlay';
import type { PageListener } from '../page';
import { closest } from '../selectors';
import { findForm, usable, type FormDefinition, type FormHost } from './form';
import { Changed } from './changed';
import { Review } from './review';
import { FormSession } from './session';

/** Watches for the form of a site, until the signal ends it; null for a site without a usable one. */
export function watchForm(
  { id, form }: SiteDefinition,
  host: FormHost,
  overlay: Overlay,
  signal: AbortSignal,
): PageListener | null {
  const definition = form && usable(form);
  return definition ? new FormWatch(id, definition, host, overlay, signal) : null;
}

/** Notices the form as it comes and goes, and which conversation it is for. */
class FormWatch implements PageListener {
  private session: FormSession | null = null;
  private readonly page: Changed;
  private readonly review: Review;

  constructor(
    private readonly siteId: string,
    private readonly form: FormDefinition,
    private readonly host: FormHost,
    overlay: Overlay,
    signal: AbortSignal,
  ) {
    this.page = new Changed(signal);
    this.review = new Review(overlay, () => findForm(form));
    document.addEventListener('submit', (event) => this.submitted(event), {
      capture: true,
      signal,
    });
    document.addEventListener('click', (event) => this.clicked(event), { capture: true, signal });
    signal.addEventListener('abort', () => this.end(), { once: true });
  }

  changed(): void {
    const root = findForm(this.form);
    if (root && !this.session) this.begin(root);
    this.session?.look();
    this.page.tell();
    this.review.place();
  }

  settled(): void {
    const root = findForm(this.form);
    if (!root) return this.end();
    const session = this.session ?? this.begin(root);
    if (this.host.keyAt(root) === session.key) void session.fill();
    else if (session.hasStanding) session.elsewhere();
    else if (!session.isBusy) void this.begin(root).fill();
    this.review.place();
  }

  loaded(): void {
    this.session?.look();
  }

  edited(target: Node, isKey: boolean): void {
    const root = findForm(this.form);
    const element = inTopDocument(target);
    if (!root || !element) return;
    const session = this.session ?? this.begin(root);
    session.look();
    session.edited(target, isKey);
  }

  private begin(root: Element): FormSession {
    this.session?.end();
    const { siteId, form, host, page, review } = this;
    this.session = new FormSession({ siteId, form, host, page, review }, host.keyAt(root));
    return this.session;
  }

  private end(): void {
    this.session?.end();
    this.session = null;
  }

  private submitted({ target }: Event): void {
    const root = findForm(this.form);
    if (root && (root === target || root.contains(target as Node))) this.session?.submitted();
  }

  /** Forms that are no form elements are submitted by a click. */
  private clicked({ target, isTrusted }: Event): void {
    const root = findForm(this.form);
    const { submit } = this.form;
    if (!root || submit === undefined || !isTrusted || closest(root, 'form')) return;
    const element = target as Element;
    if (root.contains(element) && closest(element, submit)) this.session?.submitted();
  }
}
