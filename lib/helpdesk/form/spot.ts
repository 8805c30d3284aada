export interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Spot {
  top: number;
  left: number;
}

/** Pixels between the banner and what is around it, and between it and the edge of the window. */
const gap = 8;

/** Whether a banner would cover nothing there and be in the window as a whole. */
export function isFreeAt({ top, left }: Spot, banner: Size, view: Size, taken: Box[]): boolean {
  const [right, bottom] = [left + banner.width, top + banner.height];
  if (top < gap || left < gap || right > view.width - gap || bottom > view.height - gap)
    return false;
  const covers = (box: Box) =>
    box.left < right &&
    box.left + box.width > left &&
    box.top < bottom &&
    box.top + box.height > top;
  return !taken.some(covers);
}

/** Places for a banner around a form, best first. */
function around(form: Box, banner: Size): Spot[] {
  const { top, left } = form;
  return [
    { top: top - banner.height - gap, left },
    { top, left: left + form.width + gap },
    { top, left: left - banner.width - gap },
    { top: top + form.height + gap, left },
  ];
}

/** Boxes that a place is looked for beside: the spots are as many as their square. */
const mostNeighbours = 40;

/** Places between what is taken and near the top of the form, the nearest first. */
function between(form: Box, banner: Size, view: Size, taken: Box[]): Spot[] {
  const distance = ({ top, left }: Spot) => Math.hypot(top - form.top, left - form.left);
  const nearer = (one: Spot, other: Spot) => distance(one) - distance(other);
  const tops = new Set([form.top, gap, view.height - banner.height - gap]);
  const lefts = new Set([form.left, gap, view.width - banner.width - gap]);
  for (const box of taken.toSorted(nearer).slice(0, mostNeighbours)) {
    tops.add(box.top + box.height + gap).add(box.top - banner.height - gap);
    lefts.add(box.left + box.width + gap).add(box.left);
  }
  const spots = [...tops].flatMap((top) => [...lefts].map((left) => ({ top, left })));
  return spots.filter((spot) => isFreeAt(spot, banner, view, [])).sort(nearer);
}

/**
 * Where a banner goes that belongs to a form: beside it, else anywhere where it covers nothing that
 * the agent may want to click. In window coordinates; null where there is no such place.
 */
export function freeSpot(form: Box, banner: Size, view: Size, taken: Box[]): Spot | null {
  const isFree = (spot: Spot) => isFreeAt(spot, banner, view, taken);
  return (
    around(form, banner).find(isFree) ?? between(form, banner, view, taken).find(isFree) ?? null
  );
}

/** The top of what is seen of a form. */
export function cornerOf({ top, left }: Box): Spot {
  return { top: Math.max(gap, top), left: Math.max(gap, left) };
}
