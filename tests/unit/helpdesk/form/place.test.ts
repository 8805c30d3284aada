import { describe, expect, it } from 'vitest';
import { besideForm } from '@/lib/helpdesk/form/place';

const view = { width: 1000, height: 800 };
const banner = { width: 300, height: 100 };

/** Where the banner goes beside a form at these edges. */
const place = (top: number, left: number, width: number, height: number) =>
  besideForm({ top, left, width, height }, banner, view);

describe('where the banner goes', () => {
  it('above the form where there is room', () => {
    expect(place(200, 400, 400, 500)).toEqual({ top: 92, left: 400 });
  });

  it('to the right, then to the left', () => {
    expect(place(0, 0, 500, 800)).toEqual({ top: 8, left: 508 });
    expect(place(0, 500, 500, 800)).toEqual({ top: 8, left: 192 });
  });

  it('beneath a wide form at the top', () => {
    expect(place(0, 0, 1000, 300)).toEqual({ top: 308, left: 8 });
  });

  it('inside a form that fills the window, and never outside the window', () => {
    expect(place(0, 0, 1000, 800)).toEqual({ top: 8, left: 8 });
    expect(place(-900, 0, 1000, 2000)).toEqual({ top: 8, left: 8 });
    expect(place(300, 900, 400, 500).left).toBe(692);
  });
});
