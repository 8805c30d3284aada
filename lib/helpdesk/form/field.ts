import type { FormValue } from '@/lib/messages';
import type { Control } from './controls/control';
import type { FormDefinition } from './form';

/** One field of the form, and what has become of it since the form appeared. */
export interface FormField {
  name: string;
  selector: string;
  /** What the page itself put there counts as nothing. */
  replaces: boolean;
  /** The control in which it was last seen; null while the form does not show it. */
  control: Control | null;
  /** The background was asked for a value. */
  asked: boolean;
  /** The agent has typed or chosen there: never written again. */
  touched: boolean;
  /** We are writing: what the page now says of it is our doing. */
  writing: boolean;
  /** What was filled in, or null. */
  value: FormValue | null;
  /** The filled value stands there as it was filled. */
  stands: boolean;
  /** How often the page lost it and it was written again. */
  losses: number;
}

export function newField(
  name: string,
  { selector, replaces = false }: FormDefinition['fields'][string],
): FormField {
  const state = { asked: false, touched: false, writing: false, stands: false };
  return { name, selector, replaces, control: null, value: null, losses: 0, ...state };
}

/** Nobody's value stands there: it is empty, or holds what the page itself put there. */
export function isFree({ replaces, touched, value }: FormField, control: Control): boolean {
  if (touched) return false;
  return control.read() === '' || (replaces && value === null);
}
