import { checkbox } from './checkbox';
import { ckeditor4 } from './ckeditor4';
import { ckeditor5 } from './ckeditor5';
import type { Control, ControlKind, FormPage } from './control';
import { editable } from './editable';
import { listbox } from './listbox';
import { radios } from './radios';
import { select } from './select';
import { selectize } from './selectize';
import { text } from './text';
import { tinymce } from './tinymce';

/**
 * The first that takes an element counts: what a page builds around a native control comes before
 * the native control, which is hidden then and may hold nothing that counts.
 */
const kinds: ControlKind[] = [
  selectize,
  ckeditor4,
  ckeditor5,
  tinymce,
  listbox,
  checkbox,
  radios,
  select,
  text,
  editable,
];

/** The control that an element is, or belongs to; null for what cannot be filled. */
export function controlOf(found: Element, page: FormPage): Control | null {
  for (const kind of kinds) {
    const control = kind(found, page);
    if (control) return control;
  }
  return null;
}
