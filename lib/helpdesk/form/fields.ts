import { isFrame } from '../frames';
import { inside } from '../selectors';
import type { Control, FormPage } from './controls/control';
import { isFree, newField, type FormField } from './field';
import { findControl, findForm, type FormDefinition, type FormHost } from './form';

/** The fields of a form, and the controls that the page has for them at each moment. */
export class FormFields {
  readonly all: FormField[];

  constructor(
    private readonly form: FormDefinition,
    private readonly host: FormHost,
    private readonly page: FormPage,
  ) {
    this.all = Object.entries(form.fields).map(([name, definition]) => newField(name, definition));
    this.look();
  }

  root(): Element | null {
    return findForm(this.form);
  }

  /** Finds every control anew, and hears keystrokes in the frames of editors. */
  look(): void {
    const root = this.root();
    for (const field of this.all) {
      field.control = root && findControl(root, field.selector, this.page);
    }
    for (const frame of root ? inside(root, 'iframe') : []) {
      if (isFrame(frame)) this.host.watchFrame(frame);
    }
  }

  /** The control of a field as the page has it now; pages draw forms anew while they are filled. */
  readonly find = (field: FormField): Control | null => {
    const root = this.root();
    field.control = root && findControl(root, field.selector, this.page);
    return field.control;
  };

  /** Those that hold nobody's value and were not asked for yet. */
  open(): FormField[] {
    return this.all.filter(
      (field) => !field.asked && field.control !== null && isFree(field, field.control),
    );
  }

  standing(): FormField[] {
    return this.all.filter(({ stands }) => stands);
  }
}
