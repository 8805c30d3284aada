import { useEffect, type RefObject } from 'react';

/** The row that the agent types in, else the one under the pointer. */
function attended(content: HTMLElement): HTMLElement | null {
  return (
    content.querySelector<HTMLElement>('[data-field]:focus-within') ??
    content.querySelector<HTMLElement>('[data-field]:hover')
  );
}

/**
 * Scrolls what is around `content` by so many pixels. Where all fits on the screen there is nothing
 * to scroll: then there is room made beneath.
 */
function scrollOn(content: HTMLElement, distance: number): void {
  const view = content.parentElement;
  if (!view) return;
  const goal = view.scrollTop + distance;
  view.scrollTop = goal;
  const lacking = goal - view.scrollTop;
  if (lacking < 1) return;
  content.style.paddingBottom = `${lacking}px`;
  view.scrollTop = goal;
}

/**
 * Keeps the row that the agent is at where it is on the screen while rows above it grow or shrink.
 * The browser's own scroll anchoring does not work at the top of the page, where most work is done.
 */
export function useSteadyPlace(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = content.current;
    if (!root) return;
    let row = attended(root);
    let top = row?.offsetTop ?? 0;
    const remember = () => {
      row = attended(root);
      top = row?.offsetTop ?? 0;
    };
    // Called after layout and before paint, so that no frame shows the row elsewhere.
    const observer = new ResizeObserver(() => {
      root.style.paddingBottom = '';
      if (row && row === attended(root)) scrollOn(root, row.offsetTop - top);
      remember();
    });
    observer.observe(root);
    root.addEventListener('focusin', remember);
    root.addEventListener('pointerover', remember);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
      root.removeEventListener('pointerover', remember);
    };
  }, [content]);
}
