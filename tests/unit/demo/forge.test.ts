import { describe, expect, it } from 'vitest';
import { transferColour } from '../../../scripts/demo/forge/colour-transfer';
import { ovalMask } from '../../../scripts/demo/forge/oval-mask';
import type { Picture } from '../../../scripts/demo/forge/picture';
import { swapFace } from '../../../scripts/demo/forge/swap-face';
import { warpFace } from '../../../scripts/demo/forge/warp';

function picture(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i += 1) data.set([...colour(i % width, Math.floor(i / width)), 255], i * 4);
  return { width, height, data };
}

const SQUARE = Uint16Array.from([0, 1, 2, 0, 2, 3]);
const corners = (left: number, top: number, right: number, bottom: number): Float32Array =>
  Float32Array.from([left, top, right, top, right, bottom, left, bottom]);

describe('warpFace', () => {
  it('leaves pixels alone when the points do not move', () => {
    const source = picture(8, 8, (x, y) => [x * 30, y * 30, 7]);
    const { warped, covered } = warpFace(source, corners(0, 0, 7, 7), corners(0, 0, 7, 7), SQUARE, source);
    expect([...warped.data]).toEqual([...source.data]);
    expect(covered.data.every((value) => value === 1)).toBe(true);
  });
  it('scales a ramp to where the points go, and covers nothing else', () => {
    const source = picture(11, 11, (x) => [x * 20, 0, 0]);
    const { warped, covered } = warpFace(source, corners(0, 0, 10, 10), corners(2, 2, 7, 7), SQUARE, {
      width: 12,
      height: 12,
    });
    // 5 pixels now span what 10 did: one to the right is two further in the source, 40 grey levels.
    expect([2, 3, 4, 7].map((x) => warped.data[(4 * 12 + x) * 4])).toEqual([0, 40, 80, 200]);
    expect(covered.data[4 * 12 + 1]).toBe(0);
    expect(covered.data.reduce((sum, value) => sum + value)).toBe(36);
  });
  it('draws nothing for a triangle without area', () => {
    const source = picture(4, 4, () => [1, 2, 3]);
    const flat = Float32Array.from([1, 1, 2, 2, 3, 3]);
    const { covered } = warpFace(source, flat, flat, Uint16Array.from([0, 1, 2]), source);
    expect(covered.data.every((value) => value === 0)).toBe(true);
  });
});

describe('ovalMask', () => {
  it('is 0 outside, rises over the feather, and is 1 well inside', () => {
    const mask = ovalMask(corners(2, 2, 18, 18), [0, 1, 2, 3], 4, { width: 21, height: 21 });
    const row = Array.from({ length: 21 }, (_, x) => mask.data[10 * 21 + x]!);
    expect(row[1]).toBe(0);
    expect(row[4]).toBeCloseTo(0.5, 6);
    expect(row[3]!).toBeLessThan(row[4]!);
    expect(row[10]).toBe(1);
  });
});

describe('transferColour', () => {
  it('gives the face the mean of the picture it goes into', () => {
    const face = picture(6, 6, (x) => [200 + x, 150 + x, 100 + x]);
    const scene = picture(6, 6, (x) => [90 + x, 80 + x, 60 + x]);
    transferColour(face, scene, { width: 6, height: 6, data: new Float32Array(36).fill(1) });
    expect([...face.data.slice(0, 4)]).toEqual([...scene.data.slice(0, 4)]);
  });
});

describe('swapFace', () => {
  it('changes the inside of the oval and not one byte outside', () => {
    const points = new Float32Array(478 * 2);
    points.set(corners(10, 10, 30, 30));
    points.set([10, 20], 234 * 2);
    points.set([30, 20], 454 * 2);
    const stripes = picture(40, 40, (x) => (x % 4 < 2 ? [180, 140, 120] : [90, 70, 60]));
    const frame = picture(40, 40, (x, y) => [100 + x, 90 + y, 80]);
    const before = frame.data.slice();
    swapFace(frame, points, { picture: stripes, points, triangles: SQUARE, oval: [0, 1, 2, 3] });
    const changed = (x: number, y: number): boolean =>
      [0, 1, 2].some((c) => frame.data[(y * 40 + x) * 4 + c] !== before[(y * 40 + x) * 4 + c]);
    expect(changed(20, 20) || changed(21, 20) || changed(22, 20)).toBe(true);
    for (let i = 0; i < 40; i += 1)
      for (const edge of [5, 35]) expect(changed(i, edge) || changed(edge, i)).toBe(false);
  });
});
