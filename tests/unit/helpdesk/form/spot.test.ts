import { describe, expect, it } from 'vitest';
import { freeSpot, type Box } from '@/lib/helpdesk/form/spot';

const view = { width: 1000, height: 800 };
const banner = { width: 300, height: 100 };

/** A box by its edges. */
const box = (top: number, left: number, width: number, height: number): Box => ({
  top,
  left,
  width,
  height,
});

/** Where the banner goes beside a form at these edges, in which these controls are. */
const place = (form: Box, ...taken: Box[]) => freeSpot(form, banner, view, taken);

describe('where the banner goes', () => {
  it('above the form where there is room', () => {
    expect(place(box(200, 400, 400, 500))).toEqual({ top: 92, left: 400 });
  });

  it('to the right, then to the left', () => {
    expect(place(box(8, 0, 500, 800))).toEqual({ top: 8, left: 508 });
    expect(place(box(8, 500, 500, 800))).toEqual({ top: 8, left: 192 });
  });

  it('beneath a wide form at the top', () => {
    expect(place(box(0, 10, 980, 300))).toEqual({ top: 308, left: 10 });
  });

  it('not over what stands beside the form', () => {
    expect(place(box(200, 400, 400, 592), box(100, 450, 20, 20))).toEqual({ top: 200, left: 92 });
  });

  it('between the controls of a form that fills the window, near its top', () => {
    const form = box(0, 0, 1000, 1600);
    const wide = (top: number) => box(top, 20, 600, 30);
    expect(place(form, wide(20), wide(70), wide(120))).toEqual({ top: 158, left: 8 });
    expect(place(form, wide(20), wide(70), box(120, 20, 600, 680))).toEqual({ top: 8, left: 628 });
  });

  it('nowhere in a form that leaves no room', () => {
    const rows = Array.from({ length: 10 }, (_, row) => box(row * 80, 10, 980, 30));
    expect(place(box(0, 0, 1000, 1600), ...rows)).toBeNull();
  });

  it('soon, also where it is nowhere among very many controls', () => {
    const fields = Array.from({ length: 400 }, (_, place) =>
      box(Math.floor(place / 20) * 41.3, (place % 20) * 50.7, 35 + (place % 7), 25 + (place % 5)),
    );
    const started = performance.now();
    expect(place(box(0, 0, 1000, 1600), ...fields)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});
