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

/** Places between what is taken, the nearest to the top of the form first. */
function between(form: Box, banner: Size, view: Size, taken: Box[]): Spot[] {
  const tops = [form.top, gap, view.height - banner.height - gap];
  const lefts = [form.left, gap, view.width - banner.width - gap];
  for (const box of taken) {
    tops.push(box.top + box.height + gap, box.top - banner.height - gap);
    lefts.push(box.left + box.width + gap, box.left);
  }
  const distance = ({ top, left }: Spot) => Math.hypot(top - form.top, left - form.left);
  const spots = [...new Set(tops)].flatMap((top) =>
    [...new Set(lefts)].map((left) => ({ top, left })),
  );
  return spots.sort((one, other) => distance(one) - distance(other));
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

/** The part of an element that is seen: what boxes around it do not cut off. Null for none. */
export function seenPart(element: Element): Box | null {
  const own = element.getBoundingClientRect();
  let [top, left, bottom, right] = [own.top, own.left, own.bottom, own.right];
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflow === 'visible') continue;
    const box = around.getBoundingClientRect();
    [top, left] = [Math.max(top, box.top), Math.max(left, box.left)];
    [bottom, right] = [Math.min(bottom, box.bottom), Math.min(right, box.right)];
  }
  if (bottom - top < 4 || right - left < 4) return null;
  return { top, left, width: right - left, height: bottom - top };
}
