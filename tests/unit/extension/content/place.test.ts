import { describe, expect, it } from 'vitest';
import { placeBadge, placePanel } from '../../../../src/extension/content/overlay/place';

const viewport = { width: 1000, height: 700 };
const free = (): boolean => false;

describe('where a badge lies', () => {
  it('is the corner of the video', () => {
    expect(placeBadge({ left: 100, top: 50, right: 500, bottom: 300 }, viewport, free)).toEqual({ x: 108, y: 58 });
  });

  it('is the edge of the window while the corner is scrolled out', () => {
    expect(placeBadge({ left: 100, top: -120, right: 500, bottom: 300 }, viewport, free)).toEqual({ x: 108, y: 8 });
  });

  it('is nowhere when next to nothing of the video is in view', () => {
    expect(placeBadge({ left: 100, top: -300, right: 500, bottom: 20 }, viewport, free)).toBeNull();
    expect(placeBadge({ left: 100, top: 690, right: 500, bottom: 900 }, viewport, free)).toBeNull();
    expect(placeBadge({ left: 0, top: 0, right: 0, bottom: 0 }, viewport, free)).toBeNull();
  });
});

describe('a badge under a header', () => {
  const header = ({ y }: { y: number }): boolean => y < 56;

  it('comes out below it', () => {
    expect(placeBadge({ left: 100, top: -120, right: 500, bottom: 300 }, viewport, header)).toEqual({
      x: 108,
      y: 40 + 32,
    });
  });

  it('is nowhere when the rest of the video is too small, or all of it is covered', () => {
    expect(placeBadge({ left: 100, top: -300, right: 500, bottom: 70 }, viewport, header)).toBeNull();
    expect(placeBadge({ left: 100, top: 50, right: 500, bottom: 600 }, viewport, () => true)).toBeNull();
  });
});

describe('a badge on a site that has controls of its own in that corner', () => {
  const inset = { x: 8, y: 64 };

  it('lies below them', () => {
    expect(placeBadge({ left: 100, top: 50, right: 500, bottom: 650 }, viewport, free, inset)).toEqual({
      x: 108,
      y: 114,
    });
  });

  it('needs less room as they are scrolled out', () => {
    expect(placeBadge({ left: 100, top: -30, right: 500, bottom: 570 }, viewport, free, inset)).toEqual({
      x: 108,
      y: 34,
    });
    expect(placeBadge({ left: 100, top: -300, right: 500, bottom: 300 }, viewport, free, inset)).toEqual({
      x: 108,
      y: 8,
    });
  });

  it('is in the corner of a video that is too small for that', () => {
    expect(placeBadge({ left: 100, top: 50, right: 300, bottom: 170 }, viewport, free, inset)).toEqual({
      x: 108,
      y: 58,
    });
  });

  it('is nowhere when only the controls are in view', () => {
    expect(placeBadge({ left: 100, top: 630, right: 500, bottom: 1200 }, viewport, free, inset)).toBeNull();
  });
});

describe('where a panel lies', () => {
  const panel = { width: 300, height: 200 };

  it('is under its badge, or above it where there is no room', () => {
    expect(placePanel({ left: 20, top: 20, right: 120, bottom: 44 }, panel, viewport)).toEqual({ x: 20, y: 48 });
    expect(placePanel({ left: 20, top: 600, right: 120, bottom: 624 }, panel, viewport)).toEqual({ x: 20, y: 396 });
  });

  it('stays inside the window', () => {
    const { x } = placePanel({ left: 950, top: 20, right: 990, bottom: 44 }, panel, viewport);
    expect(x + panel.width).toBeLessThanOrEqual(viewport.width);
    expect(placePanel({ left: 0, top: 10, right: 50, bottom: 30 }, { width: 300, height: 900 }, viewport).y).toBe(8);
  });
});
