import { describe, expect, test } from 'vitest';
import { blockMeans } from '../../../../src/detector/frames/block-means';
import type { Planes } from '../../../../src/detector/frames/frame';
import { toPicture } from '../../../../src/detector/frames/picture';

function greyPlanes(width: number, height: number, luma: (x: number, y: number) => number): Planes {
  const half = { width: (width + 1) >> 1, height: (height + 1) >> 1 };
  const chroma = { ...half, data: new Uint8Array(half.width * half.height).fill(128) };
  const data = Uint8Array.from({ length: width * height }, (_, i) => luma(i % width, Math.floor(i / width)));
  return { y: { width, height, data }, cb: chroma, cr: chroma };
}

describe('blockMeans', () => {
  const plane = greyPlanes(6, 4, (x, y) => 10 * y + x).y;
  test('means of 2 x 2 blocks, rounded', () => {
    // rows 0, 10 / 20, 30; blocks start at column 1: (1 + 2 + 11 + 12) / 4 = 6.5
    expect([...blockMeans(plane, 1, 0, 2, 2, 2)]).toEqual([7, 9, 27, 29]);
  });
  test('factor 1 copies a part', () => {
    expect([...blockMeans(plane, 4, 2, 1, 2, 2)]).toEqual([24, 25, 34, 35]);
  });
});

describe('toPicture', () => {
  test.each([1, 2, 3])('black and white come out as such at factor %i', (factor) => {
    const picture = toPicture(
      greyPlanes(13, 12, (x) => (x < 6 ? 16 : 235)),
      { x: 0, y: 0, width: 13, height: 12 },
      factor,
    );
    expect([picture.width, picture.height]).toEqual([Math.floor(13 / factor), 12 / factor]);
    expect([...picture.rgba.slice(0, 4)]).toEqual([0, 0, 0, 255]);
    const last = [...picture.rgba.slice(4 * picture.width - 4, 4 * picture.width)];
    expect(Math.min(...last)).toBeGreaterThanOrEqual(254);
  });

  test('colour: studio-range red', () => {
    const planes = greyPlanes(4, 4, () => 81);
    const red: Planes = {
      y: planes.y,
      cb: { width: 2, height: 2, data: new Uint8Array(4).fill(90) },
      cr: { width: 2, height: 2, data: new Uint8Array(4).fill(240) },
    };
    const [r, g, b] = toPicture(red, { x: 2, y: 2, width: 2, height: 2 }, 1).rgba;
    expect(r).toBeGreaterThan(250);
    expect(g).toBeLessThan(5);
    expect(b).toBeLessThan(5);
  });

  test('says how to get back to the frame', () => {
    const { scale, originX, originY } = toPicture(
      greyPlanes(20, 20, () => 50),
      { x: 4, y: 6, width: 9, height: 9 },
      3,
    );
    expect([scale, originX, originY]).toEqual([3, 4, 6]);
  });

  test('a rectangle beyond the frame, or smaller than a block, is refused', () => {
    const planes = greyPlanes(8, 8, () => 50);
    expect(() => toPicture(planes, { x: 4, y: 0, width: 5, height: 4 }, 1)).toThrow(RangeError);
    expect(() => toPicture(planes, { x: 0, y: 0, width: 3, height: 3 }, 4)).toThrow(RangeError);
  });
});
