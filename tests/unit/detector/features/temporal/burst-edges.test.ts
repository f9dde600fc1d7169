import { describe, expect, test } from 'vitest';
import type { NativeCrop } from '../../../../../src/detector/faces/face';
import { movedLandmarks } from '../../../../../src/detector/faces/mesh';
import { faceRegions } from '../../../../../src/detector/faces/regions';
import type { BurstInput } from '../../../../../src/detector/features/family';
import { BURST_FAMILIES } from '../../../../../src/detector/features/schema';
import { alignedSpam3 } from '../../../../../src/detector/features/temporal/aligned-spam3';
import { alignedHalfSpam3 } from '../../../../../src/detector/features/temporal/aligned-half-spam3';
import { flickerInner } from '../../../../../src/detector/features/temporal/flicker-inner';
import { stillPixels } from '../../../../../src/detector/features/temporal/still-pixels';
import { inputOf, mask, noise, plane } from '../synthetic-face';
import { burstOf, valueOf } from './moving-face';

/** The part of a crop that begins `left` and `top` pixels further in and ends as much earlier on the other side. */
function trimmed(crop: NativeCrop, left: number, top: number, right: number, bottom: number): NativeCrop {
  const { width, data } = crop.planes.y;
  const [w, h] = [width - left - right, crop.planes.y.height - top - bottom];
  const y = plane(w, h, (column, row) => data[(row + top) * width + column + left]!);
  return {
    ...crop,
    planes: { ...crop.planes, y },
    originPx: { x: crop.originPx.x + left, y: crop.originPx.y + top },
    landmarks: movedLandmarks(crop.landmarks, -left, -top),
  };
}

const noisy = burstOf({
  width: 400,
  height: 400,
  radius: 50,
  at: (t) => ({ x: 200.3 + t, y: 200.3 - t }),
  rollRad: (t) => 0.01 * t,
  luma: (t, x, y) => 80 + (noise(x >> 2, y >> 2, 1) % 60) + (noise(x, y, t) % 9),
});

test('where the crops begin changes nothing: same pixels in common, other origins', () => {
  const [base, shifted] = [0, 1].map((variant): BurstInput => {
    const crops = noisy.crops.map((crop, t) => {
      // Every frame is cut to the same rectangle of the frame, but for what single crops hold beyond it.
      const dx = 112 - crop.originPx.x + (variant === 1 && t % 2 === 1 ? -16 : 0);
      const dy = 112 - crop.originPx.y + (variant === 1 && t === 4 ? -16 : 0);
      const right = crop.originPx.x + crop.planes.y.width - 272;
      const bottom = crop.originPx.y + crop.planes.y.height - 272;
      return trimmed(crop, dx, dy, right, bottom);
    });
    return { crops, regions: faceRegions(crops[3]!) };
  }) as [BurstInput, BurstInput];
  expect(shifted.crops.map(({ originPx }) => originPx.x)).toEqual([112, 96, 112, 96, 112, 96]);
  // What is left is the landmarks' rounding to float32, which makes some pixel's place fall on the next 1/256.
  for (const family of BURST_FAMILIES) {
    const expected = family.compute(base);
    family.compute(shifted).forEach((value, i) => {
      expect(Math.abs(value - expected[i]!), `${family.id}.${family.names[i]!}`).toBeLessThan(0.02);
    });
  }
});

test('pixels that stand still are counted where they do', () => {
  const standing = (t: number, x: number, y: number) => 100 + 10 * (x < 200 ? t % 2 : 0) + ((x + y) % 7);
  const input = burstOf({ width: 400, height: 400, radius: 50, at: () => ({ x: 200, y: 200 }), luma: standing });
  for (const name of stillPixels.names) expect(valueOf(stillPixels, input, name)).toBeCloseTo(0.5, 1);
  const frozen = burstOf({
    width: 400,
    height: 400,
    radius: 50,
    at: () => ({ x: 200, y: 200 }),
    luma: (t, x, y) => 100 + (Math.hypot(x - 200, y - 200) < 55 ? 0 : 5 * (t % 2)),
  });
  expect([...stillPixels.compute(frozen)]).toEqual([1, 0, 1]);
});

/** Six times the same single picture, as the schema's tests set them up. */
function sixTimes(input: ReturnType<typeof inputOf>): BurstInput {
  return { crops: Array.from({ length: 6 }, () => input.crop), regions: input.regions };
}

const [W, H] = [64, 64];
const nowhere = mask(W, H, () => false);
const grain = plane(W, H, (x, y) => 100 + ((x * 7 + y * 13 + x * y) % 31));
const round = mask(W, H, (x, y) => (x - 32) ** 2 + (y - 32) ** 2 < 24 ** 2);
const small = { width: 120, height: 120, luma: (t: number, x: number, y: number) => 90 + (noise(x, y, t) % 50) };
const inputs: [string, BurstInput][] = [
  ['flat', sixTimes(inputOf({ luma: plane(W, H, () => 0), inner: round, ring: nowhere, outline: [8, 8, 56, 56] }))],
  ['no inside', sixTimes(inputOf({ luma: grain, inner: nowhere, ring: nowhere, outline: [30, 30, 31, 31] }))],
  ['fills its crop', sixTimes(inputOf({ luma: grain, inner: round, ring: nowhere, outline: [0, 0, 64, 64] }))],
  ['reaches beyond it', sixTimes(inputOf({ luma: grain, inner: round, ring: nowhere, outline: [-9, -30, 70, 80] }))],
  ['tiny', burstOf({ ...small, radius: 18, at: (t) => ({ x: 60 + t, y: 60 }) })],
  ['jumping', burstOf({ ...small, radius: 18, at: (t) => (t % 2 ? { x: 30, y: 30 } : { x: 100, y: 100 }) })],
  ['large', burstOf({ ...small, width: 700, height: 700, radius: 170, at: (t) => ({ x: 350 + t, y: 350 }) })],
];

describe('every value is finite, and as many as there are names', () => {
  test.each(inputs)('%s', (_, input) => {
    for (const family of BURST_FAMILIES) {
      const values = family.compute(input);
      expect(values.length).toBe(family.names.length);
      expect(new Set(family.names).size).toBe(family.names.length);
      values.forEach((value, i) => expect(Number.isFinite(value), `${family.id}.${family.names[i]!}`).toBe(true));
    }
  });
  const onePoint: BurstInput = {
    ...noisy,
    crops: noisy.crops.map((crop, t) => (t === 1 ? { ...crop, landmarks: new Float32Array(956) } : crop)),
  };
  test('a frame whose landmarks all lie on one point', () => {
    for (const family of BURST_FAMILIES) expect(family.compute(onePoint).every(Number.isFinite)).toBe(true);
  });
});

test('a large face is read in part, and says the same', () => {
  const at = () => ({ x: 400, y: 400 });
  const luma = (t: number, x: number, y: number) => 100 + (noise(x, y, t) % 13);
  const [below, above] = [162, 166].map((radius) => burstOf({ width: 800, height: 800, radius, at, luma }));
  expect(below!.crops[3]!.faceSizePx).toBeLessThan(320);
  expect(above!.crops[3]!.faceSizePx).toBeGreaterThan(320);
  for (const [family, tolerance] of [
    [flickerInner, 0.1],
    [alignedSpam3, 0.02],
    [alignedHalfSpam3, 0.02],
  ] as const) {
    const [a, b] = [family.compute(below!), family.compute(above!)];
    a.forEach((value, i) => {
      expect(Math.abs(value - b[i]!), `${family.id}.${family.names[i]!}`).toBeLessThan(tolerance);
    });
  }
});
