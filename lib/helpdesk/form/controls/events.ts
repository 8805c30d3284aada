/** Tells the page that a control has a new value, as a browser does after typing. */
export function announceInput(element: Element, data: string): void {
  const { InputEvent, Event } = viewOf(element);
  const inputType = data === '' ? 'deleteContentBackward' : 'insertText';
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType, data: data || null }),
  );
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Types over what an input holds; older code looks at it only when a key goes up. */
export function retype(input: HTMLInputElement, text: string): void {
  const { KeyboardEvent } = viewOf(input);
  input.value = text;
  announceInput(input, text);
  input.dispatchEvent(new KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true }));
}

/** The events of one click of the left button. */
export function click(element: Element): void {
  const { PointerEvent, MouseEvent } = viewOf(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  const init = { bubbles: true, cancelable: true, composed: true, detail: 1, ...place };
  const down = { ...init, buttons: 1 };
  const pointer = { pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...down, ...pointer }));
  element.dispatchEvent(new MouseEvent('mousedown', down));
  element.dispatchEvent(new PointerEvent('pointerup', { ...init, ...pointer }));
  element.dispatchEvent(new MouseEvent('mouseup', init));
  // Some act when the button goes up, and take the element away: then there is no click.
  if (element.isConnected && element.checkVisibility()) {
    element.dispatchEvent(new MouseEvent('click', init));
  }
}

/** Presses and lets go of one key; older code knows keys by number alone. */
export function press(element: Element, key: 'Backspace' | 'Escape'): void {
  const { KeyboardEvent } = viewOf(element);
  const keyCode = { Backspace: 8, Escape: 27 }[key];
  const init = { key, code: key, keyCode, bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
}

/** The window of an element, in which its events are made: frames have their own. */
export function viewOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}
