import { Layout } from '../../layout';
import { readText } from '../../text';
import { keeps } from '../same';
import type { Control } from './control';
import { viewOf } from './events';
import { holdFocus } from './focus';

/** What all editors of formatted text have in common: how they are read. */
export function richControl(
  element: Element,
  body: () => HTMLElement | null,
  replace: (body: HTMLElement, text: string) => void,
  /** Whether what stands there only says what to write. */
  isHint: (body: HTMLElement) => boolean = () => false,
): Control {
  const read = () => {
    const inside = body();
    return inside && !isHint(inside) ? readText(inside, () => false, new Layout()) : '';
  };
  return {
    element,
    contains: (node) => element.contains(node) || (body()?.contains(node) ?? false),
    read,
    holds: (texts) => texts.some((one) => keeps(read(), one)),
    write(texts) {
      const inside = body();
      if (!inside?.isContentEditable) return 'it cannot be edited';
      const giveBack = holdFocus();
      replace(inside, texts.at(-1) ?? '');
      giveBack();
      return null;
    },
  };
}

/* eslint-disable @typescript-eslint/no-deprecated -- there is no other way to type as a person into what may be edited. */
/**
 * Replaces what an editor holds as a person would: all of it selected, then a paste, which editors
 * with a document of their own take over. Where none does, the browser types the text.
 */
export function typeOver(body: HTMLElement, text: string): void {
  const page = body.ownerDocument;
  body.focus({ preventScroll: true });
  page.getSelection()?.selectAllChildren(body);
  if (text === '') page.execCommand('delete');
  else if (!paste(body, text)) page.execCommand('insertText', false, text);
}

/** Whether the editor took the paste over. */
export function paste(body: HTMLElement, text: string): boolean {
  const { ClipboardEvent, DataTransfer } = viewOf(body);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return !body.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}
