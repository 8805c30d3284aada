import type { SiteDefinition } from '@/lib/config/site';
import type { Data, FormFill } from '@/lib/messages';
import type { Result } from '@/lib/domain/result';
import type { ReadPage } from '../reading';
import { inDocument, isSelector, selfOrInside } from '../selectors';
import type { Control, FormPage } from './controls/control';
import { controlOf } from './controls/kinds';

export type FormDefinition = NonNullable<SiteDefinition['form']>;

/** What filling a form needs from around it. */
export interface FormHost extends ReadPage {
  predict(data: Data<'predictForm'>): Promise<Result<FormFill>>;
  report(data: Data<'reportForm'>): void;
}

/** The form as the agent sees it now, or null; pages keep forms ready that they do not show. */
export function findForm({ root }: FormDefinition): Element | null {
  return inDocument(root).find((found) => found.checkVisibility()) ?? null;
}

/** The control of one field as it stands on the form now. */
export function findControl(root: Element, selector: string, page: FormPage): Control | null {
  for (const element of selfOrInside(root, selector)) {
    const control = controlOf(element, page);
    if (control) return control;
  }
  return null;
}

/** What of a definition this browser can use; null without a usable root. */
export function usable(form: FormDefinition): FormDefinition | null {
  if (!isSelector(form.root)) return null;
  const { submit, ...rest } = form;
  const fields = Object.entries(form.fields).filter(([, { selector }]) => isSelector(selector));
  const usableSubmit = submit !== undefined && isSelector(submit) ? { submit } : {};
  return { ...rest, ...usableSubmit, fields: Object.fromEntries(fields) };
}
