import { isClickable } from './clickable';

/** Where a notice may stand, best first; the overlay's style knows where that is. */
const places = ['top', 'bottom-left', 'bottom', 'top-right', 'bottom-right', 'top-left'];

/** Moves a notice to the place where it covers the least of what the agent may want to click. */
export function placeNotice(notice: HTMLElement): void {
  let [best, fewest] = ['top', Infinity];
  for (const place of places) {
    notice.dataset.place = place;
    const covered = countCovered(notice);
    if (covered < fewest) [best, fewest] = [place, covered];
    if (fewest === 0) break;
  }
  notice.dataset.place = best;
}

/** How many of some points under the notice can be clicked. */
function countCovered(notice: HTMLElement): number {
  const { host } = notice.getRootNode() as ShadowRoot;
  const { left, top, width, height } = notice.getBoundingClientRect();
  let covered = 0;
  for (let column = 0; column <= 8; column += 1) {
    for (let row = 0; row <= 2; row += 1) {
      const [x, y] = [left + (width * column) / 8, top + (height * row) / 2];
      const under = document.elementsFromPoint(x, y).find((element) => element !== host);
      if (under && isClickable(under)) covered += 1;
    }
  }
  return covered;
}
