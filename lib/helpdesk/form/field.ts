import type { FormValue } from '@/lib/messages';
import type { Control } from './controls/control';

/** One field of the form, and what has become of it since the form appeared. */
export interface FormField {
  name: string;
  selector: string;
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

export function newField(name: string, selector: string): FormField {
  const state = { asked: false, touched: false, writing: false, stands: false };
  return { name, selector, control: null, value: null, losses: 0, ...state };
}
