/** Remembers where the agent types; what it answers gives the focus back there, and the selection. */
export function holdFocus(): () => void {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return () => {
    const now = document.activeElement;
    if (now === focused) return;
    if (now instanceof HTMLElement) now.blur();
    if (!(focused instanceof HTMLElement) || focused === document.body) return;
    focused.focus({ preventScroll: true });
    if (!range || !focused.contains(range.startContainer)) return;
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
}
