import { expect, test } from 'vitest';
import { BURST_MIDDLE, type BurstInput } from '../../../../../src/detector/features/family';
import { alignedSamples } from '../../../../../src/detector/features/temporal/aligned-samples';
import { backFromMiddle } from '../../../../../src/detector/features/temporal/warped-face';
import { sampleRow } from '../../../../../src/detector/features/temporal/bicubic';
import { compose, inverse, rigidSimilarity } from '../../../../../src/detector/features/temporal/similarity';
import { circleFace } from '../../faces/synthetic-face';
import { plane } from '../synthetic-face';
import { burstOf } from './moving-face';

const smooth = (x: number, y: number) => 128 + 40 * Math.sin(x / 25) * Math.cos(y / 30);

/** Largest difference between what is sampled and the function itself, away from the edge. */
function worstError(at: (x: number, y: number) => number, dx: number, dy: number): number {
  const [width, height] = [200, 64];
  const source = { ...plane(width, height, () => 0) };
  for (let i = 0; i < source.data.length; i += 1) source.data[i] = at(i % width, Math.floor(i / width));
  const target = new Float32Array(width);
  let worst = 0;
  for (let y = 4; y < height - 4; y += 1) {
    sampleRow(source, { a: 1, b: 0, tx: dx, ty: dy }, 4, y, width - 8, target, 0);
    for (let k = 0; k < width - 8; k += 1) worst = Math.max(worst, Math.abs(target[k]! - at(4 + k + dx, y + dy)));
  }
  return worst;
}

test('whole pixels come back as they are, slopes exactly to the 1/512 pixel', () => {
  const steps = (x: number, y: number) => (x * 37 + y * 91) % 256;
  expect(worstError(steps, 2, -3)).toBeLessThan(1e-4);
  const slope = (x: number, y: number) => x + y / 2;
  // A plane picture must hold whole grey levels: y / 2 does not, so only even rows' slope along x is asked for.
  expect(worstError((x) => slope(x, 0), 0.37, 0)).toBeLessThan(1 / 512 + 1e-4);
});

test('a place beyond the picture gives its edge', () => {
  const source = plane(8, 8, (x) => 10 * x);
  const target = new Float32Array(3);
  for (const tx of [-100, -1e9]) {
    sampleRow(source, { a: 1, b: 0, tx, ty: 1e9 }, 0, 0, 3, target, 0);
    expect([...target].every((value) => value >= 0 && value <= 70)).toBe(true);
  }
  sampleRow(source, { a: 1, b: 0, tx: 50, ty: 3.5 }, 0, 0, 3, target, 0);
  expect([...target]).toEqual([70, 70, 70]);
});

test('a similarity is found from the rigid landmarks, turned back, and put together', () => {
  const from = circleFace({ x: 100, y: 90 }, 60);
  const to = circleFace({ x: 131.5, y: 77.25 }, 72, 0.2);
  const found = rigidSimilarity(from, to);
  expect(Math.hypot(found.a, found.b)).toBeCloseTo(1.2, 4);
  expect(Math.atan2(found.b, found.a)).toBeCloseTo(0.2, 4);
  const none = compose(inverse(found), found);
  for (const [value, expected] of [
    [none.a, 1],
    [none.b, 0],
    [none.tx, 0],
    [none.ty, 0],
  ] as const) {
    expect(value).toBeCloseTo(expected, 6);
  }
});

/** Mean of what is left between each warped frame and the middle one, grey levels, by frame: mean and largest. */
function remainders(input: BurstInput): { mean: number; bias: number } {
  const { values, spans, width } = alignedSamples(input);
  let sum = 0;
  let signed = 0;
  let count = 0;
  values.forEach((value, t) => {
    if (t === BURST_MIDDLE) return;
    for (let j = 0; j < spans.from.length; j += 1) {
      for (let i = spans.from[j]!; i < Math.min(width, spans.to[j]!); i += 1, count += 1) {
        const difference = value[j * width + i]! - values[BURST_MIDDLE]![j * width + i]!;
        sum += Math.abs(difference);
        signed += difference;
      }
    }
  });
  return { mean: sum / count, bias: Math.abs(signed / count) };
}

test('a known motion is undone: what is left on a smooth picture is the rounding of its pixels', () => {
  const at = (t: number) => ({ x: 180 + 2.37 * (t - 3), y: 180 - 1.21 * (t - 3) });
  const input = burstOf({
    width: 360,
    height: 360,
    radius: 50,
    at,
    luma: (t, x, y) => Math.round(smooth(x - at(t).x, y - at(t).y)),
  });
  expect(backFromMiddle(input)[5]!.a).toBeCloseTo(1, 4);
  // Two roundings to whole levels differ by 1/3 on the mean, interpolation smooths one of them; shifts left over would show as more.
  expect(remainders(input).mean).toBeLessThan(0.33);
  expect(remainders(input).bias).toBeLessThan(0.02);
  // Unaligned, five frames of up to 7 pixels differ by 3.5 levels.
  const held = { ...input, crops: input.crops.map((crop) => ({ ...crop, landmarks: input.crops[3]!.landmarks })) };
  expect(remainders(held).mean).toBeGreaterThan(1);
});

test('a smooth picture moved by parts of a pixel comes back to less than 0.1 grey levels', () => {
  // Levels without rounding, as Float32 bytes cannot hold them: the weights alone, on a picture of whole levels far apart.
  const parabola = (x: number) => Math.round(((x - 100) / 10) ** 2 * 2);
  const target = new Float32Array(1);
  const source = plane(200, 16, (x) => parabola(x));
  let worst = 0;
  for (let x = 10; x < 190; x += 10) {
    for (const part of [0.1, 0.25, 0.5, 0.8]) {
      sampleRow(source, { a: 1, b: 0, tx: part, ty: 0.5 }, x, 8, 1, target, 0);
      const [p, q, r, s] = [-1, 0, 1, 2].map((k) => parabola(x + k)) as [number, number, number, number];
      // Keys' cubic written as Catmull and Rom did.
      const expected = q + 0.5 * part * (r - p + part * (2 * p - 5 * q + 4 * r - s + part * (3 * (q - r) + s - p)));
      worst = Math.max(worst, Math.abs(target[0]! - expected));
    }
  }
  expect(worst).toBeLessThan(0.1);
});
