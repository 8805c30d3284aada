import { frameBody } from '../../frames';
import { closest, firstInside } from '../../selectors';
import type { ControlKind } from './control';
import { richControl, typeOver } from './rich';

/** TinyMCE in a frame: a textarea that is hidden, beside it `.tox-tinymce`. Inline it is plain editable. */
export const tinymce: ControlKind = (found) => {
  const beside = found.nextElementSibling;
  const editor =
    closest(found, '.tox-tinymce') ?? (beside?.matches('.tox-tinymce') ? beside : null);
  const frame = editor && firstInside(editor, 'iframe.tox-edit-area__iframe');
  // Until its frame is there the textarea still counts.
  if (!editor || !frame || !frameBody(frame)) return null;
  return richControl(editor, () => frameBody(frame), typeOver);
};
