import { firstInside } from '../../selectors';
import type { ControlKind } from './control';
import { richControl, typeOver } from './rich';

/**
 * Whatever the browser lets people edit, plain or with an editor behind it that watches its
 * document, as ProseMirror and Quill do.
 */
export const editable: ControlKind = (found) => {
  const host = isHost(found)
    ? found
    : firstInside(found, '[contenteditable]:not([contenteditable=false])');
  if (!host || !isHost(host)) return null;
  return richControl(host, () => host, typeOver);
};

function isHost(element: Element): element is HTMLElement {
  return (element as HTMLElement).isContentEditable;
}
