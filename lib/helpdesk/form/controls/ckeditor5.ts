import { closest, firstInside } from '../../selectors';
import type { ControlKind } from './control';
import { viewOf } from './events';
import { paste, richControl } from './rich';

const editableSelector = '.ck-editor__editable';

/**
 * CKEditor 5: an element that is hidden, beside it `.ck-editor`; or the editable alone. It undoes
 * what others change in its document, so that only its own events reach it.
 */
export const ckeditor5: ControlKind = (found) => {
  const host = editableOf(found);
  if (!host) return null;
  return richControl(
    closest(host, '.ck-editor') ?? host,
    () => host,
    (body, text) => {
      if (text === '') empty(body);
      else paste(body, text);
    },
  );
};

function editableOf(found: Element): HTMLElement | null {
  const beside = found.nextElementSibling;
  const near = beside?.matches('.ck-editor') ? beside : found;
  const host = near.matches(editableSelector) ? near : firstInside(near, editableSelector);
  return host as HTMLElement | null;
}

/** A deletion whose range is all there is. */
function empty(body: HTMLElement): void {
  const { InputEvent, StaticRange } = viewOf(body);
  const all = new StaticRange({
    startContainer: body,
    startOffset: 0,
    endContainer: body,
    endOffset: body.childNodes.length,
  });
  const init = { inputType: 'deleteContentBackward', targetRanges: [all] };
  body.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, ...init }));
}
