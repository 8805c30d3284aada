import { frameBody } from '../../frames';
import { closest, firstInside } from '../../selectors';
import type { ControlKind } from './control';
import { richControl, typeOver } from './rich';

const frameSelector = 'iframe.cke_wysiwyg_frame';

/** CKEditor 4: a textarea that is hidden, beside it `#cke_<id>` with the frame in which people write. */
export const ckeditor4: ControlKind = (found) => {
  const editor = closest(found, '.cke') ?? besides(found);
  const frame = editor && firstInside(editor, frameSelector);
  // Until its frame is there the textarea still counts.
  if (!editor || !frame || !frameBody(frame)) return null;
  return richControl(editor, () => frameBody(frame), typeOver, isHint);
};

/** Its plug-in `confighelper` writes a hint into the empty body. */
function isHint(body: HTMLElement): boolean {
  return body.classList.contains('placeholder');
}

function besides({ id, nextElementSibling }: Element): Element | null {
  if (nextElementSibling?.classList.contains('cke')) return nextElementSibling;
  return id === '' ? null : document.getElementById(`cke_${id}`);
}
