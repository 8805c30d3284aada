import type { FormValue } from '@/lib/messages';
import type { FormPage } from './controls/control';
import { EnteredReports } from './entered';
import { isFree, type FormField } from './field';
import { FormFields } from './fields';
import type { FormDefinition, FormHost } from './form';
import type { Review } from './review';
import {
  clearedText,
  filledText,
  markWords,
  otherConversation,
  refusedText,
  undoneText,
} from './words';
import { keptNothing, standsIn, writeField, type Change } from './write';

export interface SessionParts {
  siteId: string;
  form: FormDefinition;
  host: FormHost;
  page: FormPage;
  review: Review;
}

/** So often a value is written again into a form that loses it by drawing itself anew. */
const mostLosses = 3;

/** One form for one conversation, from its appearance until it goes or is submitted. */
export class FormSession {
  private readonly fields: FormFields;
  private readonly entered: EnteredReports;
  private running = false;
  private over = false;
  private isElsewhere = false;
  /** The background has said whether it fills or, in shadow mode, only watches. */
  private known = false;
  /** What undo takes back: the last thing that was done, or undone. */
  private last: Change[] = [];
  private refused: string[] = [];
  /** Whose conversation was asked about, where another tab shows it. */
  private from: string | null = null;

  constructor(
    private readonly parts: SessionParts,
    /** The conversation that the form is for; null where the page does not tell. */
    readonly key: string | null,
  ) {
    const { form, host, page } = parts;
    this.fields = new FormFields(form, host, page);
    this.entered = new EnteredReports(this.fields, host);
  }

  get isBusy(): boolean {
    return this.running;
  }

  /** Something stands there that was filled in from its conversation, or entered for it. */
  get hasStanding(): boolean {
    return this.fields.standing().length > 0 || this.entered.hasEntered;
  }

  /** The page has changed: finds each control where it is now. */
  look(): void {
    this.fields.look();
  }

  /** Asks for what is empty and was not asked for yet, and once in any case; fills it in for review. */
  async fill(): Promise<void> {
    if (this.running || this.over) return;
    this.running = true;
    if (this.isElsewhere) this.say(this.filledText());
    this.isElsewhere = false;
    this.fields.look();
    this.entered.tell();
    await this.repair();
    const open = this.fields.open();
    if (open.length > 0 || !this.known) await this.fillOpen(open);
    this.running = false;
  }

  /** The agent typed (`isKey`) or chose there: the field is theirs. */
  edited(target: Node, isKey: boolean): void {
    if (this.over) return;
    for (const field of this.fields.all) {
      if (!field.control?.contains(target) || (field.writing && !isKey)) continue;
      field.touched = true;
      field.stands = false;
      this.entered.edited();
      this.mark();
    }
  }

  /** The agent looks at another conversation while values of this one stand in the form. */
  elsewhere(): void {
    if (this.over || this.isElsewhere || this.entered.isOn) return;
    this.isElsewhere = true;
    this.say(otherConversation);
  }

  submitted(): void {
    this.entered.submitted();
    this.end();
  }

  /** Submitted, dismissed or gone: nothing is shown or written any more. */
  end(): void {
    this.over = true;
    for (const field of this.fields.all) field.stands = false;
    this.parts.review.hide();
  }

  /** Puts back what was there before the last fill, clear or undo. */
  private async undo(): Promise<void> {
    const back = this.last.map((change) => {
      return { ...change, before: change.after, after: change.before };
    });
    this.say(undoneText(await this.apply(back)));
  }

  /** Empties every field that was filled, also where the agent has changed it since. */
  private async clear(): Promise<void> {
    this.fields.look();
    const changes = this.fields.all.flatMap((field): Change[] => {
      const held = field.value && field.control?.read();
      return held ? [{ field, before: [held], after: [''], touched: field.touched }] : [];
    });
    this.say(clearedText(await this.apply(changes)));
  }

  private isCurrent(): boolean {
    const root = this.fields.root();
    return !this.over && root !== null && this.parts.host.keyAt(root) === this.key;
  }

