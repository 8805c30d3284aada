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
  private on = false;
  private hasNews = false;

  constructor(
    private readonly fields: FormFields,
    private readonly form: Pick<Report, 'siteId' | 'key'>,
    private readonly host: FormHost,
  ) {}

  get isOn(): boolean {
    return this.on;
  }

  /** Something stands in the form that the agent entered for its conversation. */
  get hasEntered(): boolean {
    return this.on && Object.keys(enteredIn(this.fields.all, false)).length > 0;
  }

  start(): void {
    this.on = true;
    this.tell();
  }

  edited(): void {
    this.hasNews = true;
    if (this.on) this.host.ask();
  }

  /** A form may be saved in a way that shows as no submit: tells what was typed so far. */
  tell(): void {
    if (this.on && this.hasNews) this.report(false);
    if (this.on) this.hasNews = false;
  }

  submitted(): void {
    if (!this.on) return;
    this.fields.look();
    this.report(true);
  }

  private report(submitted: boolean): void {
    const entered = enteredIn(this.fields.all, submitted);
    this.host.report({ ...this.form, entered, submitted });
  }
}
