export interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** Pixels between the banner and the form, and between it and the edge of the window. */
const gap = 8;

/**
 * Where a banner goes that belongs to a form: above it, else to its right, to its left or beneath
 * it, where there is room; else at the top of what is seen of the form. In window coordinates.
 */
export function besideForm(
  form: Box,
  banner: { width: number; height: number },
  view: { width: number; height: number },
): { top: number; left: number } {
  const within = (value: number, size: number, most: number) =>
    Math.max(gap, Math.min(value, most - size - gap));
  const left = within(form.left, banner.width, view.width);
  const top = within(form.top, banner.height, view.height);
  const right = form.left + form.width;
  const bottom = form.top + form.height;
  if (form.top - banner.height - gap >= gap) return { top: form.top - banner.height - gap, left };
  if (right + banner.width + 2 * gap <= view.width) return { top, left: right + gap };
  if (form.left - banner.width - 2 * gap >= 0) return { top, left: form.left - banner.width - gap };
  if (bottom + banner.height + 2 * gap <= view.height) return { top: bottom + gap, left };
  return { top, left };
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
