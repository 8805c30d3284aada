/** Moves the focus to the Accept of the next suggestion below it, from the last one to the first. */
export function focusNextSuggestion(): void {
  const accepts = [...document.querySelectorAll<HTMLElement>('[data-accept]')];
  const here = document.activeElement;
  const isBelow = (accept: Element) =>
    here !== null &&
    (here.compareDocumentPosition(accept) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  (accepts.find(isBelow) ?? accepts[0])?.focus();
}

/** A button that goes with its suggestion leaves the focus to the editor above it. */
export function focusEditor(button: HTMLElement): void {
  const row = button.closest('[data-field]');
  row?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
}
