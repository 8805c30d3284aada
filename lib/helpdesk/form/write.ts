import type { FormValue } from '@/lib/messages';
import type { Control } from './controls/control';
import type { FormField } from './field';

/** One value that was put into a field in place of another; texts as controls take them. */
export interface Change {
  field: FormField;
  before: string[];
  after: string[];
  /** Whether the field belonged to the agent already; if only since, it is not undone. */
  touched: boolean;
}

/** Said of a control that is empty again at once: it refuses the value, or is still loading. */
export const keptNothing = 'the page kept nothing of it';

/** The control of a field as the page shows it now. */
export type FindControl = (field: FormField) => Control | null;

/**
 * Writes into a field and reads back what the page kept. Where that is something else, what was
 * there is put back, and the answer says why, in words.
 */
export async function writeField(
  field: FormField,
  find: FindControl,
  texts: string[],
): Promise<string | null> {
  const control = find(field);
  if (!control) return 'it has left the form';
  const before = control.read();
  field.writing = true;
  const objection = await control.write(texts);
  await pageAnswers();
  const kept = find(field) ?? control;
  if (objection === null && kept.holds(texts)) {
    field.writing = false;
    return null;
  }
  const why = objection ?? instead(kept.read());
  if (!field.touched && kept.read() !== before) await kept.write([before]);
  field.writing = false;
  return why;
}

/** The texts of a filled value that a page may hold. */
export function standsIn(value: FormValue | null, control: Control | null): boolean {
  return value !== null && control !== null && control.holds(value.texts);
}

function instead(kept: string): string {
  return kept === '' ? keptNothing : `the page made “${kept.slice(0, 60)}” of it`;
}

/** Frameworks answer an event in a task of their own. */
function pageAnswers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
