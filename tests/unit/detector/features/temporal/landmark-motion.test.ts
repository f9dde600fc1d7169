import { expect, test } from 'vitest';
import type { BurstInput } from '../../../../../src/detector/features/family';
import { LIPS } from '../../../../../src/detector/faces/mesh';
import { landmarkMotion } from '../../../../../src/detector/features/temporal/landmark-motion';
import { mouthSharpness } from '../../../../../src/detector/features/temporal/mouth-sharpness';
import { noise } from '../synthetic-face';
import { burstOf, valueOf } from './moving-face';

const gliding = burstOf({
  width: 360,
  height: 360,
  radius: 50,
  at: (t) => ({ x: 180 + 3 * t, y: 180 + 4 * t }),
  rollRad: (t) => 0.03 * t,
  luma: (_, x, y) => 100 + (noise(x, y, 1) % 13),
});
const size = gliding.crops[3]!.faceSizePx;

/** The same burst with some landmarks moved in some frames. */
function moved(input: BurstInput, indices: readonly number[], dx: (t: number) => number): BurstInput {
  const crops = input.crops.map((crop, t) => {
    const landmarks = crop.landmarks.slice();
    for (const index of indices) landmarks[2 * index]! += dx(t);
    return { ...crop, landmarks };
  });
  return { ...input, crops };
}

test('a head that moves and turns as one piece: its landmarks stand still, only the head has a speed', () => {
  for (const group of ['mouth', 'left-eye', 'outline', 'rigid', 'cheeks']) {
    expect(valueOf(landmarkMotion, gliding, `${group}.speed`), group).toBeCloseTo(Math.log(1e-4), 1);
  }
  // 5 px a frame, the middle of the rigid landmarks a little more or less as the head turns about another point.
  expect(valueOf(landmarkMotion, gliding, 'head.speed')).toBeCloseTo(Math.log(5 / size + 1e-4), 1);
  expect(valueOf(landmarkMotion, gliding, 'head.jerkiness')).toBeLessThan(-2);
});

test('lips that jump to and fro by 2 px: that speed, twice that change of speed', () => {
  const still = burstOf({
    width: 360,
    height: 360,
    radius: 50,
    at: () => ({ x: 180, y: 180 }),
    luma: (_, x, y) => 100 + (noise(x, y, 1) % 13),
  });
  const input = moved(still, LIPS, (t) => (t % 2 === 0 ? 0 : 2));
  expect(valueOf(landmarkMotion, input, 'mouth.speed')).toBeCloseTo(Math.log(2 / size + 1e-4), 3);
  expect(valueOf(landmarkMotion, input, 'mouth.acceleration')).toBeCloseTo(Math.log(4 / size + 1e-4), 3);
  expect(valueOf(landmarkMotion, input, 'mouth.jerkiness')).toBeCloseTo(Math.log(2), 1);
  expect(valueOf(landmarkMotion, input, 'nose.speed')).toBeCloseTo(Math.log(1e-4), 3);
  expect(valueOf(landmarkMotion, input, 'head.speed')).toBeCloseTo(Math.log(1e-4), 3);
});

test('the opening of the lips: mean and deviation over the burst', () => {
  // Inner lips 0 and 6 px apart in turn, whatever the head does.
  const input = moved(gliding, [13], () => 0);
  for (const [t, { landmarks }] of input.crops.entries()) {
    landmarks.set([landmarks[2 * 14]!, landmarks[2 * 14 + 1]! - (t % 2 === 0 ? 0 : 6)], 2 * 13);
  }
  expect(valueOf(mouthSharpness, input, 'opening')).toBeCloseTo(3 / size, 5);
  expect(valueOf(mouthSharpness, input, 'opening-deviation')).toBeCloseTo(3 / size, 5);
});

test('a mouth that is blurred in every second frame', () => {
  const soft = (x: number, y: number) => Math.abs(x - 180) < 18 && Math.abs(y - 213) < 14;
  const input = burstOf({
    width: 360,
    height: 360,
    radius: 50,
    at: () => ({ x: 180, y: 180 }),
    luma: (t, x, y) => 100 + (t % 2 === 1 && soft(x, y) ? 0 : noise(x, y, 1) % 13),
  });
  const step = valueOf(mouthSharpness, input, 'sharpness-step');
  expect(step).toBeGreaterThan(4);
  expect(valueOf(mouthSharpness, input, 'sharpness')).toBeCloseTo(-step / 2, 0);
  expect(valueOf(mouthSharpness, input, 'sharpness-deviation')).toBeCloseTo(step / 2, 1);
});
