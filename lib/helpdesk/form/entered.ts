import type { Data } from '@/lib/messages';
import type { Control } from './controls/control';
import type { FormField } from './field';
import type { FormFields } from './fields';
import type { FormHost } from './form';

type Report = Data<'reportForm'>;

/** What a control holds, as the page keeps it and as the agent reads it; `['']` for nothing. */
function textsOf(control: Control): string[] {
  const texts = [control.read(), control.label?.() ?? ''].filter((text) => text !== '');
  return texts.length > 0 ? [...new Set(texts)] : [''];
}

/**
 * What the agent says by a form: once it is sent, all that it holds, but for what stands there as
 * Sidecase filled it or the page put it for the agent to replace; before, only what they typed.
 */
function enteredIn(fields: FormField[], submitted: boolean): Report['entered'] {
  const entered: Report['entered'] = {};
  for (const { name, control, touched, stands, replaces } of fields) {
    if (!control) continue;
    const texts = textsOf(control);
    const isTheirs = submitted ? touched || (!stands && !replaces) : touched && texts[0] !== '';
    if (isTheirs) entered[name] = texts;
  }
  return entered;
}

/** Tells what the agent enters in a form themselves, from when shadow mode asks for it. */
export class EnteredReports {
  /** The stored conversation that the form is for; null until shadow mode asks. */
  private conversationKey: string | null = null;
  private hasNews = false;
  /** What the form held when it was sent, where that was before shadow mode asked. */
  private early: Report['entered'] | null = null;

  constructor(
    private readonly fields: FormFields,
    private readonly host: FormHost,
  ) {}

  get isOn(): boolean {
    return this.conversationKey !== null;
  }

  /** Something stands in the form that the agent entered for its conversation. */
  get hasEntered(): boolean {
    return this.isOn && Object.keys(enteredIn(this.fields.all, false)).length > 0;
  }

  start(conversationKey: string): void {
    this.conversationKey = conversationKey;
    this.tell();
  }

  edited(): void {
    this.hasNews = true;
    if (this.isOn) this.host.ask();
  }

  /** A form may be saved in a way that shows as no submit: tells what was typed so far. */
  tell(): void {
    if (!this.isOn || !this.hasNews) return;
    this.hasNews = false;
    this.report(false);
  }

  submitted(): void {
    this.fields.look();
    if (this.isOn) this.report(true);
    else this.early = enteredIn(this.fields.all, true);
  }

  /** Shadow mode asks for a form that has gone: tells what it was sent with, if it was sent. */
  askedLate(conversationKey: string): void {
    const { early: entered } = this;
    this.early = null;
    if (entered) this.host.report({ conversationKey, entered, submitted: true });
  }

  private report(submitted: boolean): void {
    const { conversationKey } = this;
    if (conversationKey === null) return;
    const entered = enteredIn(this.fields.all, submitted);
    this.host.report({ conversationKey, entered, submitted });
  }
}
