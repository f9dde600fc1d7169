import { describe, expect, it } from 'vitest';
import { placeMirrored, placePanel, roomFor } from '../../../../../src/extension/content/overlay/place';
import { placing } from '../../../../../src/extension/content/overlay/placing';
import { mayShow } from '../../../../../src/extension/content/overlay/quiet';
import { zoomedOutBy } from '../../../../../src/extension/content/overlay/zoom';

const viewport = { width: 1000, height: 800 };
const video = { left: 100, top: 50, right: 500, bottom: 350 };
const nothing = (): boolean => false;

describe('a badge whose words run from right to left', () => {
  it('begins in the right upper corner of its video', () => {
    expect(placeMirrored(video, viewport, nothing)).toEqual({ x: 492, y: 58 });
    expect(placing({ x: 492, y: 58, dir: 'rtl', scale: 1 })).toBe('translate(calc(492px - 100%), 58px)');
  });

  it('finds it for the rectangle of an element, whose fields are not its own', () => {
    const rect = Object.create(video) as typeof video;
    expect(placeMirrored(rect, viewport, nothing)).toEqual({ x: 492, y: 58 });
  });

  it('moves out from under a header that covers that corner', () => {
    const seen: number[] = [];
    const corner = placeMirrored(video, viewport, ({ x, y }) => {
      seen.push(x);
      return y < 80;
    });
    expect(seen.every((x) => x > 400 && x < 500)).toBe(true);
    expect(corner!.y).toBeGreaterThan(80 - 24);
  });

  it('opens its panel to the left', () => {
    const badge = { left: 400, top: 58, right: 492, bottom: 84 };
    expect(placePanel(badge, { width: 300, height: 200 }, viewport, 'rtl').x).toBe(192);
    expect(placePanel(badge, { width: 300, height: 200 }, viewport, 'ltr').x).toBe(400);
  });
});

describe('room for a badge', () => {
  it.each([
    ['ltr', 108, 280],
    ['rtl', 492, 280],
    ['ltr', 400, 92],
    ['rtl', 180, 72],
  ] as const)('%s from %d: %d', (dir, corner, room) => expect(roomFor(video, viewport, corner, dir)).toBe(room));

  it('grows with a badge that is drawn larger', () => {
    const wide = { ...video, right: 900 };
    expect(roomFor(wide, viewport, 108, 'ltr', 2)).toBe(560);
  });

  it('ends where the window does', () => {
    expect(roomFor({ ...video, right: 3000 }, { width: 300, height: 800 }, 108, 'ltr')).toBe(184);
  });
});

describe('a page that is zoomed', () => {
  it.each([
    ['not at all', 1200, 1200, 1, 1],
    ['to 50 %', 2400, 1200, 0.5, 2],
    ['to 80 %', 1500, 1200, 0.8, 1.25],
    ['to 80 % on a screen of fine pixels', 1500, 1200, 1.6, 1.25],
    ['to 25 %', 4800, 1200, 0.25, 2],
    ['to 300 %', 400, 1200, 3, 1],
    ['to 50 % in Firefox, whose window is measured in pixels of the page', 2520, 2520, 0.5, 2],
    ['in a window that tells nothing', 400, 0, 0, 1],
  ])('%s', (_, innerWidth, outerWidth, devicePixelRatio, scale) =>
    expect(zoomedOutBy({ innerWidth, outerWidth, devicePixelRatio })).toBe(scale),
  );
});

describe('quiet badges', () => {
  it.each([
    ['no-sign', false, 'all', true],
    ['no-sign', false, 'signs-only', false],
    ['looking', false, 'signs-only', false],
    ['not-assessable', true, 'signs-only', true],
    ['suspicious', false, 'signs-only', true],
    ['strong', false, 'signs-only', true],
  ] as const)('%s, asked for: %s, %s: %s', (tone, asked, quiet, shown) =>
    expect(mayShow(tone, asked, quiet)).toBe(shown),
  );
});
