import { describe, expect, test } from 'vitest';
import { ALIGNED_ANCHORS, alignFace, similarityOf } from '../../../../src/detector/faces/align';
import { normaliseAppearance, patchStatistics, sharpness } from '../../../../src/detector/faces/appearance';
import { cropFace } from '../../../../src/detector/faces/crop';
import type { Point } from '../../../../src/detector/faces/face';
import { anchors } from '../../../../src/detector/faces/mesh';
import { likeness, portraitOf } from '../../../../src/detector/faces/portrait';
import { circleFace, paintedPlanes } from './synthetic-face';

/** A frame with a bright spot on each eye of the landmarks. */
function spotted(landmarks: Float32Array, spot: number) {
  const { leftEye, rightEye } = anchors(landmarks);
  const near = (p: Point, x: number, y: number): number =>
    Math.exp(-((x - p.x) ** 2 + (y - p.y) ** 2) / (2 * spot ** 2));
  return paintedPlanes(900, 700, (x, y) => 40 + 180 * Math.max(near(leftEye, x, y), near(rightEye, x, y)));
}

/** Centre of brightness above 60 in one half of the aligned picture. */
function spotIn(data: Uint8Array, from: number, to: number): Point {
  let [sum, sx, sy] = [0, 0, 0];
  for (let y = 20; y < 84; y += 1) {
    for (let x = from; x < to; x += 1) {
      const weight = Math.max(0, data[y * 128 + x]! - 60);
      sum += weight;
      sx += weight * x;
      sy += weight * y;
    }
  }
  return { x: sx / sum, y: sy / sum };
}

describe('alignFace', () => {
  // Radius 50: face size 100, about the aligned scale; 250 is reduced by block means first; 30 is enlarged.
  test.each([
    [50, 0],
    [50, 0.6],
    [250, 0],
    [250, -0.4],
    [30, 0.2],
  ])('eyes of a face of radius %i turned by %f come to their places', (radius, roll) => {
    const landmarks = circleFace({ x: 450.3, y: 350.7 }, radius, roll);
    const crop = cropFace(spotted(landmarks, radius / 12), landmarks)!;
    const { data } = alignFace(crop);
    for (const [eye, from, to] of [
      ['leftEye', 20, 64],
      ['rightEye', 64, 108],
    ] as const) {
      const found = spotIn(data, from, to);
      expect(Math.abs(found.x - ALIGNED_ANCHORS[eye].x)).toBeLessThan(1);
      expect(Math.abs(found.y - ALIGNED_ANCHORS[eye].y)).toBeLessThan(1);
    }
  });

  test('the edge repeats where the crop ends', () => {
    const crop = cropFace(
      paintedPlanes(120, 120, () => 90),
      circleFace({ x: 30, y: 30 }, 50),
    )!;
    expect(new Set(alignFace(crop).data)).toEqual(new Set([90]));
  });
});

test('similarityOf recovers turn, scale and move', () => {
  const turned = (p: Point): Point => ({ x: 1.2 * p.x - 0.5 * p.y + 7, y: 0.5 * p.x + 1.2 * p.y - 3 });
  const { leftEye, rightEye, mouth } = ALIGNED_ANCHORS;
  const to = { leftEye: turned(leftEye), rightEye: turned(rightEye), mouth: turned(mouth) };
  const found = similarityOf(ALIGNED_ANCHORS, to);
  expect([found.a, found.b, found.tx, found.ty].map((v) => Number(v.toFixed(6)))).toEqual([1.2, 0.5, 7, -3]);
});

const plane128 = (luma: (x: number, y: number) => number) => paintedPlanes(128, 128, luma).y;

describe('normaliseAppearance', () => {
  const texture = (gain: number, offset: number) => plane128((x, y) => offset + gain * ((3 * x + 5 * y) % 17));

  test('brings the face patch to mean 128 and deviation 48', () => {
    const { mean, deviation } = patchStatistics(normaliseAppearance(texture(2, 90)).luma);
    expect(mean).toBeCloseTo(128, 0);
    expect(deviation).toBeCloseTo(48, 0);
  });

  test('brightness and contrast of the source leave no trace', () => {
    const a = normaliseAppearance(texture(2, 90)).luma.data;
    const b = normaliseAppearance(texture(4, 20)).luma.data;
    expect(Math.max(...a.map((value, i) => Math.abs(value - b[i]!)))).toBeLessThanOrEqual(1);
  });

  test('a flat picture stays flat', () => {
    expect(new Set(normaliseAppearance(plane128(() => 50)).luma.data)).toEqual(new Set([128]));
  });
});

describe('sharpness', () => {
  test('of a checkerboard, by hand: the Laplacian is +-4 times the step', () => {
    const luma = plane128((x, y) => ((x + y) % 2 === 0 ? 100 : 110));
    expect(sharpness({ luma })).toBeCloseTo(40 ** 2, 6);
  });

  test('zero on a ramp', () => {
    expect(sharpness({ luma: plane128((x) => x) })).toBe(0);
  });
});

describe('likeness', () => {
  const face = plane128((x, y) => 100 + 40 * Math.sin(x / 9) * Math.cos(y / 7));
  test('1 for the same face in other light, negative for its negative', () => {
    const dim = plane128((x, y) => 60 + 20 * Math.sin(x / 9) * Math.cos(y / 7));
    const negative = plane128((x, y) => 100 - 40 * Math.sin(x / 9) * Math.cos(y / 7));
    expect(likeness(portraitOf(face), portraitOf(dim))).toBeGreaterThan(0.99);
    expect(likeness(portraitOf(face), portraitOf(negative))).toBeLessThan(-0.99);
  });
  test('a flat picture is like nothing', () => {
    expect(likeness(portraitOf(face), portraitOf(plane128(() => 80)))).toBe(0);
  });
});
