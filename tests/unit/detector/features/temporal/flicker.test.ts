import { expect, test } from 'vitest';
import { alignedFlicker } from '../../../../../src/detector/features/temporal/aligned-flicker';
import { flickerInner } from '../../../../../src/detector/features/temporal/flicker-inner';
import { lipFlicker } from '../../../../../src/detector/features/temporal/lip-flicker';
import { regionFlicker } from '../../../../../src/detector/features/temporal/region-flicker';
import { noise } from '../synthetic-face';
import { burstOf, valueOf, type Movie } from './moving-face';

const SIZE = { width: 360, height: 360, radius: 50 };
const inFace = (x: number, y: number) => Math.hypot(x, y) < 50;

/** Smooth enough to be moved by parts of a pixel. */
const texture = (x: number, y: number) => 25 * Math.sin(x / 3) * Math.cos(y / 4) + 15 * Math.sin((x + y) / 7);

/** A textured face gliding over a still wall; `grain` is added to the face, made anew in every frame or moving with it. */
function gliding(grain: (t: number, x: number, y: number) => number): Movie {
  const at = (t: number) => ({ x: 180 + 2 * t, y: 180 - t });
  return {
    ...SIZE,
    at,
    luma: (t, x, y) => {
      const [u, v] = [x - at(t).x, y - at(t).y];
      return Math.round(inFace(u, v) ? 128 + texture(u, v) + grain(t, u, v) : 90 + (noise(x, y, 3) % 40));
    },
  };
}
const rigid = burstOf(gliding((_, x, y) => (noise(x + 99, y + 99, 1) % 13) - 6));
const boiling = burstOf(gliding((t, x, y) => (noise(x + 99, y + 99, t) % 13) - 6));

test('a face that glides as one piece flickers far less than one whose grain is made anew in every frame', () => {
  for (const name of ['d1', 'd1-fine', 'd2', 'd2-fine', 'd1-fine/fine']) {
    expect(valueOf(flickerInner, rigid, name), name).toBeLessThan(valueOf(flickerInner, boiling, name) - 2);
    expect(valueOf(alignedFlicker, rigid, name), name).toBeLessThan(valueOf(alignedFlicker, boiling, name) - 2);
  }
  // The grain is as strong in both: 13 levels, variance 14.
  expect(valueOf(flickerInner, rigid, 'fine')).toBeCloseTo(valueOf(flickerInner, boiling, 'fine'), 1);
});

test('independent grain has the energies that arithmetic gives', () => {
  // d1 of independent frames: twice the variance, d2: six times; the face does not move, so nothing is interpolated.
  const input = burstOf({ ...SIZE, at: () => ({ x: 180, y: 180 }), luma: (t, x, y) => 100 + (noise(x, y, t) % 13) });
  expect(valueOf(flickerInner, input, 'd1')).toBeCloseTo(Math.log(2 * 14), 1);
  expect(valueOf(flickerInner, input, 'd2')).toBeCloseTo(Math.log(6 * 14), 1);
  expect(valueOf(flickerInner, input, 'd2/d1')).toBeCloseTo(Math.log(3), 1);
  // Fine detail keeps (1 - g0)^2 + (sum of g^2 - g0^2) of the variance, g the 9 x 9 Gaussian of sigma 1.2.
  const taps = Array.from({ length: 9 }, (_, k) => Math.exp(-((k - 4) ** 2) / 2.88));
  const total = taps.reduce((sum, tap) => sum + tap, 0);
  const squares = taps.reduce((sum, tap) => sum + (tap / total) ** 2, 0) ** 2;
  const kept = 1 - 2 * (taps[4]! / total) ** 2 + squares;
  expect(valueOf(flickerInner, input, 'fine')).toBeCloseTo(Math.log(kept * 14), 1);
  expect(valueOf(flickerInner, input, 'd1-fine/fine')).toBeCloseTo(Math.log(2), 1);
  // The background is the same noise: no difference.
  alignedFlicker.compute(input).forEach((value) => expect(Math.abs(value)).toBeLessThan(0.1));
});

test('still frames: no change at all, the face like the background', () => {
  const input = burstOf({ ...SIZE, at: () => ({ x: 180, y: 180 }), luma: (_, x, y) => 100 + (noise(x, y, 1) % 13) });
  for (const name of ['d1', 'd1-fine', 'd2', 'd2-fine']) {
    expect(valueOf(flickerInner, input, name)).toBeCloseTo(Math.log(0.01), 6);
    expect(valueOf(alignedFlicker, input, name)).toBeCloseTo(0, 6);
  }
});

test('a mouth alone that boils is told apart from nose and upper half', () => {
  const mouthAt = (x: number, y: number) => Math.abs(x) < 14 && Math.abs(y - 33) < 10;
  const input = burstOf(gliding((t, x, y) => (mouthAt(x, y) ? (noise(x + 99, y + 99, t) % 13) - 6 : 0)));
  expect(valueOf(lipFlicker, input, 'mouth-nose.d1-fine')).toBeGreaterThan(2);
  expect(valueOf(lipFlicker, input, 'lower-upper.d1-fine')).toBeGreaterThan(1);
  expect(valueOf(regionFlicker, input, 'mouth.d1-fine')).toBeGreaterThan(1);
  expect(valueOf(regionFlicker, input, 'upper.d1-fine')).toBeLessThan(0);
  const whole = boiling;
  expect(Math.abs(valueOf(lipFlicker, whole, 'lower-upper.d1-fine'))).toBeLessThan(0.3);
});
