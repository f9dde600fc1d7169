import { describe, expect, test } from 'vitest';
import { convexHull } from '../../../../src/detector/faces/convex-hull';
import { cropFace } from '../../../../src/detector/faces/crop';
import { aroundHull, insideHull, type RowSpans } from '../../../../src/detector/faces/hull-bands';
import { faceRegions } from '../../../../src/detector/faces/regions';
import { circleFace, paintedPlanes } from './synthetic-face';

const covers = (spans: RowSpans, x: number, y: number): boolean => x >= spans.from[y]! && x < spans.to[y]!;

/** Signed distance to a convex polygon by brute force, negative inside. */
function signedDistance(hull: readonly { x: number; y: number }[], x: number, y: number): number {
  let nearest = Infinity;
  let inside = true;
  hull.forEach((a, i) => {
    const b = hull[(i + 1) % hull.length]!;
    const [ex, ey] = [b.x - a.x, b.y - a.y];
    const t = Math.min(1, Math.max(0, ((x - a.x) * ex + (y - a.y) * ey) / (ex * ex + ey * ey)));
    nearest = Math.min(nearest, Math.hypot(x - a.x - t * ex, y - a.y - t * ey));
    if (ex * (y - a.y) - ey * (x - a.x) < 0) inside = false;
  });
  return inside ? -nearest : nearest;
}

describe('convexHull', () => {
  test('drops inner points and points on a side', () => {
    const square = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [2, 0],
      [2, 2],
    ].map(([x, y]) => ({ x: x!, y: y! }));
    expect(convexHull(square)).toEqual([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ]);
  });
});

describe('bands of a hull', () => {
  // An uneven polygon, partly outside the grid, with one level edge.
  const hull = convexHull(
    [
      [12.3, 8],
      [40.7, 8],
      [58.2, 30.5],
      [45, 52.1],
      [20, 55],
      [-6, 33],
    ].map(([x, y]) => ({ x: x!, y: y! })),
  );

  test.each([0, 3.3, 11])('inside and around agree with brute force at %f px', (distance) => {
    const inside = insideHull(hull, distance, 64, 60);
    const around = aroundHull(hull, distance, 64, 60);
    let [wrong, checked] = [0, 0];
    for (let y = 0; y < 60; y += 1) {
      for (let x = 0; x < 64; x += 1) {
        const sd = signedDistance(hull, x, y);
        if (Math.abs(Math.abs(sd) - distance) < 1e-6) continue;
        checked += 1;
        if (covers(inside, x, y) !== sd < -distance) wrong += 1;
        if (covers(around, x, y) !== sd < distance) wrong += 1;
      }
    }
    expect(checked).toBeGreaterThan(3700);
    expect(wrong).toBe(0);
  });

  test('nothing is left deep inside', () => {
    const spans = insideHull(hull, 100, 64, 60);
    expect([...spans.from].every((from, row) => from === spans.to[row])).toBe(true);
  });
});

describe('faceRegions', () => {
  const planes = paintedPlanes(640, 480, () => 100);

  test('of a circle: areas of a disc and of a ring', () => {
    const crop = cropFace(planes, circleFace({ x: 320, y: 240 }, 60))!;
    const { innerPx, ringPx, inner, ring } = faceRegions(crop);
    // A 36-gon covers sin(10 deg) / 10 deg = 0.995 of its circle; the rest follows from the size.
    const size = crop.faceSizePx;
    const disc = (radius: number): number => Math.PI * radius ** 2;
    const innerDisc = disc(60 - 0.06 * size);
    expect(innerPx / innerDisc).toBeGreaterThan(0.985);
    expect(innerPx / innerDisc).toBeLessThan(1);
    expect(ringPx / (disc(60 + 0.45 * size) - disc(60 + 0.06 * size))).toBeCloseTo(1, 2);
    expect(inner.length).toBe(crop.planes.y.data.length);
    expect(inner.some((value, i) => value === 1 && ring[i] === 1)).toBe(false);
    expect(inner.reduce((sum, value) => sum + value, 0)).toBe(innerPx);
    expect(ring.reduce((sum, value) => sum + value, 0)).toBe(ringPx);
  });

  test('without a ring, everything outside the inner region stands in', () => {
    const small = paintedPlanes(124, 124, () => 100);
    const crop = cropFace(small, circleFace({ x: 62, y: 62 }, 90))!;
    const { innerPx, ringPx } = faceRegions(crop);
    expect(innerPx + ringPx).toBe(124 * 124);
  });
});