  private async fillOpen(open: FormField[]): Promise<void> {
    for (const field of open) field.asked = true;
    const { siteId, host } = this.parts;
    const fields = open.map(({ name }) => name);
    const answer = await host.predict({ siteId, key: this.key, fields });
    const watched = answer.ok ? answer.value.watched : null;
    if (!this.isCurrent()) {
      if (watched !== null) this.entered.askedLate(watched);
      host.ask();
      return;
    }
    this.known = answer.ok || !answer.retryable;
    if (watched !== null) this.entered.start(watched);
    if (watched !== null || open.length === 0) return;
    if (answer.ok) {
      this.from = answer.value.from;
      return this.write(answer.value.values, open);
    }
    if (answer.reason === 'shadow' || answer.reason === 'off') return;
    this.say(answer.message, answer.retryable ? () => this.askAgain(open) : null);
  }

  private askAgain(open: FormField[]): void {
    for (const field of open) field.asked = false;
    void this.fill();
  }

  private async write(values: FormValue[], open: FormField[]): Promise<void> {
    const changes: Change[] = [];
    for (const value of values) {
      const field = open.find(({ name }) => name === value.field);
      const change = field && (await this.writeValue(field, value));
      if (change) changes.push(change);
      if (!this.isCurrent()) return this.abandon(changes);
    }
    await this.repair();
    this.last = [...this.last, ...changes];
    this.say(this.filledText());
  }

  /** Fills one field that is still empty and still nobody's. */
  private async writeValue(field: FormField, value: FormValue): Promise<Change | null> {
    const control = this.fields.find(field);
    if (field.touched) return null;
    if (!control || !isFree(field, control)) {
      // An editor that is still loading has gone or shows something: asked again when it is empty.
      field.asked = false;
      return null;
    }
    if (control.holds(value.texts)) return null;
    const held = control.read();
    const why = await writeField(field, this.fields.find, value.texts);
    if (why === keptNothing && field.losses < mostLosses) {
      field.losses += 1;
      field.asked = false;
      return null;
    }
    if (why !== null) {
      this.refused.push(refusedText(value.label, value.texts.at(-1) ?? '', why));
      return null;
    }
    field.value = value;
    field.stands = !field.touched;
    return { field, before: [held], after: value.texts, touched: false };
  }

  /** The agent went to another conversation: what was written so far was not for that one. */
  private async abandon(changes: Change[]): Promise<void> {
    for (const { field, before } of changes) {
      if (!field.touched) await writeField(field, this.fields.find, before);
      field.stands = false;
    }
    this.mark();
    this.parts.host.ask();
  }

  /** What stood there and does not: lost with a control that was drawn anew, or changed by the page. */
  private async repair(): Promise<void> {
    for (const field of this.fields.standing()) {
      const { value } = field;
      const control = this.fields.find(field);
      if (!value || control === null || standsIn(value, control)) continue;
      const isLost = control.read() === '' && field.losses < mostLosses && this.isCurrent();
      field.losses += 1;
      field.stands = isLost && (await writeField(field, this.fields.find, value.texts)) === null;
    }
    this.mark();
  }

  /** Writes changes where the field still holds what they start from; answers how many took. */
  private async apply(changes: Change[]): Promise<number> {
    const done: Change[] = [];
    this.refused = [];
    this.running = true; // what is emptied now is not lost
    for (const change of changes) {
      const { field, before, after, touched } = change;
      if (field.touched !== touched || !this.fields.find(field)?.holds(before)) continue;
      const why = await writeField(field, this.fields.find, after);
      if (why === null) done.push(change);
      else
        this.refused.push(refusedText(field.value?.label ?? field.name, after.at(-1) ?? '', why));
      field.stands = !field.touched && standsIn(field.value, field.control);
    }
    this.running = false;
    this.last = done;
    return done.length;
  }

  private filledText(): string {
    return filledText(this.fields.standing().length, this.refused.length, this.from);
  }

  private say(text: string, retry: (() => void) | null = null): void {
    this.parts.review.say(text, this.refused, {
      retry,
      undo: this.last.length > 0 ? () => void this.undo() : null,
      clear: this.hasStanding ? () => void this.clear() : null,
      dismiss: () => this.end(),
    });
    this.mark();
  }

  private mark(): void {
    const marks = this.fields.standing().flatMap(({ control, value }) => {
      const { element } = control ?? {};
      return element && value ? [{ element, ...markWords(value) }] : [];
    });
    this.parts.review.mark(marks);
  }
}
